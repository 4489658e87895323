package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** The {@code needs.json} of Sphinx-Needs; the needs of its current version are the items. */
public final class NeedsJson implements RequirementFormat {
    @Override
    public String name() {
        return "needs-json";
    }

    @Override
    public Match match(Head head) {
        boolean whole = JsonFields.names(head, "versions", "needs");
        // Needs without the document around them, such as a part of it that was cut out, cannot be told by version.
        boolean parts = JsonFields.names(head, "id_complete", "is_need", "docname");
        return whole || parts ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        JsonNode root = root(file);
        List<JsonNode> needs = needs(root);
        int all = 0;
        for (JsonNode version : root.path("versions")) {
            all += version.path("needs").size();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("project", JsonFields.text(root, "project"));
        facts.put("current_version", JsonFields.text(root, "current_version"));
        facts.put("versions", root.path("versions").size());
        facts.put("needs", needs.size());
        facts.put("needs_all_versions", all);
        facts.put("types", Samples.counts(needs, need -> JsonFields.text(need, "type")));
        facts.put(
                "links",
                needs.stream()
                        .mapToInt(need -> JsonFields.list(need, "links").size())
                        .sum());
        facts.put(
                "ids",
                needs.stream().map(need -> JsonFields.text(need, "id", "")).toList());
        facts.put("samples", Samples.of(needs).stream().map(NeedsJson::sample).toList());
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        for (JsonNode need : needs(root(file))) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (String key : List.of("status", "type", "tags", "section_name")) {
                attributes.put(key.replace('_', '-'), String.join(", ", texts(need, key)));
            }
            List<ToolItem.Target> links = new ArrayList<>();
            texts(need, "links").forEach(link -> links.add(new ToolItem.Target(LinkKind.REFINES, link, "")));
            String text = JsonFields.text(need, "description", JsonFields.text(need, "content", ""));
            new ToolItem(
                            JsonFields.text(need, "id", ""),
                            file.ref(),
                            JsonFields.text(need, "title", ""),
                            text,
                            attributes,
                            links)
                    .emit(kind, sink);
        }
    }

    private static JsonNode root(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        if (!root.isObject() || !root.path("versions").isObject()) {
            throw new InputException(file.ref(), "The document is no needs.json: it has no object \"versions\".");
        }
        return root;
    }

    /** The needs of the current version in the order of their ids. */
    private static List<JsonNode> needs(JsonNode root) {
        JsonNode current = root.path("versions").path(JsonFields.text(root, "current_version", ""));
        return current.path("needs").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> texts(JsonNode need, String key) {
        return JsonFields.list(need, key).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .toList();
    }

    private static Map<String, Object> sample(JsonNode need) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", JsonFields.text(need, "id"));
        facts.put("title", JsonFields.text(need, "title"));
        facts.put("status", JsonFields.text(need, "status"));
        facts.put("links", texts(need, "links"));
        return facts;
    }
}
