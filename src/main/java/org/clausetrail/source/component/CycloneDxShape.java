package org.clausetrail.source.component;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;
import tools.jackson.databind.JsonNode;

/** Walks through a CycloneDX document and shows each element to the {@link CycloneDxRules}. */
final class CycloneDxShape {
    /** What one entry of a list of JSON is called in XML, where the rules know it. */
    private static final Map<String, String> ENTRIES = Map.of(
            "components", "component",
            "hashes", "hash",
            "properties", "property",
            "patches", "patch",
            "resolves", "issue",
            "citations", "citation",
            "dependencies", "dependency",
            "data", "dataflow");

    private static final Set<String> LEAVES =
            Set.of("id", "name", "version", "versionRange", "scope", "timestamp", "expression", "tlp", "distribution");
    private static final List<String> PRESENT = List.of("");
    private static final int TEXT = 300;

    private CycloneDxShape() {}

    /** Looks at an object of JSON and everything below it. */
    static void json(String kind, JsonNode object, CycloneDxRules rules) {
        Map<String, List<String>> fields = new HashMap<>();
        object.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isArray()) {
                list(key, value, rules);
                fields.put(key, PRESENT);
            } else if (value.isObject()) {
                json(key, value, rules);
                fields.put(key, PRESENT);
            } else if (!value.isNull()) {
                fields.put(key, List.of(value.asString()));
            }
        });
        rules.check(new CycloneDxRules.Element(kind, fields));
    }

    private static void list(String key, JsonNode array, CycloneDxRules rules) {
        Map<String, List<String>> fields = new HashMap<>();
        for (JsonNode value : array) {
            if (value.isObject()) {
                json(key.equals("licenses") ? "choice" : ENTRIES.getOrDefault(key, key), value, rules);
                boolean expression = value.has("expression");
                add(fields, expression && value.has("license") ? "both" : expression ? "expression" : "license", "");
            }
        }
        if (key.equals("licenses")) {
            rules.check(new CycloneDxRules.Element(key, fields));
        }
    }

    /** Looks at every element of an XML document that was read to its end before. */
    static void xml(InputFile file, CycloneDxRules rules) throws IOException {
        Deque<CycloneDxRules.Element> open = new ArrayDeque<>();
        try (XmlCursor xml = XmlCursor.open(file)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    start(xml, open);
                } else {
                    rules.check(open.pop());
                }
                if (xml.isStart() && isLeaf(xml, open)) {
                    open.pop();
                    String name = xml.name();
                    add(open.element().fields(), name, xml.text(TEXT).strip());
                }
            }
        }
    }

    private static void start(XmlCursor xml, Deque<CycloneDxRules.Element> open) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < xml.attributes(); i++) {
            add(fields, xml.attributeName(i), xml.attributeValue(i));
        }
        // A list of references has elements of the name that is an attribute elsewhere.
        if (!open.isEmpty() && !LEAVES.contains(xml.name()) && !xml.name().equals("bom-ref")) {
            add(open.element().fields(), xml.name(), "");
        }
        open.push(new CycloneDxRules.Element(xml.name(), fields));
    }

    private static boolean isLeaf(XmlCursor xml, Deque<CycloneDxRules.Element> open) {
        return open.size() > 1 && LEAVES.contains(xml.name());
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, field -> new ArrayList<>()).add(value);
    }
}
