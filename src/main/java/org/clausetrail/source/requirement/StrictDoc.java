package org.clausetrail.source.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.tree.SourceText;

/** StrictDoc documents ({@code .sdoc}); included documents are named, never opened. */
public final class StrictDoc implements RequirementFormat {
    private static final Pattern MARK = Pattern.compile("\\s*\\[DOCUMENT]\\s*\\R[\\s\\S]*");
    private static final Set<String> NOT_ITEMS = Set.of("DOCUMENT", "GRAMMAR", "DOCUMENT_FROM_FILE");
    private static final Set<String> NO_REQUIREMENTS = Set.of("SECTION", "TEXT");

    @Override
    public String name() {
        return "sdoc";
    }

    @Override
    public Match match(Head head) {
        return MARK.matcher(head.text()).matches() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        List<StrictDocLines.Node> nodes = nodes(file);
        List<StrictDocLines.Node> identified = nodes.stream()
                .filter(node ->
                        !NOT_ITEMS.contains(node.tag()) && !node.field("UID").isEmpty())
                .toList();
        List<StrictDocLines.Relation> relations = nodes.stream()
                .filter(node -> !NOT_ITEMS.contains(node.tag()))
                .flatMap(node -> node.relations().stream())
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("nodes", Samples.counts(nodes, StrictDocLines.Node::tag));
        facts.put("items_with_uid", identified.size());
        facts.put("requirements", (int) nodes.stream()
                .filter(node -> node.tag().endsWith("REQUIREMENT"))
                .count());
        facts.put("relations", relations.size());
        facts.put("relation_types", Samples.counts(relations, StrictDocLines.Relation::type));
        facts.put("uids", identified.stream().map(node -> node.field("UID")).toList());
        facts.put(
                "samples",
                Samples.of(identified).stream().map(StrictDoc::sample).toList());
        return Inspection.ok(name(), facts);
    }

    @Override
    public void read(InputFile file, ItemKind kind, EvidenceSink sink) throws IOException {
        for (StrictDocLines.Node node : nodes(file)) {
            if (!NOT_ITEMS.contains(node.tag()) && !NO_REQUIREMENTS.contains(node.tag())) {
                item(node).emit(kind, sink);
            }
        }
    }

    private static List<StrictDocLines.Node> nodes(InputFile file) throws IOException {
        try (InputStream stream = file.open()) {
            return new StrictDocLines(file.ref()).read(SourceText.read(stream, file.ref()));
        }
    }

    private static ToolItem item(StrictDocLines.Node node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.fields().forEach((key, value) -> {
            if (!Set.of("UID", "TITLE", "STATEMENT").contains(key)) {
                attributes.put(key.toLowerCase(Locale.ROOT).replace('_', '-'), value);
            }
        });
        attributes.computeIfPresent("status", (key, value) -> value.toLowerCase(Locale.ROOT));
        List<ToolItem.Target> links = new ArrayList<>();
        for (StrictDocLines.Relation relation : node.relations()) {
            if (relation.type().equals("Parent")) {
                links.add(new ToolItem.Target(LinkKind.REFINES, relation.value(), ""));
            }
        }
        return new ToolItem(
                node.field("UID"), node.source(), node.field("TITLE"), node.field("STATEMENT"), attributes, links);
    }

    private static Map<String, Object> sample(StrictDocLines.Node node) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("tag", node.tag());
        facts.put("uid", node.field("UID"));
        List<Object> relations = new ArrayList<>();
        for (StrictDocLines.Relation relation : node.relations()) {
            List<Object> pair = new ArrayList<>();
            pair.add(relation.type());
            pair.add(relation.value().isEmpty() ? null : relation.value());
            relations.add(pair);
        }
        facts.put("relations", relations);
        return facts;
    }
}
