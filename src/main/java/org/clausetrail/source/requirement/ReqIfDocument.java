package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Samples;
import org.clausetrail.source.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** One ReqIF document, read in a single pass. */
final class ReqIfDocument {
    private static final int TEXT = 1 << 20;

    private final SourceRef ref;
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, String> relationTypes = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<SpecObject> objects = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<String> placed = new ArrayList<>();
    private @Nullable String title;
    private int hierarchies;
    private int deepest;

    /** One object; its values by the identifier of their definition. */
    private record SpecObject(String id, @Nullable String longName, int line, Map<String, String> values) {}

    /** One relation; an end that is missing is empty. */
    private record Relation(String type, String from, String to) {}

    private ReqIfDocument(SourceRef ref) {
        this.ref = ref;
    }

    /** Reads a document to its end. */
    static ReqIfDocument read(InputFile file) throws IOException {
        ReqIfDocument document = new ReqIfDocument(file.ref());
        try (XmlCursor xml = XmlCursor.open(file)) {
            if (!xml.next() || !xml.isStart("REQ-IF")) {
                throw xml.fault("The root element is no REQ-IF.");
            }
            document.read(xml);
        }
        return document;
    }

    private void read(XmlCursor xml) {
        int open = 0;
        while (xml.next()) {
            if (!xml.isStart()) {
                open -= xml.name().equals("SPEC-HIERARCHY") ? 1 : 0;
                continue;
            }
            String name = xml.name();
            counts.merge(name, 1, Integer::sum);
            switch (name) {
                case "TITLE" -> {
                    String text = xml.text(TEXT);
                    title = title == null ? text : title;
                }
                case "SPEC-OBJECT" -> object(xml);
                case "SPEC-RELATION" -> relation(xml);
                case "SPEC-RELATION-TYPE" ->
                    relationTypes.put(xml.attribute("IDENTIFIER", ""), xml.attribute("LONG-NAME", ""));
                case "SPEC-HIERARCHY" -> {
                    hierarchies++;
                    deepest = Math.max(deepest, ++open);
                }
                case "OBJECT" -> placed.add(reference(xml, "SPEC-OBJECT-REF"));
                default -> {
                    if (name.startsWith("ATTRIBUTE-DEFINITION-") && xml.attribute("IDENTIFIER") != null) {
                        definitions.put(xml.attribute("IDENTIFIER", ""), xml.attribute("LONG-NAME", ""));
                    }
                }
            }
        }
    }

    private void object(XmlCursor xml) {
        int element = xml.depth();
        String id = xml.attribute("IDENTIFIER", "");
        String longName = xml.attribute("LONG-NAME");
        int line = xml.line();
        Map<String, String> values = new LinkedHashMap<>();
        while (xml.nextChild(element)) {
            if (xml.isStart("VALUES")) {
                int list = xml.depth();
                while (xml.nextChild(list)) {
                    counts.merge(xml.name(), 1, Integer::sum);
                    value(xml, values);
                }
            }
        }
        objects.add(new SpecObject(id, longName, line, values));
    }

