package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.ItemName;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Registered;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** The links of an item as templates see them: by what they say and how they were found, each other end once. */
final class LinkModel {
    private static final int SHOWN_LINKS = 60;

    private final Trace trace;
    private final TraceGraph graph;
    private final Anchors anchors;
    private final String document;

    /** The other end of links that say the same; several sources may have told of it. */
    private record End(String verb, ItemId id, int number, Set<String> origins, boolean suspect) {}

    LinkModel(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.anchors = anchors;
        this.document = document;
    }

    /** {@code links} with {@code verb}, {@code origin} and {@code ends}, and {@code moreLinks} that are not shown. */
    Map<String, Object> of(int item) {
        Map<List<Object>, End> ends = new LinkedHashMap<>();
        for (int link : graph.linksFrom(item)) {
            LinkClaim claim = graph.link(link);
            add(ends, forward(claim.kind()), claim, claim.to(), graph.to(link), trace.suspect(link));
        }
        for (int link : graph.linksTo(item)) {
            LinkClaim claim = graph.link(link);
            add(ends, backward(claim.kind()), claim, claim.from(), graph.from(link), trace.suspect(link));
        }
        Map<List<String>, List<End>> groups = new LinkedHashMap<>();
        ends.values().stream()
                .limit(SHOWN_LINKS)
                .forEach(end -> groups.computeIfAbsent(
                                List.of(end.verb(), String.join(", ", end.origins())), key -> new ArrayList<>())
                        .add(end));
        List<Object> links = new ArrayList<>();
        groups.forEach((key, of) -> links.add(Map.of("verb", key.get(0), "origin", key.get(1), "ends", beside(of))));
        return Map.of("links", links, "moreLinks", Math.max(0, ends.size() - SHOWN_LINKS));
    }

    private static void add(
            Map<List<Object>, End> ends, String verb, LinkClaim claim, ItemId id, int number, boolean suspect) {
        ends.computeIfAbsent(
                        List.of(verb, id, number, suspect), key -> new End(verb, id, number, new TreeSet<>(), suspect))
                .origins()
                .add(claim.origin().word());
    }

    /** Ends that share a class or a file stand together. */
    private List<Object> beside(List<End> ends) {
        Map<String, List<Object>> groups = new LinkedHashMap<>();
        for (End end : ends) {
            Optional<Brief> brief = end.number() < 0 ? Optional.empty() : Optional.of(brief(graph.item(end.number())));
            String group = brief.map(Brief::group).orElse("");
            String words = brief.map(Brief::words).orElse(end.id().value());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(model(end, words));
        }
        List<Object> model = new ArrayList<>();
        groups.forEach((group, entries) -> model.add(Map.of("group", group, "entries", entries)));
        return model;
    }

    /** A review that is a trailer of a commit goes by the name of its person. */
    private static Brief brief(Item item) {
        String person = item.text(Attribute.PERSON);
        return item.text("type").equals("commit-trailer") && !person.isEmpty()
                ? new Brief("", person)
                : ItemName.brief(item, ItemName.of(item), "");
    }

    private Map<String, Object> model(End end, String words) {
        boolean registered = end.number() >= 0 && Registered.holds(graph, end.number());
        return Map.of(
                "text",
                words,
                "target",
                registered ? anchors.target(end.id(), document) : "",
                "broken",
                end.number() < 0,
                "suspect",
                end.suspect());
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
