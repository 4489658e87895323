package org.clausetrail.dossier.matrix;

import java.util.List;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** L1, reference data: each data set with its version, its origin and the digest by which a transfer can be checked. */
// [impl->CT-REQ-298]
public final class DataDigests {
    private static final int NAMED = 4;

    private final TraceGraph graph;
    private final Cells cells;
    private final int[] data;

    private DataDigests(Trace trace, Anchors anchors, String document) {
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.data = cells.ofKind(ItemKind.DATA_SET);
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        DataDigests made = new DataDigests(trace, anchors, document);
        int all = made.data.length;
        return new MatrixBuilder("L1", "Reference data and their digests", "ISO/IEC 17025 7.11.1, 7.11.5, 7.11.6")
                .column("data", "Data set", 24)
                .column("version", "Version", 9)
                .column("origin", "Origin", 22, "Origin and owner", "Origin")
                .column("owner", "Owner", 10, "Origin and owner", "Owner")
                .column("digest", "Digest", 27)
                .column("used", "Used by", 18)
                .whenEmpty("The sources hold no data set. Declare the reference data with their digests.")
                .build(
                        all,
                        made::row,
                        row -> made.graph.item(made.data[row]).id().value(),
                        "Data sets here: " + all + "; in the sources: " + all + ".");
    }

    private Row row(int number) {
        int item = data[number];
        List<Entry> users = cells.from(item, LinkKind.USES, user -> user.kind() == ItemKind.SIMULATION_RUN);
        if (users.size() > NAMED) {
            // On a page their number; the register and the workbook name them.
            users = users.stream()
                    .map(user -> user.with(new Brief("simulation runs", "")))
                    .toList();
        }
        return new Row(
                cells.anchor(item),
                List.of(
                        new Cell(cells.titled(item)),
                        cells.stated(item, Attribute.VERSION),
                        cells.stated(item, "origin"),
                        cells.stated(item, "owner"),
                        cells.attribute(
                                item,
                                "digest",
                                CellState.UNKNOWN,
                                "Not stated, so that no transfer of the data can be checked."),
                        Cells.cell(users, CellState.NOT_APPLICABLE, "no run names it")));
    }
}
