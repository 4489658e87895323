package org.clausetrail.regulation.check;

import java.util.List;
import java.util.stream.IntStream;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LifeCycle;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.CheckSettings;
import org.clausetrail.regulation.Profile;
import org.clausetrail.regulation.rule.Scene;
import org.clausetrail.trace.Trace;

/**
 * What checks look at.
 *
 * @param scene the trace and its items by kind
 * @param profile what decides which clauses apply
 * @param settings what the project decides about its checks
 * @param regulations the verdicts on clauses
 */
public record Facts(Scene scene, Profile profile, CheckSettings settings, List<RegulationResult> regulations) {
    public Facts {
        regulations = List.copyOf(regulations);
    }

    Trace trace() {
        return scene.trace();
    }

    TraceGraph graph() {
        return scene.trace().graph();
    }

    Item item(int number) {
        return graph().item(number);
    }

    /** Numbers of the items of some kinds, by kind, then in reading order. */
    int[] items(ItemKind... kinds) {
        return IntStream.range(0, kinds.length)
                .flatMap(kind -> IntStream.of(scene.items(kinds[kind])))
                .toArray();
    }

    /** Whether an item counts: neither draft nor rejected nor obsolete. */
    boolean live(int number) {
        return LifeCycle.live(item(number));
    }
}
