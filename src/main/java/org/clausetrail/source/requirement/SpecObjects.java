package org.clausetrail.source.requirement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.xml.XmlCursor;
import org.clausetrail.source.xml.XmlRoot;

/** Specification objects in the XML form of OpenFastTrace (ReqM2). */
public final class SpecObjects implements RequirementFormat {
    private static final int TEXT = 1 << 20;

    /** One object; coverage is listed as it is written. */
    private record SpecObject(ToolItem item, List<String> covers, List<String> needs, List<String> depends) {}

    @Override
    public String name() {
        return "oft-specobject-xml";
    }

    @Override
    public Match match(Head head) {
        return XmlRoot.of(head)
                .filter(root ->
                        root.name().equals("specdocument") && root.namespace().isEmpty() && root.holds("specobjects"))
                .map(root -> Match.CERTAIN)
                .orElse(Match.NO);
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        List<SpecObject> objects = objects(file);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("items", objects.size());
        facts.put(
                "covers_links",
                objects.stream().mapToInt(o -> o.covers().size()).sum());
        facts.put(
                "needs_entries",
                objects.stream().mapToInt(o -> o.needs().size()).sum());
        facts.put(
                "samples",
                Samples.of(objects).stream()
                        .map(o -> Map.of(
                                "id",
                                o.item().id(),
                                "covers",
                                o.covers().size(),
                                "needs",
                                o.needs(),
                                "depends",
                                o.depends().size()))
                        .toList());
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        objects(file).forEach(object -> object.item().emit(kind, sink));
    }

    private static List<SpecObject> objects(InputFile file) throws IOException {
        List<SpecObject> objects = new ArrayList<>();
        try (XmlCursor xml = XmlCursor.open(file)) {
            String type = "";
            while (xml.next()) {
                if (xml.isStart("specobjects")) {
                    type = xml.attribute("doctype", "");
                } else if (xml.isStart("specobject")) {
                    objects.add(object(xml, type, file));
                }
            }
        }
        return objects;
    }

    private static SpecObject object(XmlCursor xml, String type, InputFile file) {
        int element = xml.depth();
        int line = xml.line();
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> covers = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> depends = new ArrayList<>();
        while (xml.nextChild(element)) {
            int child = xml.depth();
            switch (xml.name()) {
                case "needscoverage" -> {
                    while (xml.nextChild(child)) {
                        needs.add(xml.text(TEXT).strip());
                    }
                }
                case "dependencies" -> {
                    while (xml.nextChild(child)) {
                        depends.add(xml.text(TEXT).strip());
                    }
                }
                case "providescoverage" -> {
                    while (xml.nextChild(child)) {
                        covers.add(covered(xml));
                    }
                }
                default -> {
                    String key = xml.name();
                    texts.put(key, xml.text(TEXT).strip());
                }
            }
        }
        String id = type + "~" + texts.getOrDefault("id", "") + "~" + texts.getOrDefault("version", "");
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("status", texts.getOrDefault("status", ""));
        attributes.put("rationale", texts.getOrDefault("rationale", ""));
        attributes.put("comment", texts.getOrDefault("comment", ""));
        attributes.put("needs", String.join(", ", needs));
        List<ToolItem.Target> links = new ArrayList<>();
        covers.forEach(target -> links.add(new ToolItem.Target(LinkKind.REFINES, target, "")));
        depends.forEach(target -> links.add(new ToolItem.Target(LinkKind.REFERS, target, "")));
        String title = texts.getOrDefault("shortdesc", "");
        ToolItem item =
                new ToolItem(id, file.ref().at(line), title, texts.getOrDefault("description", ""), attributes, links);
        return new SpecObject(item, covers, needs, depends);
    }

    /** The covered object as it is written: its id, with the version if one is named. */
    private static String covered(XmlCursor xml) {
        int element = xml.depth();
        String to = "";
        String version = "";
        while (xml.nextChild(element)) {
            switch (xml.name()) {
                case "linksto" -> to = xml.text(TEXT).strip();
                case "dstversion" -> version = xml.text(TEXT).strip();
                default -> xml.skip();
            }
        }
        return version.isEmpty() ? to : to + "~" + version;
    }
}
