package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.dossier.matrix.Legend;

/** Puts a table of a difference together; its legend names the states and verdicts in its cells. */
final class Tables {
    private static final String BASIS = "IEC 62304 6.2.3, 8.2; FDA 2023 VI.I";

    private Tables() {}

    static Matrix of(
            String id,
            String title,
            List<Column> columns,
            List<Row> rows,
            List<Gap> gaps,
            String reconciliation,
            String whenEmpty) {
        Legend legend = new Legend();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                for (Entry entry : cell.entries()) {
                    entry.state().ifPresent(legend::add);
                    entry.verdict().ifPresent(legend::add);
                }
            }
        }
        return new Matrix(
                id,
                title,
                BASIS,
                columns,
                rows,
                gaps,
                legend.entries(),
                reconciliation,
                rows.isEmpty() ? whenEmpty : "");
    }

    /** A cell of lines; without any it says none. */
    static Cell cell(List<Entry> entries) {
        return entries.isEmpty() ? Cell.text("none") : new Cell(entries);
    }

    /** The lines shown of so many, with the number of those left out. */
    static List<Entry> shortened(List<Entry> shown, int total) {
        if (shown.size() == total) {
            return shown;
        }
        List<Entry> all = new ArrayList<>(shown);
        all.add(Entry.text("and " + (total - shown.size()) + " more"));
        return all;
    }

    /** The same lines behind a sign. */
    static List<Entry> signed(String sign, List<Entry> entries) {
        return entries.stream()
                .map(entry -> new Entry(
                        sign + entry.text(),
                        entry.target(),
                        entry.state(),
                        entry.source(),
                        entry.verdict(),
                        Optional.empty()))
                .toList();
    }

    /** Both lists as one. */
    static List<Entry> joined(List<Entry> first, List<Entry> second) {
        List<Entry> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
