package org.clausetrail.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/**
 * Guards what a bridge carries over: a bridge that covers everything was not written for an item whose text changed
 * after the tested commit, so the pass of that item is stale; one that names the item was.
 */
// [impl->CT-REQ-235]
final class CarriedOver {
    private final TraceGraph graph;
    private final VersionBinding binding;
    private final ChangeHistory history;
    private final Map<String, String> commitOfVersion = new HashMap<>();

    CarriedOver(TraceGraph graph, VersionBinding binding, ChangeHistory history) {
        this.graph = graph;
        this.binding = binding;
        this.history = history;
        for (Item item : graph.items()) {
            if (item.kind() == ItemKind.RELEASE && !item.text(Attribute.COMMIT).isEmpty()) {
                commitOfVersion.putIfAbsent(item.text(Attribute.VERSION), item.text(Attribute.COMMIT));
                commitOfVersion.putIfAbsent(item.text("tag"), item.text(Attribute.COMMIT));
            }
        }
    }

    /** The state that a verifying item lends to one item: stale where the item changed since and no bridge names it. */
    State stillTrue(State found, ItemId verified, int verifier) {
        List<ChangeHistory.Change> changes =
                found.state() == CellState.PASS_OTHER_VERSION ? history.changes(verified) : List.of();
        if (changes.isEmpty()) {
            return found;
        }
        String changed = changes.get(changes.size() - 1).commit();
        for (int result : results(verifier)) {
            Item item = graph.item(result);
            String commit = binding.commit(item);
            String tested = commit.isEmpty() ? commitOfVersion.getOrDefault(item.text(Attribute.VERSION), "") : commit;
            if (history.knows(tested) && !history.includes(tested, changed) && !binding.named(item, verified)) {
                return new State(
                        CellState.PASS_STALE,
                        verified + " changed after it was tested, and no regression analysis names it.");
            }
        }
        return found;
    }

    private int[] results(int verifier) {
        int[] results = graph.sources(verifier, LinkKind.RESULT_OF);
        return results.length == 0 ? new int[] {verifier} : results;
    }
}
