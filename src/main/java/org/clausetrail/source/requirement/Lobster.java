package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** LOBSTER traces of requirements, code and activities, and LOBSTER reports. */
public final class Lobster implements Format {
    private static final String REPORT = "lobster-report";

    @Override
    public String name() {
        return "lobster";
    }

    @Override
    public Match match(Head head) {
        boolean traces = JsonFields.names(head, "data") && (head.text().contains("\"lobster-") || !head.complete());
        boolean marked = head.text().contains("\"lobster-") && JsonFields.names(head)
                || traces && head.name().endsWith(".lobster");
        return marked ? Match.CERTAIN : head.name().endsWith(".lobster") ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        String schema = JsonFields.text(root, "schema", "");
        if (!schema.startsWith("lobster-")) {
            throw new InputException(file.ref(), "The document names no lobster schema.");
        }
        boolean report = schema.equals(REPORT);
        List<JsonNode> items = new ArrayList<>();
        List<JsonNode> levels = JsonFields.list(root, "levels");
        if (report) {
            levels.forEach(level -> items.addAll(JsonFields.list(level, "items")));
        } else {
            items.addAll(JsonFields.list(root, "data"));
        }
        List<@Nullable String> tags = items.stream()
                .<@Nullable String>map(item -> JsonFields.text(item, "tag"))
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("schema", schema);
        JsonNode version = root.path("version");
        facts.put("version", version.canConvertToInt() ? version.intValue() : JsonFields.text(root, "version"));
        facts.put("generator", JsonFields.text(root, "generator"));
        if (report) {
            facts.put(
                    "levels",
                    levels.stream()
                            .map(level -> JsonFields.text(level, "name", ""))
                            .toList());
            facts.put("statuses", Samples.counts(items, item -> JsonFields.text(item, "tracing_status")));
        }
        facts.put("items", items.size());
        facts.put(
                "refs",
                items.stream()
                        .mapToInt(item -> JsonFields.list(item, "refs").size())
                        .sum());
        facts.put("distinct_tags", new HashSet<>(tags).size());
        facts.put("ids", tags);
        facts.put(
                "samples",
                Samples.of(items).stream().map(item -> sample(item, report)).toList());
        return Inspection.ok(report ? REPORT : name(), facts);
    }

    private static Map<String, Object> sample(JsonNode item, boolean report) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("tag", JsonFields.text(item, "tag"));
        if (!report) {
            facts.put("name", JsonFields.text(item, "name"));
        }
        List<Object> refs = new ArrayList<>();
        JsonFields.list(item, "refs").forEach(ref -> refs.add(JsonFields.text(ref)));
        facts.put("refs", item.path("refs").isArray() ? refs : null);
        return facts;
    }
}
