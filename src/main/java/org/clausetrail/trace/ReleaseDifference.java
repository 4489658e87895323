package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/**
 * What two releases of a product differ in: items, links that became suspect, evidence, commits. Both were traced from
 * the same declarations, each at its own commit. O(items + links) of both.
 */
// [impl->CT-REQ-082]
public final class ReleaseDifference {
    private static final String COMMIT = "commit:";

    private final Trace from;
    private final Trace to;
    private final List<ItemDelta> items;
    private final List<LinkClaim> becameSuspect;
    private final List<LinkClaim> noLongerSuspect;
    private final List<Item> commits;
    private final List<Item> commitsLeft;

    private ReleaseDifference(Trace from, Trace to) {
        this.from = from;
        this.to = to;
        this.items = List.copyOf(compare());
        this.becameSuspect = suspectOnlyIn(to, from);
        this.noLongerSuspect = suspectOnlyIn(from, to);
        this.commits = commitsOnlyIn(to, from);
        this.commitsLeft = commitsOnlyIn(from, to);
    }

    /** From an earlier release to a later one. */
    public static ReleaseDifference between(Trace from, Trace to) {
        return new ReleaseDifference(from, to);
    }

    /** The earlier release. */
    public Trace from() {
        return from;
    }

    /** The later release. */
    public Trace to() {
        return to;
    }

    /** Items in which the releases differ, in reading order of the later; those that went stand behind. */
    public List<ItemDelta> items() {
        return items;
    }

    /** Links that are suspect at the later release and were not at the earlier. */
    public List<LinkClaim> becameSuspect() {
        return becameSuspect;
    }

    /** Links that were suspect at the earlier release and are not any more, or are not there any more. */
    public List<LinkClaim> noLongerSuspect() {
        return noLongerSuspect;
    }

    /** Commits of the later release that are no ancestors of the earlier, parents first. */
    public List<Item> commits() {
        return commits;
    }

    /** Commits of the earlier release that the later does not include, parents first. */
    public List<Item> commitsLeft() {
        return commitsLeft;
    }

    private List<ItemDelta> compare() {
        List<ItemDelta> deltas = new ArrayList<>();
        for (int number = 0; number < to.graph().size(); number++) {
            Item item = to.graph().item(number);
            if (compared(item) && first(to.graph(), item.id(), number)) {
                add(deltas, from.graph().find(item.id()), OptionalInt.of(number));
            }
        }
        for (int number = 0; number < from.graph().size(); number++) {
            Item item = from.graph().item(number);
            if (compared(item)
                    && first(from.graph(), item.id(), number)
                    && to.graph().find(item.id()).isEmpty()) {
                add(deltas, OptionalInt.of(number), OptionalInt.empty());
            }
        }
        return deltas;
    }

    private static boolean first(TraceGraph graph, ItemId id, int number) {
        return graph.find(id).orElse(number) == number;
    }

    /** Commits, code tags and results are evidence of one version each; tags and trailers of commits belong to these. */
    private static boolean compared(Item item) {
        return switch (item.kind()) {
            case COMMIT, CODE, TEST_RESULT, COVERAGE -> false;
            case RELEASE -> item.attribute("annotated").isEmpty();
            case REVIEW -> !item.text("type").equals("commit-trailer");
            default -> true;
        };
    }

    private void add(List<ItemDelta> deltas, OptionalInt old, OptionalInt now) {
        Optional<Item> before = item(from, old);
        Optional<Item> after = item(to, now);
        ItemId id = after.or(() -> before).orElseThrow().id();
        Map<String, LinkClaim> linksBefore = links(from, old);
        Map<String, LinkClaim> linksAfter = links(to, now);
        ItemDifference words = ItemDifference.of(before, after);
        ItemDelta delta = new ItemDelta(
                id,
                what(before, after, words),
                before,
                after,
                before.isPresent() ? from.history().revision(id) : 0,
                after.isPresent() ? to.history().revision(id) : 0,
                words,
                to.history().changes(id).stream()
                        .filter(change -> !from.history().knows(change.commit()))
                        .toList(),
                without(linksAfter, linksBefore),
                without(linksBefore, linksAfter),
                evidence(old, now));
        if (delta.differs() || delta.evidence().differs()) {
            deltas.add(delta);
        }
    }

    private static ItemDelta.What what(Optional<Item> before, Optional<Item> after, ItemDifference words) {
        if (before.isEmpty()) {
            return ItemDelta.What.ADDED;
        }
        if (after.isEmpty()) {
            return ItemDelta.What.REMOVED;
        }
        return words.fields().isEmpty() ? ItemDelta.What.SAME : ItemDelta.What.CHANGED;
    }

