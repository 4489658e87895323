package org.clausetrail.source.provenance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** CodeMeta: what a software is called, who wrote it, under which licence. */
public final class CodeMeta implements Format {
    @Override
    public String name() {
        return "codemeta-json";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "@context") && head.text().contains("codemeta");
        return marked && JsonFields.names(head, "name") && !JsonFields.names(head, "@graph") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", JsonFields.text(root, "@type", JsonFields.text(root, "type", "")));
        facts.put("name", JsonFields.text(root, "name"));
        facts.put("version", JsonFields.text(root, "version"));
        List<JsonNode> licences = JsonFields.list(root, "license");
        JsonNode licence = licences.isEmpty() ? root.path("license") : licences.get(0);
        facts.put("licence", licence.isObject() ? JsonFields.text(licence, "@id") : JsonFields.text(licence));
        facts.put("authors", JsonFields.list(root, "author").size());
        facts.put("requirements", JsonFields.list(root, "softwareRequirements").size());
        return Inspection.ok(name(), facts);
    }
}
