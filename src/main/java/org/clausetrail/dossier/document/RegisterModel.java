package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Registered;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/** The item register as templates see it: every item with what it says, where it stands and what it is linked with. */
// [impl->CT-REQ-275]
final class RegisterModel {
    private static final int SHOWN_CHANGES = 12;

    /** Ids beyond this many characters need a wider column. */
    private static final int LONG_ID = 44;

    private static final int HASH_LENGTH = 12;

    private static final Pattern TRAILER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*: .*");

    /** Attributes that the register shows as the text of the item. */
    private static final Set<String> ELSEWHERE = Set.of(Attribute.TEXT);

    /** Of a commit: what its message, its id or its source says already. */
    private static final Set<String> ELSEWHERE_OF_COMMIT = Set.of(
            "message",
            "parents",
            "commit",
            "author-date",
            "author-email",
            "committer",
            "committer-email",
            "reviewed-by",
            "acked-by",
            "signed-off-by",
            "co-authored-by",
            "change-id");

    private final Trace trace;
    private final TraceGraph graph;
    private final Anchors anchors;
    private final String document;

    RegisterModel(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.anchors = anchors;
        this.document = document;
    }

    /** A map per kind of which there are items: {@code title}, {@code word}, {@code items}, {@code total}. */
    List<Object> kinds() {
        Map<ItemKind, List<Integer>> byKind = new EnumMap<>(ItemKind.class);
        Map<ItemKind, Integer> totals = new EnumMap<>(ItemKind.class);
        for (int item = 0; item < graph.size(); item++) {
            ItemKind kind = graph.item(item).kind();
            totals.merge(kind, 1, Integer::sum);
            if (Registered.holds(graph, item)) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(item);
            }
        }
        List<Object> kinds = new ArrayList<>();
        totals.forEach((kind, total) -> {
            List<Integer> listed = byKind.getOrDefault(kind, List.of());
            kinds.add(Map.of(
                    "title",
                    kind.title(),
                    "word",
                    kind.word(),
                    "total",
                    total,
                    "longIds",
                    listed.stream()
                            .anyMatch(item -> graph.item(item).id().value().length() > LONG_ID
                                    && graph.item(item).kind() != ItemKind.COMMIT),
                    "left",
                    total - listed.size(),
                    "items",
                    new MappedList<>(listed, this::item)));
        });
        return kinds;
    }

    private Map<String, Object> item(int number) {
        Item item = graph.item(number);
        boolean first = graph.find(item.id()).orElse(number) == number;
        List<ChangeHistory.Change> changes = trace.history().changes(item.id());
        Map<String, Object> model = new HashMap<>();
        model.put("anchor", first ? Anchors.of(item.id()) : "");
        model.put("id", shown(item));
        model.put("revision", revision(item, changes));
        model.put("title", said(item) ? "" : item.title());
        model.put("text", text(number));
        model.put("source", item.source().toString());
        model.put("facts", facts(item));
        model.put("state", trace.verification(number).state().word());
        model.put("code", judged(number) ? trace.verification(number).state().name() : CellState.NOT_APPLICABLE.name());
        model.put("reason", trace.verification(number).reason());
        model.putAll(links(number));
        int earlier = Math.max(0, changes.size() - SHOWN_CHANGES);
        model.put("earlierChanges", earlier);
        model.put("changes", new MappedList<>(changes.subList(earlier, changes.size()), ChangeModel::of));
        return model;
    }

    /** Whether the id says the title already. */
    private static boolean said(Item item) {
        return item.kind() == ItemKind.CODE || item.id().value().contains(item.title());
    }

    /** Whether a state says something of an item: of code it does where the code is a test. */
    private boolean judged(int number) {
        return graph.item(number).kind() != ItemKind.CODE || graph.targets(number, LinkKind.VERIFIES).length > 0;
    }

    /**
     * The text; of a commit its message, without the first line, which is its title, and without the trailers that stand
     * among its links; other trailers share a line.
     */
    private List<List<String>> text(int number) {
        Item item = graph.item(number);
        if (item.kind() != ItemKind.COMMIT) {
            return Prose.paragraphs(item.text(Attribute.TEXT));
        }
        String message = item.text("message");
        List<List<String>> paragraphs = new ArrayList<>(Prose.paragraphs(
                message.startsWith(item.title())
                        ? message.substring(item.title().length())
                        : message));
        int last = paragraphs.size() - 1;
        if (last >= 0
                && paragraphs.get(last).stream()
                        .allMatch(line -> TRAILER.matcher(line).matches())) {
            Set<String> linked = linked(number);
            String trailers = paragraphs.get(last).stream()
                    .filter(line -> linked.stream().noneMatch(line.substring(line.indexOf(':') + 1)::contains))
                    .collect(Collectors.joining(" · "));
            paragraphs.remove(last);
            if (!trailers.isEmpty()) {
                paragraphs.add(List.of(trailers));
            }
        }
        return paragraphs;
    }

    /** Ids and names that stand among the links of a commit because a trailer names them. */
    private Set<String> linked(int commit) {
        Set<String> words = new HashSet<>();
        for (int link : graph.linksFrom(commit)) {
            words.add(graph.link(link).to().value());
        }
        for (int review : graph.sources(commit, LinkKind.REVIEWS)) {
            words.add(graph.item(review).text(Attribute.PERSON));
        }
        words.remove("");
        return words;
    }

    private static String revision(Item item, List<ChangeHistory.Change> changes) {
        if (!changes.isEmpty()) {
            return "rev " + changes.get(changes.size() - 1).revision();
        }
        return item.kind() == ItemKind.COMMIT ? "" : abbreviated(item.revision());
    }

    private static List<Object> facts(Item item) {
        List<Object> facts = new ArrayList<>();
        Set<String> elsewhere = item.kind() == ItemKind.COMMIT ? ELSEWHERE_OF_COMMIT : ELSEWHERE;
        item.attributes().forEach((name, value) -> {
            if (!elsewhere.contains(name) && !item.id().value().contains(value)) {
                facts.add(Map.of("name", name, "value", value));
            }
        });
        return facts;
    }

    private Map<String, Object> links(int number) {
        return new LinkModel(trace, anchors, document).of(number);
    }

    /** The id, shortened for commits; a review that is a trailer of a commit goes by the name of its person. */
    private static String shown(Item item) {
        if (item.text("type").equals("commit-trailer")
                && !item.text(Attribute.PERSON).isEmpty()) {
            return item.text(Attribute.PERSON);
        }
        String commit = item.kind() == ItemKind.COMMIT ? item.text(Attribute.COMMIT) : "";
        return commit.isEmpty() ? item.id().value() : "commit " + abbreviated(commit);
    }

    private static String abbreviated(String hash) {
        return hash.substring(0, Math.min(HASH_LENGTH, hash.length()));
    }
}