    private static Optional<Item> item(Trace trace, OptionalInt number) {
        return number.isPresent() ? Optional.of(trace.graph().item(number.getAsInt())) : Optional.empty();
    }

    private static Map<String, LinkClaim> links(Trace trace, OptionalInt number) {
        Map<String, LinkClaim> links = new LinkedHashMap<>();
        if (number.isPresent()) {
            for (int link : trace.graph().linksFrom(number.getAsInt())) {
                LinkClaim claim = trace.graph().link(link);
                links.putIfAbsent(key(claim), claim);
            }
        }
        return links;
    }

    private static String key(LinkClaim claim) {
        // A commit that a release does not hold goes by its bare name, since no item of it is there.
        String to = claim.to().value().startsWith(COMMIT)
                ? claim.to().value().substring(claim.to().value().lastIndexOf(':') + 1)
                : claim.to().value();
        return claim.from() + "\0" + claim.kind().word() + "\0" + to + "\0" + claim.toRevision();
    }

    private static List<LinkClaim> without(Map<String, LinkClaim> links, Map<String, LinkClaim> others) {
        Map<String, LinkClaim> left = new LinkedHashMap<>(links);
        left.keySet().removeAll(others.keySet());
        return List.copyOf(left.values());
    }

    private ItemDelta.Evidence evidence(OptionalInt old, OptionalInt now) {
        ItemKind kind = item(to, now).or(() -> item(from, old)).orElseThrow().kind();
        if (kind == ItemKind.TEST_CASE || kind == ItemKind.SIMULATION_RUN) {
            // It is evidence itself: what it came to is told where it verifies something.
            return new ItemDelta.Evidence(
                    CellState.NOT_APPLICABLE, CellState.NOT_APPLICABLE, "", "", List.of(), List.of());
        }
        Set<ItemId> before = verifiers(from, old);
        Set<ItemId> after = verifiers(to, now);
        return new ItemDelta.Evidence(
                old.isPresent() ? from.verification(old.getAsInt()).state() : CellState.NOT_APPLICABLE,
                now.isPresent() ? to.verification(now.getAsInt()).state() : CellState.NOT_APPLICABLE,
                old.isPresent() ? from.verification(old.getAsInt()).reason() : "",
                now.isPresent() ? to.verification(now.getAsInt()).reason() : "",
                after.stream().filter(id -> !before.contains(id)).sorted().toList(),
                before.stream().filter(id -> !after.contains(id)).sorted().toList());
    }

    /** What verifies an item; a tag in code goes by its file, since its line moves with every edit. */
    private static Set<ItemId> verifiers(Trace trace, OptionalInt number) {
        Set<ItemId> ids = new HashSet<>();
        if (number.isPresent()) {
            for (int verifier : trace.verification(number.getAsInt()).verifiers()) {
                Item item = trace.graph().item(verifier);
                ids.add(
                        item.kind() == ItemKind.CODE
                                ? new ItemId("code:" + item.source().path())
                                : item.id());
            }
        }
        return ids;
    }

    private static List<LinkClaim> suspectOnlyIn(Trace trace, Trace other) {
        Set<String> suspectThere = new HashSet<>();
        for (int link = 0; link < other.graph().linkCount(); link++) {
            if (other.suspect(link)) {
                suspectThere.add(key(other.graph().link(link)));
            }
        }
        Map<String, LinkClaim> found = new LinkedHashMap<>();
        for (int link = 0; link < trace.graph().linkCount(); link++) {
            LinkClaim claim = trace.graph().link(link);
            if (trace.suspect(link) && !suspectThere.contains(key(claim))) {
                found.putIfAbsent(key(claim), claim);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Item> commitsOnlyIn(Trace trace, Trace other) {
        return trace.graph().items().stream()
                .filter(item -> item.kind() == ItemKind.COMMIT)
                .filter(item -> other.graph().find(item.id()).isEmpty())
                .toList();
    }

    /** The changes and reports that commits of the later release name, such as {@code CR-7}, by id of the commit's item. */
    public List<LinkClaim> statedBy(Item commit) {
        List<LinkClaim> stated = new ArrayList<>();
        to.graph().find(commit.id()).ifPresent(number -> {
            for (int link : to.graph().linksFrom(number)) {
                if (to.graph().link(link).kind() != LinkKind.RELEASED_IN) {
                    stated.add(to.graph().link(link));
                }
            }
        });
        return stated;
    }
}
