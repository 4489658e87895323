package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.RegulationResult;

/** One requirement of this very dossier, followed from the need to the result and on to the clauses that it serves. */
final class WorkedExample {
    /** How many rows of M1 are looked at for the one with the fewest gaps. */
    private static final int SEARCHED = 500;

    private static final int SHOWN_CLAUSES = 8;

    private final TraceGraph graph;
    private final Matrix forward;
    private final Optional<Row> row;

    WorkedExample(TraceGraph graph, Matrix forward) {
        this.graph = graph;
        this.forward = forward;
        this.row = fewestGaps(
                forward.rows().subList(0, Math.min(SEARCHED, forward.rows().size())));
    }

    private static Optional<Row> fewestGaps(List<Row> rows) {
        Row best = null;
        long fewest = Long.MAX_VALUE;
        for (Row candidate : rows) {
            long gaps = candidate.cells().stream()
                    .flatMap(cell -> cell.entries().stream())
                    .filter(entry -> entry.state().map(state -> !state.good()).orElse(false))
                    .count();
            if (gaps < fewest) {
                best = candidate;
                fewest = gaps;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A step per column of the row; none where the dossier has no requirement. */
    List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        row.ifPresent(found -> {
            for (int column = 0; column < forward.columns().size(); column++) {
                steps.add(Map.of(
                        "title", forward.columns().get(column).title(),
                        "lines", PageLines.of(found.cells().get(column).entries())));
            }
        });
        return steps;
    }

    /** Some clauses whose evidence holds the requirement, each with its verdict. */
    List<Object> clauses(Assessment assessment) {
        List<Object> clauses = new ArrayList<>();
        int item = number();
        for (RegulationResult regulation : assessment.regulations()) {
            for (ClauseResult clause : regulation.clauses()) {
                boolean serves = clause.expectations().stream()
                        .anyMatch(expectation -> expectation.evidence().contains(item));
                if (serves && clauses.size() < SHOWN_CLAUSES) {
                    clauses.add(Map.of(
                            "regulation", regulation.catalog().title(),
                            "number", clause.clause().number(),
                            "title", clause.clause().title(),
                            "verdict", clause.verdict().title(),
                            "code", clause.verdict().name()));
                }
            }
        }
        return clauses;
    }

    private int number() {
        for (int item = 0; row.isPresent() && item < graph.size(); item++) {
            if (Anchors.of(graph.item(item).id()).equals(row.get().anchor())) {
                return item;
            }
        }
        return -1;
    }
}
