package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.ItemId;
import org.clausetrail.trace.Trace;

/**
 * What became of a clause between two releases that were assessed by the same catalogs and rules.
 *
 * @param regulation id of the catalog
 * @param clause the clause
 * @param before verdict at the earlier release
 * @param after verdict at the later release
 * @param reasonBefore why the verdict was what it was
 * @param reasonAfter why the verdict is what it is
 * @param gained items that serve as evidence since
 * @param lost items that no longer serve as evidence
 * @param opened items that do not meet what the clause expects and did before, or were not there
 * @param closed items that did not meet it and do now, or are not there any more
 */
public record ClauseDelta(
        String regulation,
        Clause clause,
        Verdict before,
        Verdict after,
        String reasonBefore,
        String reasonAfter,
        List<ItemId> gained,
        List<ItemId> lost,
        List<ItemId> opened,
        List<ItemId> closed) {
    public ClauseDelta {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /** The clauses in which two assessments differ, in the order of the catalogs. */
    public static List<ClauseDelta> between(Assessment from, Trace fromTrace, Assessment to, Trace toTrace) {
        Map<String, Assessment.ClauseResult> earlier = new LinkedHashMap<>();
        for (Assessment.RegulationResult regulation : from.regulations()) {
            regulation.clauses().forEach(result -> earlier.put(result.clause().id(), result));
        }
        List<ClauseDelta> deltas = new ArrayList<>();
        for (Assessment.RegulationResult regulation : to.regulations()) {
            for (Assessment.ClauseResult result : regulation.clauses()) {
                Assessment.ClauseResult old = earlier.get(result.clause().id());
                if (old != null) {
                    ClauseDelta delta = new ClauseDelta(
                            regulation.catalog().id(),
                            result.clause(),
                            old.verdict(),
                            result.verdict(),
                            old.reason(),
                            result.reason(),
                            without(evidence(result, toTrace), evidence(old, fromTrace)),
                            without(evidence(old, fromTrace), evidence(result, toTrace)),
                            without(missing(result, toTrace), missing(old, fromTrace)),
                            without(missing(old, fromTrace), missing(result, toTrace)));
                    if (delta.differs()) {
                        deltas.add(delta);
                    }
                }
            }
        }
        return deltas;
    }

    private boolean differs() {
        return before != after || !gained.isEmpty() || !lost.isEmpty() || !opened.isEmpty() || !closed.isEmpty();
    }

    private static Set<ItemId> evidence(Assessment.ClauseResult result, Trace trace) {
        Set<ItemId> ids = new LinkedHashSet<>();
        result.expectations()
                .forEach(expectation -> expectation
                        .evidence()
                        .forEach(item -> ids.add(trace.graph().item(item).id())));
        return ids;
    }

    private static Set<ItemId> missing(Assessment.ClauseResult result, Trace trace) {
        Set<ItemId> ids = new LinkedHashSet<>();
        result.expectations()
                .forEach(expectation -> expectation
                        .missing()
                        .forEach(item -> ids.add(trace.graph().item(item).id())));
        return ids;
    }

    private static List<ItemId> without(Set<ItemId> ids, Set<ItemId> others) {
        Set<ItemId> left = new TreeSet<>(ids);
        left.removeAll(others);
        return List.copyOf(left);
    }
}
