package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Registered;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/** The item register as templates see it: every item with what it says, where it stands and what it is linked with. */
// [impl->CT-REQ-275]
final class RegisterModel {
    private static final int SHOWN_LINKS = 40;

    private static final int SHOWN_CHANGES = 12;

    private static final int HASH_LENGTH = 12;

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
        model.put("title", item.title());
        model.put("text", text(item));
        model.put("source", item.source().toString());
        model.put("facts", facts(item));
        model.put("state", trace.verification(number).state().word());
        model.put("code", trace.verification(number).state().name());
        model.put("reason", trace.verification(number).reason());
        links(number, model);
        int earlier = Math.max(0, changes.size() - SHOWN_CHANGES);
        model.put("earlierChanges", earlier);
        model.put("changes", new MappedList<>(changes.subList(earlier, changes.size()), ChangeModel::of));
        return model;
    }

    /** The text; of a commit its message, without the first line, which is its title. */
    private static List<List<String>> text(Item item) {
        if (item.kind() != ItemKind.COMMIT) {
            return Prose.paragraphs(item.text(Attribute.TEXT));
        }
        String message = item.text("message");
        return Prose.paragraphs(
                message.startsWith(item.title())
                        ? message.substring(item.title().length())
                        : message);
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
            if (!elsewhere.contains(name)) {
                facts.add(Map.of("name", name, "value", value));
            }
        });
        return facts;
    }

    /** Links by what they say and how they were found: {@code verb}, {@code origin}, {@code ends}. */
    private void links(int number, Map<String, Object> model) {
        Map<List<String>, List<Object>> groups = new LinkedHashMap<>();
        int total = 0;
        for (int link : graph.linksFrom(number)) {
            if (total++ < SHOWN_LINKS) {
                LinkClaim claim = graph.link(link);
                group(groups, forward(claim.kind()), claim).add(end(link, claim.to(), graph.to(link)));
            }
        }
        for (int link : graph.linksTo(number)) {
            if (total++ < SHOWN_LINKS) {
                LinkClaim claim = graph.link(link);
                group(groups, backward(claim.kind()), claim).add(end(link, claim.from(), graph.from(link)));
            }
        }
        List<Object> links = new ArrayList<>();
        groups.forEach((key, ends) -> links.add(Map.of("verb", key.get(0), "origin", key.get(1), "ends", ends)));
        model.put("links", links);
        model.put("moreLinks", Math.max(0, total - SHOWN_LINKS));
    }

    private static List<Object> group(Map<List<String>, List<Object>> groups, String verb, LinkClaim claim) {
        return groups.computeIfAbsent(List.of(verb, claim.origin().word()), key -> new ArrayList<>());
    }

    private Map<String, Object> end(int link, ItemId id, int end) {
        boolean registered = end >= 0 && Registered.holds(graph, end);
        return Map.of(
                "id",
                end >= 0 ? shown(graph.item(end)) : id.value(),
                "target",
                registered ? anchors.target(id, document) : "",
                "broken",
                end < 0,
                "suspect",
                trace.suspect(link));
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

    private static String forward(LinkKind kind) {
        return switch (kind) {
            case REFINES -> "refines";
            case IMPLEMENTS -> "implements";
            case VERIFIES -> "verifies";
            case RESULT_OF -> "is a result of";
            case MITIGATES -> "mitigates";
            case CAUSED_BY -> "is caused by";
            case FIXES -> "fixes";
            case CHANGES -> "carries out";
            case REVIEWS -> "reviews";
            case USES -> "uses";
            case IDENTIFIES -> "identifies";
            case AFFECTS -> "affects";
            case RELEASED_IN -> "is released in";
            case RAN_ON -> "ran on";
            case TESTED -> "tested";
            case PART_OF -> "is part of";
            case REFERS -> "mentions";
        };
    }

    private static String backward(LinkKind kind) {
        return switch (kind) {
            case REFINES -> "is refined by";
            case IMPLEMENTS -> "is implemented by";
            case VERIFIES -> "is verified by";
            case RESULT_OF -> "has the result";
            case MITIGATES -> "is mitigated by";
            case CAUSED_BY -> "can cause";
            case FIXES -> "is fixed by";
            case CHANGES -> "is carried out by";
            case REVIEWS -> "is reviewed by";
            case USES -> "is used by";
            case IDENTIFIES -> "is identified by";
            case AFFECTS -> "is affected by";
            case RELEASED_IN -> "first contains";
            case RAN_ON -> "was used by";
            case TESTED -> "was tested by";
            case PART_OF -> "contains";
            case REFERS -> "is mentioned by";
        };
    }
}
