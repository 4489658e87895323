package org.clausetrail.step;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.source.Evidence;

/**
 * What a release can know of results: reports outside the repository are read for both releases that are compared, but
 * those that were obtained on commits which only the other one holds tell nothing of this one, neither good nor bad.
 */
// [impl->CT-REQ-086]
final class OwnResults {
    private static final int SHORTEST_COMMIT = 7;

    private final NavigableSet<String> own;
    private final NavigableSet<String> other;
    private final Map<ItemId, String> tested = new HashMap<>();

    private OwnResults(Readout own, Readout other) {
        this.own = commits(own);
        this.other = commits(other);
    }

    /** The readout of a release without the results and runs of the other alone. */
    static Readout of(Readout own, Readout other) {
        Evidence evidence = new OwnResults(own, other).kept(own.evidence());
        return new Readout(evidence, own.inputs(), own.release(), own.history(), own.repository(), own.olderNames());
    }

    private static NavigableSet<String> commits(Readout readout) {
        NavigableSet<String> commits = new TreeSet<>();
        for (Item item : readout.evidence().items()) {
            if (item.kind() == ItemKind.COMMIT) {
                commits.add(item.text(Attribute.COMMIT));
            }
        }
        return commits;
    }

    private Evidence kept(Evidence evidence) {
        for (LinkClaim link : evidence.links()) {
            if (link.kind() == LinkKind.TESTED) {
                tested.putIfAbsent(link.from(), link.to().value());
            }
        }
        Set<ItemId> left = new HashSet<>();
        for (Item item : evidence.items()) {
            boolean result = item.kind() == ItemKind.TEST_RESULT || item.kind() == ItemKind.SIMULATION_RUN;
            if (result && foreign(item)) {
                left.add(item.id());
            }
        }
        List<Item> items = evidence.items().stream()
                .filter(item -> !left.contains(item.id()))
                .toList();
        List<LinkClaim> links = evidence.links().stream()
                .filter(link -> !left.contains(link.from()) && !left.contains(link.to()))
                .toList();
        return new Evidence(items, links, evidence.findings());
    }

    private boolean foreign(Item result) {
        String stated = result.text(Attribute.COMMIT);
        String commit = (stated.isEmpty() ? tested.getOrDefault(result.id(), "") : stated).replaceFirst("^commit:", "");
        return commit.length() >= SHORTEST_COMMIT && holds(other, commit) && !holds(own, commit);
    }

    /** Whether a commit, by its full id or the beginning of it, is one of these. */
    private static boolean holds(NavigableSet<String> commits, String commit) {
        String next = commits.ceiling(commit);
        return next != null && next.startsWith(commit);
    }
}
