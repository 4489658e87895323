package org.clausetrail.source.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.tree.ListNode;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.Place;
import org.clausetrail.tree.ScalarNode;
import org.clausetrail.tree.Tree;

/** Doorstop: a folder with {@code .doorstop.yml} and one YAML file per item, named by its UID. Never written to. */
public final class Doorstop implements RequirementFormat {
    /** Name of the file that makes a folder a Doorstop document. */
    static final String SETTINGS = ".doorstop.yml";

    @Override
    public String name() {
        return "doorstop-item";
    }

    @Override
    public Match match(Head head) {
        List<String> lines = head.text().lines().toList();
        boolean marked = head.name().endsWith(".yml")
                && List.of("active:", "level:", "normative:", "links:").stream()
                        .allMatch(key -> lines.stream().anyMatch(line -> line.startsWith(key)));
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        DoorstopItem item = item(file);
        Map<String, Object> facts = new LinkedHashMap<>(item.sample());
        facts.put("normative", item.flag("normative", true));
        facts.put("derived", item.flag("derived", false));
        facts.put("ref", item.map().text("ref").orElse(""));
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        item(file).toolItem().emit(kind, sink);
    }

    /** Whether a folder is a Doorstop document. */
    public static boolean isDocument(Path folder) {
        return Files.isRegularFile(folder.resolve(SETTINGS));
    }

    /** Counts the items of a Doorstop document. */
    public static Inspection inspect(Path folder, String name) throws IOException {
        MapNode settings = read(InputFile.of(folder.resolve(SETTINGS), name + "/" + SETTINGS))
                .map("settings")
                .orElse(new MapNode(new Place(SourceRef.file(name), 0), Map.of()));
        String prefix = settings.text("prefix").orElse("");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .filter(path -> path.getFileName().toString().endsWith(".yml"))
                    .filter(path -> !path.getFileName().toString().equals(SETTINGS))
                    .sorted(Comparator.comparing(PathName::of))
                    .forEach(files::add);
        }
        List<DoorstopItem> items = new ArrayList<>();
        for (Path path : files) {
            items.add(item(InputFile.of(path, name + "/" + path.getFileName())));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("prefix", settings.text("prefix").orElse(null));
        facts.put("parent", settings.text("parent").orElse(null));
        facts.put("digits", settings.integer("digits", 0, 100).orElse(null));
        facts.put("items", items.size());
        facts.put("active", (int)
                items.stream().filter(item -> item.flag("active", true)).count());
        facts.put("normative", (int)
                items.stream().filter(item -> item.flag("normative", true)).count());
        facts.put("derived", (int)
                items.stream().filter(item -> item.flag("derived", false)).count());
        facts.put("reviewed", (int) items.stream()
                .filter(item -> item.map().text("reviewed").isPresent())
                .count());
        facts.put("links", items.stream().mapToInt(item -> item.links().size()).sum());
        facts.put("uids", items.stream().map(DoorstopItem::uid).toList());
        facts.put(
                "samples", Samples.of(items).stream().map(DoorstopItem::sample).toList());
        return Inspection.ok("doorstop", facts);
    }

    private static DoorstopItem item(InputFile file) throws IOException {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new DoorstopItem(name.replaceFirst("\\.ya?ml$", ""), read(file));
    }

    private static MapNode read(InputFile file) throws IOException {
        try (InputStream stream = file.open()) {
            return Tree.read(stream, file.ref()).asMap("a map of Doorstop");
        }
    }

    /** One item as its file states it. */
    private record DoorstopItem(String uid, MapNode map) {
        boolean flag(String key, boolean other) {
            return map.text(key).map(text -> text.equalsIgnoreCase("true")).orElse(other);
        }

        /** The items that are linked; each entry is a UID, or a map from the UID to a fingerprint. */
        List<String> links() {
            List<String> links = new ArrayList<>();
            for (Node link : map.get("links")
                    .filter(ListNode.class::isInstance)
                    .map(l -> ((ListNode) l).items())
                    .orElse(List.of())) {
                if (link instanceof MapNode entry) {
                    links.addAll(entry.entries().keySet());
                } else if (link instanceof ScalarNode scalar) {
                    links.add(scalar.text());
                }
            }
            return links;
        }

        Map<String, Object> sample() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("uid", uid);
            facts.put("level", map.text("level").orElse(null));
            facts.put("links", links());
            facts.put("active", flag("active", true));
            return facts;
        }

        ToolItem toolItem() {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (String key : List.of("normative", "derived", "ref")) {
                map.text(key).ifPresent(value -> attributes.put(key, value));
            }
            map.text("level").ifPresent(level -> attributes.put("section", level));
            if (!flag("active", true)) {
                attributes.put("status", "obsolete");
            }
            List<ToolItem.Target> links = new ArrayList<>();
            links().forEach(link -> links.add(new ToolItem.Target(LinkKind.REFINES, link, "")));
            return new ToolItem(
                    uid,
                    map.place().source(),
                    map.text("header").orElse(""),
                    map.text("text").orElse(""),
                    attributes,
                    links);
        }
    }
}
