package org.clausetrail.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.LegendEntry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;

/** Matrices for tests. */
public final class Matrices {
    private Matrices() {}

    /** One column, a row per text. */
    public static Matrix of(String... texts) {
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(new Row("", List.of(Cell.text(text))));
        }
        return matrix(List.of(new Column("text", "Text", 1)), rows);
    }

    /** A matrix with the id M1, one gap and a legend. */
    public static Matrix matrix(List<Column> columns, List<Row> rows) {
        return new Matrix(
                "M1",
                "Forward design trace",
                "IEC 62304 5.1.1 c)",
                columns,
                rows,
                List.of(new Gap("SRS-3", CellState.MISSING_LINK, "No test verifies SRS-3.")),
                List.of(
                        new LegendEntry("PASS", "Ran on this version in a known environment and passed."),
                        new LegendEntry("MISSING_LINK", "Nothing links to the item.")),
                "Rows here: " + rows.size() + "; items in the sources: " + rows.size(),
                rows.isEmpty() ? "No requirements were found." : "");
    }

    /** Requirements with tests, links, states and sources. */
    public static Matrix trace(int count) {
        List<Column> columns = List.of(
                new Column("requirement", "Software requirement", 14),
                new Column("text", "Text", 40),
                new Column("test", "Test case", 24),
                new Column("result", "Result", 22));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String id = "SRS-" + i;
            Entry requirement =
                    new Entry(id + " r3", "#" + id, Optional.empty(), "requirements/srs.md:" + i + "@0a1b2c3d4e5f");
            Entry first = new Entry("run 17", "#R-" + i, Optional.of(CellState.PASS), "reports/unit.xml:" + i);
            Entry second = new Entry(
                    "no result", "", Optional.of(i % 3 == 0 ? CellState.NOT_RUN : CellState.values()[i % 16]), "");
            rows.add(new Row(
                    id,
                    List.of(
                            new Cell(List.of(requirement)),
                            Cell.text("The instrument shall calibrate run " + i + " within 2 ppm."),
                            new Cell(List.of(
                                    new Entry("UT-" + i, "D7#UT-" + i, Optional.empty(), ""),
                                    new Entry("SYS-" + i, "D7#SYS-" + i, Optional.empty(), ""))),
                            new Cell(List.of(first, second)))));
        }
        return matrix(columns, rows);
    }
}
