package org.clausetrail.source.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.tree.ListNode;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.ScalarNode;

/** Entries of a YAML or JSON document: a list of maps, a map from ids to maps, or either under one key. */
final class TreeEntries {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private TreeEntries() {}

    static Entries read(Node root) {
        TreeEntries reading = new TreeEntries();
        reading.document(root);
        return new Entries(reading.entries, reading.findings);
    }

    private void document(Node root) {
        if (root instanceof ScalarNode scalar && scalar.isNull()) {
            return;
        }
        if (root instanceof ListNode list) {
            list.maps("a map with an id").forEach(map -> entry("", map));
            return;
        }
        MapNode map = root.asMap("a list of items or a map from ids to items");
        if (map.entries().size() == 1
                && map.entries().values().iterator().next().value() instanceof ListNode list) {
            document(list);
        } else if (map.entries().containsKey("id")) {
            entry("", map);
        } else {
            map.entries().forEach((id, value) -> entry(id, value.value().asMap("a map that describes " + id)));
        }
    }

    private void entry(String id, MapNode map) {
        Map<String, Entry.Field> fields = new LinkedHashMap<>();
        map.entries().forEach((written, entry) -> {
            String key = Vocabulary.canonical(Entry.key(written));
            fields.put(
                    key,
                    new Entry.Field(
                            text(written, entry.value()), entry.value().place().source()));
        });
        Entry.Field own = fields.remove("id");
        entries.add(
                new Entry(own == null ? id : own.value().strip(), map.place().source(), fields));
    }

    private String text(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.isNull() ? "" : scalar.text();
        }
        if (value instanceof ListNode list && list.items().stream().allMatch(ScalarNode.class::isInstance)) {
            return list.items().stream().map(item -> ((ScalarNode) item).text()).collect(Collectors.joining(", "));
        }
        findings.add(value.place()
                .finding(
                        "R-VALUE",
                        Severity.ERROR,
                        "The value of \"" + key + "\" is " + value.what()
                                + ", which is not understood here. Write a text or a list of texts."));
        return "";
    }
}