    private static void value(XmlCursor xml, Map<String, String> values) {
        int element = xml.depth();
        String value = xml.attribute("THE-VALUE", "");
        String definition = "";
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "DEFINITION" -> definition = reference(xml, "");
                case "THE-VALUE" -> value = xml.text(TEXT).strip();
                case "VALUES" -> value = reference(xml, "ENUM-VALUE-REF");
                default -> xml.skip();
            }
        }
        values.put(definition, value);
    }

    private void relation(XmlCursor xml) {
        int element = xml.depth();
        Map<String, String> ends = new HashMap<>();
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "SOURCE", "TARGET", "TYPE" -> {
                    String end = xml.name();
                    ends.put(end, reference(xml, ""));
                }
                case "VALUES" -> {
                    int list = xml.depth();
                    while (xml.nextChild(list)) {
                        counts.merge(xml.name(), 1, Integer::sum);
                    }
                }
                default -> xml.skip();
            }
        }
        relations.add(new Relation(
                ends.getOrDefault("TYPE", ""), ends.getOrDefault("SOURCE", ""), ends.getOrDefault("TARGET", "")));
    }

    /** The text of the first child of that name, or of any name. */
    private static String reference(XmlCursor xml, String name) {
        int element = xml.depth();
        String text = "";
        while (xml.nextChild(element)) {
            if (text.isEmpty() && (name.isEmpty() || xml.isStart(name))) {
                text = xml.text(TEXT).strip();
            }
        }
        return text;
    }

    int objects() {
        return objects.size();
    }

    int relations() {
        return relations.size();
    }

    /** The counts that {@code inspect} prints, without the list of ids. */
    Map<String, Object> facts() {
        Set<String> ids = new HashSet<>(ids());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("spec_objects", objects.size());
        facts.put("distinct_ids", ids.size());
        facts.put("spec_relations", relations.size());
        facts.put("specifications", count("SPECIFICATION"));
        facts.put("spec_hierarchies", hierarchies);
        facts.put("max_hierarchy_depth", deepest);
        facts.put("spec_object_types", count("SPEC-OBJECT-TYPE"));
        facts.put("spec_relation_types", count("SPEC-RELATION-TYPE"));
        facts.put("relation_groups", count("RELATION-GROUP"));
        facts.put("xhtml_values", count("ATTRIBUTE-VALUE-XHTML"));
        facts.put("enum_values", count("ATTRIBUTE-VALUE-ENUMERATION"));
        facts.put("dangling_relations", (int)
                relations.stream().filter(r -> dangling(r, ids)).count());
        facts.put("relations_without_both_ends", (int) relations.stream()
                .filter(r -> r.from().isEmpty() || r.to().isEmpty())
                .count());
        int without = hierarchies - placed.size();
        facts.put(
                "dangling_hierarchies",
                without + (int) placed.stream().filter(id -> !ids.contains(id)).count());
        facts.put("title", title);
        facts.put(
                "samples",
                Samples.of(objects).stream().map(ReqIfDocument::sample).toList());
        return facts;
    }

    List<String> ids() {
        return objects.stream().map(SpecObject::id).toList();
    }

    private int count(String element) {
        return counts.getOrDefault(element, 0);
    }

    private static boolean dangling(Relation relation, Set<String> ids) {
        return !relation.from().isEmpty() && !ids.contains(relation.from())
                || !relation.to().isEmpty() && !ids.contains(relation.to());
    }

    private static Map<String, Object> sample(SpecObject object) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", object.id());
        facts.put("long_name", object.longName());
        return facts;
    }

    /** The objects as items; attributes are named as their definitions are. */
    List<ToolItem> items() {
        Map<String, List<ToolItem.Target>> links = new HashMap<>();
        for (Relation relation : relations) {
            if (!relation.from().isEmpty() && !relation.to().isEmpty()) {
                links.computeIfAbsent(relation.from(), id -> new ArrayList<>())
                        .add(new ToolItem.Target(kind(relation), relation.to(), ""));
            }
        }
        return objects.stream()
                .map(object -> item(object, links.getOrDefault(object.id(), List.of())))
                .toList();
    }

    private LinkKind kind(Relation relation) {
        String type = relationTypes.getOrDefault(relation.type(), "").toLowerCase(Locale.ROOT);
        if (type.contains("verif") || type.contains("test")) {
            return LinkKind.VERIFIES;
        }
        return type.contains("refer") || type.contains("relat") ? LinkKind.REFERS : LinkKind.REFINES;
    }

    private ToolItem item(SpecObject object, List<ToolItem.Target> links) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String name = object.longName() == null ? "" : object.longName();
        String text = "";
        for (Map.Entry<String, String> value : object.values().entrySet()) {
            String key = definitions.getOrDefault(value.getKey(), value.getKey());
            switch (key) {
                case "ReqIF.Text", "Object Text" -> text = value.getValue();
                case "ReqIF.Name", "ReqIF.ChapterName", "Object Heading" -> name = value.getValue();
                default -> {
                    if (!key.isBlank()) {
                        attributes.put(
                                key.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.]+", "-"), value.getValue());
                    }
                }
            }
        }
        return new ToolItem(object.id(), ref.at(object.line()), name.replaceAll("\\s+", " "), text, attributes, links);
    }
}
