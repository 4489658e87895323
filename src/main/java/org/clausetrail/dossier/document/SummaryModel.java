package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** Numbers of a dossier as templates see them: items, coverage and verification apart, verdicts by regulation. */
final class SummaryModel {
    private SummaryModel() {}

    /** Number of items of each kind that occurs. */
    static List<Object> items(TraceGraph graph) {
        Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
        graph.items().forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        List<Object> model = new ArrayList<>();
        counts.forEach((kind, count) -> model.add(Map.of("title", kind.title(), "word", kind.word(), "count", count)));
        return model;
    }

    /** For each kind that can be verified: how many items are linked, how many verified, and the states. */
    static List<Object> verification(Trace trace) {
        return verification(
                trace, kind -> kind.wanted() || kind == ItemKind.TEST_CASE || kind == ItemKind.SIMULATION_RUN);
    }

    /** The same for some kinds. */
    static List<Object> verification(Trace trace, Predicate<ItemKind> which) {
        Map<ItemKind, int[]> totals = new EnumMap<>(ItemKind.class);
        Map<ItemKind, Map<CellState, Integer>> states = new EnumMap<>(ItemKind.class);
        for (int item = 0; item < trace.graph().size(); item++) {
            ItemKind kind = trace.graph().item(item).kind();
            if (which.test(kind)) {
                Verification verdict = trace.verification(item);
                int[] of = totals.computeIfAbsent(kind, key -> new int[3]);
                of[0]++;
                of[1] += verdict.linked() ? 1 : 0;
                of[2] += verdict.verified() ? 1 : 0;
                states.computeIfAbsent(kind, key -> new EnumMap<>(CellState.class))
                        .merge(verdict.state(), 1, Integer::sum);
            }
        }
        List<Object> model = new ArrayList<>();
        totals.forEach((kind, of) -> model.add(Map.of(
                "title", kind.title(),
                "total", of[0],
                "linked", of[1],
                "verified", of[2],
                "states", states(states.getOrDefault(kind, Map.of())))));
        return model;
    }

    private static List<Object> states(Map<CellState, Integer> counts) {
        List<Object> model = new ArrayList<>();
        counts.forEach(
                (state, count) -> model.add(Map.of("state", state.word(), "code", state.name(), "count", count)));
        return model;
    }

    /** For each regulation: what it is and how many requirements have each verdict. */
    static List<Object> regulations(Assessment assessment) {
        List<Object> model = new ArrayList<>();
        assessment.regulations().forEach(result -> model.add(regulation(result)));
        return model;
    }

    static Map<String, Object> regulation(RegulationResult result) {
        Map<Verdict, Integer> counts = result.counts();
        List<Object> verdicts = new ArrayList<>();
        int total = 0;
        for (Verdict verdict : Verdict.values()) {
            int count = counts.getOrDefault(verdict, 0);
            total += count;
            verdicts.add(Map.of("code", verdict.name(), "title", verdict.title(), "count", count));
        }
        return Map.of(
                "id", result.catalog().id(),
                "title", result.catalog().title(),
                "edition", result.catalog().edition(),
                "date", result.catalog().date(),
                "notes", result.catalog().notes(),
                "total", total,
                "verdicts", verdicts);
    }
}
