package org.clausetrail.source.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.entry.Entries;
import org.clausetrail.source.entry.Entry;
import org.clausetrail.tree.SourceText;
import org.clausetrail.tree.Tree;

/** YAML that lists items; broken or hostile YAML is refused, other YAML is no evidence. */
public final class ItemYaml implements Format {
    @Override
    public String name() {
        return "items-yaml";
    }

    @Override
    public Match match(Head head) {
        boolean yaml = head.name().endsWith(".yml") || head.name().endsWith(".yaml");
        return yaml ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        String text;
        try (InputStream stream = file.open()) {
            text = SourceText.read(stream, file.ref());
        }
        Tree.yaml(text, file.ref());
        List<Entry> items;
        try {
            items = Entries.read(text, file.ref()).items();
        } catch (InputException e) {
            return Inspection.ignored("The YAML lists no items.");
        }
        if (items.isEmpty()
                || items.stream()
                        .anyMatch(item -> item.id().isBlank() || item.fields().isEmpty())) {
            return Inspection.ignored("The YAML lists no items with ids.");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("items", items.size());
        facts.put("ids", items.stream().map(Entry::id).toList());
        return Inspection.ok(name(), facts);
    }
}
