package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** M4, the labelling and performance claim trace: what the instructions for use say, and what shows it. */
// [impl->CT-REQ-268]
public final class ClaimTrace {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;
    private final int[] claims;

    private ClaimTrace(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        this.claims = cells.ofKind(ItemKind.CLAIM);
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        ClaimTrace made = new ClaimTrace(trace, anchors, document);
        int all = made.claims.length;
        return new MatrixBuilder("M4", "Labelling and performance claim trace", "IVDR Annex I 9, 20")
                .column("claim", "Claim", 24)
                .column("section", "Section of the instructions for use", 10)
                .column("requirement", "Requirement", 16)
                .column("test", "Test or simulation run", 18)
                .column("result", "Result", 20)
                .column("validation", "Validation evidence", 14)
                .whenEmpty("The sources hold no labelling claim. Declare the claims of the instructions for use.")
                .build(
                        all,
                        made::row,
                        row -> made.graph.item(made.claims[row]).id().value(),
                        "Claims here: " + all + "; in the sources: " + all + ".");
    }

    private Row row(int number) {
        int claim = claims[number];
        Set<Integer> requirements = new LinkedHashSet<>();
        for (LinkKind kind : List.of(LinkKind.REFINES, LinkKind.IMPLEMENTS)) {
            for (int item : graph.sources(claim, kind)) {
                requirements.add(item);
            }
        }
        for (int item : graph.targets(claim, LinkKind.REFINES)) {
            requirements.add(item);
        }
        Set<Integer> verifiers = new LinkedHashSet<>(trace.verification(claim).verifiers());
        requirements.forEach(item -> verifiers.addAll(trace.verification(item).verifiers()));
        List<Entry> results = new ArrayList<>();
        List<Entry> validation = new ArrayList<>();
        for (int verifier : verifiers) {
            results.addAll(tests.outcome(verifier));
            Item item = graph.item(verifier);
            if (tests.level(verifier).equals("VAL") || item.kind() == ItemKind.REVIEW) {
                validation.add(tests.judged(verifier));
            }
        }
        return new Row(
                cells.anchor(claim),
                List.of(
                        new Cell(cells.titled(claim)),
                        cells.stated(claim, "section"),
                        Cells.cell(
                                Cells.joined(
                                        requirements.stream().map(cells::item).toList(),
                                        cells.broken(claim, LinkKind.REFINES)),
                                CellState.MISSING_LINK,
                                "No requirement stands behind it."),
                        Cells.cell(
                                verifiers.stream().map(tests::verifier).toList(),
                                CellState.MISSING_LINK,
                                "Nothing verifies it."),
                        Cells.cell(results, CellState.NOT_APPLICABLE, "no test, so no result"),
                        Cells.cell(validation, CellState.MISSING_LINK, "No validation is linked.")));
    }
}
