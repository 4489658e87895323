package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.Map;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.xml.XmlRoot;

/** ReqIF 1.x (OMG), the exchange format of requirements management tools. */
public final class ReqIf implements RequirementFormat {
    @Override
    public String name() {
        return "reqif";
    }

    @Override
    public Match match(Head head) {
        if (XmlRoot.of(head).filter(root -> root.name().equals("REQ-IF")).isPresent()) {
            return Match.CERTAIN;
        }
        // A file that is called so and is something else must be refused, not passed over.
        return head.name().endsWith(".reqif") ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        ReqIfDocument document = ReqIfDocument.read(file);
        Map<String, Object> facts = document.facts();
        facts.put("ids", document.ids());
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        ReqIfDocument.read(file).items().forEach(item -> item.emit(kind, sink));
    }
}
