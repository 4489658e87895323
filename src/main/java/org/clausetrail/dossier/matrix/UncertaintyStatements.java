package org.clausetrail.dossier.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/**
 * L3, statements of uncertainty: each result of a simulation run, and each test result that states an uncertainty, with
 * coverage factor, method and contributions.
 */
// [impl->CT-REQ-298]
public final class UncertaintyStatements {
    private static final String UNCERTAINTY = "uncertainty";

    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final int[] stated;

    private UncertaintyStatements(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.stated = Arrays.stream(cells.ofKind(ItemKind.SIMULATION_RUN, ItemKind.TEST_RESULT))
                .filter(item -> concerned(graph.item(item)))
                .toArray();
    }

    private static boolean concerned(Item item) {
        return item.kind() == ItemKind.SIMULATION_RUN || !item.text(UNCERTAINTY).isBlank();
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        UncertaintyStatements made = new UncertaintyStatements(trace, anchors, document);
        int runs = made.cells.ofKind(ItemKind.SIMULATION_RUN).length;
        return new MatrixBuilder("L3", "Statements of uncertainty", "ISO/IEC 17025 7.6; JCGM 100 and 101")
                .column("run", "Run or result", 18)
                .column("result", "Result", 18)
                .column("uncertainty", "Expanded uncertainty", 10, "Uncertainty", "U")
                .column("factor", "Coverage factor", 8, "Uncertainty", "k")
                .column("method", "Method", 10, "Uncertainty", "Method")
                .column("contributions", "Contributions", 34)
                .column("criterion", "Judged against", 20)
                .column("verdict", "Verdict", 10)
                .whenEmpty("The sources hold no simulation run and no test result that states an uncertainty.")
                .build(
                        made.stated.length,
                        made::row,
                        row -> made.graph.item(made.stated[row]).id().value(),
                        "Simulation runs here: " + runs + "; in the sources: " + runs
                                + ". Test results that state an uncertainty: " + (made.stated.length - runs) + ".");
    }

    private Row row(int number) {
        int item = stated[number];
        Verification verdict = trace.verification(item);
        return new Row(
                cells.anchor(item),
                List.of(
                        new Cell(cells.titled(item)),
                        lines(item, Attribute.OBSERVED, "No result is stated."),
                        lines(item, UNCERTAINTY, "Not every result states one."),
                        lines(item, "coverage-factor", "Not every result states one."),
                        lines(item, "uncertainty-method", "Not every result states one."),
                        lines(item, "uncertainty-components", "No contribution is stated."),
                        lines(item, "criterion", "No criterion is stated."),
                        Cell.of(new Entry(verdict.reason(), "", Optional.of(verdict.state()), ""))));
    }

    private Cell lines(int item, String key, String reason) {
        List<Entry> entries = graph.item(item)
                .text(key)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Entry::text)
                .toList();
        return Cells.cell(entries, CellState.UNKNOWN, reason);
    }
}
