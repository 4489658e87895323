package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** M5, the anomaly matrix: every anomaly with its impact, its decision and who took it. */
// [impl->CT-REQ-268]
public final class AnomalyMatrix {
    private final TraceGraph graph;
    private final Cells cells;
    private final int[] anomalies;

    private AnomalyMatrix(Trace trace, Anchors anchors, String document) {
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.anomalies = cells.ofKind(ItemKind.ANOMALY);
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        AnomalyMatrix made = new AnomalyMatrix(trace, anchors, document);
        int all = made.anomalies.length;
        return new MatrixBuilder("M5", "Anomaly matrix", "FDA 2023 VI.J; IEC 62304 5.8.2, 5.8.3")
                .column("anomaly", "Anomaly", 16)
                .column("found", "Found in, and how", 9, "Discovery")
                .column("root-cause", "Root cause", 9, "Discovery")
                .column("affected-versions", "Affected versions", 7, "Reach")
                .column("affected", "Affected requirement or item", 9, "Reach")
                .column("hazard", "Hazard, or the reason for none", 10, "Reach")
                .column("safety-impact", "Safety impact", 9, "Impact")
                .column("security-impact", "Security impact", 8, "Impact")
                .column("defect-class", "Defect class", 6, "Impact")
                .column("decision", "Decision", 8, "Decision")
                .column("rationale", "Rationale", 10, "Decision")
                .column("work-around", "Work-around, and where told", 9, "Decision")
                .column("approver", "Approver", 7, "Approval")
                .column("date", "Date", 6, "Approval")
                .whenEmpty("The sources hold no anomaly. If none is known, a record that says so and is dated is better"
                        + " evidence than an empty list.")
                .build(
                        all,
                        made::row,
                        row -> made.graph.item(made.anomalies[row]).id().value(),
                        "Anomalies here: " + all + "; in the sources: " + all + ".");
    }

    private Row row(int number) {
        int item = anomalies[number];
        Item anomaly = graph.item(item);
        List<Entry> title = new ArrayList<>(cells.titled(item));
        title.add(Entry.text(
                anomaly.text(Attribute.STATUS).isEmpty() ? "status not stated" : anomaly.text(Attribute.STATUS)));
        String found = anomaly.text("found-in")
                + (anomaly.text("found-how").isEmpty() ? "" : ", " + anomaly.text("found-how"));
        return new Row(
                cells.anchor(item),
                List.of(
                        new Cell(title),
                        found.isEmpty() ? Cell.state(CellState.UNKNOWN, "Not stated.") : Cell.text(found),
                        cells.stated(item, "root-cause"),
                        cells.stated(item, "affected-versions"),
                        Cells.cell(
                                Cells.joined(
                                        cells.to(item, LinkKind.AFFECTS, any -> true),
                                        cells.broken(item, LinkKind.AFFECTS)),
                                CellState.MISSING_LINK,
                                "No requirement and no item is named."),
                        hazard(item),
                        cells.stated(item, "safety-impact"),
                        cells.stated(item, "security-impact"),
                        cells.stated(item, "defect-class"),
                        cells.stated(item, "decision"),
                        cells.stated(item, "rationale"),
                        cells.optional(item, "work-around"),
                        cells.attribute(item, "approver", CellState.MANUAL_UNSIGNED, "Nobody is named."),
                        cells.stated(item, Attribute.DATE)));
    }

    private Cell hazard(int item) {
        List<Entry> hazards = new ArrayList<>(cells.to(
                item,
                LinkKind.REFERS,
                target -> target.kind() == ItemKind.HAZARD || target.kind() == ItemKind.HAZARDOUS_SITUATION));
        hazards.addAll(cells.from(item, LinkKind.CAUSED_BY, any -> true));
        hazards.addAll(cells.broken(item, LinkKind.REFERS));
        String reason = graph.item(item).text("no-hazard-reason");
        if (hazards.isEmpty() && !reason.isEmpty()) {
            return Cell.text("none: " + reason);
        }
        return Cells.cell(hazards, CellState.MISSING_LINK, "Neither a hazard nor the reason for none is stated.");
    }
}
