package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.dossier.RowSource;
import org.clausetrail.model.CellState;

/**
 * Puts a matrix together. Gaps and legend are found in the cells themselves, so that neither can say anything else than
 * the rows. Every row is made once to look at it; beyond some thousand, rows are made again when they are read.
 */
final class MatrixBuilder {
    /** Id of the column that sums a row up: it counts as a gap only where no other cell of the row does. */
    static final String SUMMARY = "gap";

    private static final int KEPT = 2_000;

    private final String id;
    private final String title;
    private final String basis;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Integer> repeating = new HashSet<>();
    private String emptyReason = "";

    MatrixBuilder(String id, String title, String basis) {
        this.id = id;
        this.title = title;
        this.basis = basis;
    }

    MatrixBuilder column(String key, String heading, int width) {
        columns.add(new Column(key, heading, width));
        return this;
    }

    /** A column that tells once more what another tells, so that nothing in it is a gap of its own. */
    MatrixBuilder repeating(String key, String heading, int width) {
        repeating.add(columns.size());
        return column(key, heading, width);
    }

    MatrixBuilder column(String key, String heading, int width, String group) {
        return column(key, heading, width, group, heading);
    }

    /** A column of a group under another label than its heading; empty where its lines need none. */
    MatrixBuilder column(String key, String heading, int width, String group, String label) {
        columns.add(new Column(key, heading, width, group, label));
        return this;
    }

    /** What to say where there are no rows. */
    MatrixBuilder whenEmpty(String reason) {
        emptyReason = reason;
        return this;
    }

    /**
     * Makes the matrix.
     *
     * @param count number of rows
     * @param row the row of a number
     * @param subject id of the item that a row is about, for the gap list
     * @param reconciliation rows here against items in the sources
     */
    Matrix build(int count, IntFunction<Row> row, IntFunction<String> subject, String reconciliation) {
        List<Row> kept = new ArrayList<>(Math.min(count, KEPT));
        Set<Gap> gaps = new LinkedHashSet<>();
        Legend legend = new Legend();
        for (int number = 0; number < count; number++) {
            Row made = row.apply(number);
            inspect(made, subject.apply(number), gaps, legend);
            if (count <= KEPT) {
                kept.add(made);
            }
        }
        List<Row> rows = count <= KEPT ? kept : new RowSource(count, row);
        return new Matrix(
                id,
                title,
                basis,
                columns,
                rows,
                List.copyOf(gaps),
                legend.entries(),
                reconciliation,
                count == 0 ? emptyReason : "");
    }

    private void inspect(Row row, String subject, Set<Gap> gaps, Legend legend) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalStateException("Matrix " + id + " has " + columns.size() + " columns, but a row has "
                    + row.cells().size() + " cells.");
        }
        boolean found = false;
        int summary = -1;
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).id().equals(SUMMARY)) {
                summary = column;
            } else {
                String asked = question(columns.get(column).title());
                Set<Gap> into = repeating.contains(column) ? new LinkedHashSet<>() : gaps;
                found |= inspect(row.cells().get(column), asked, subject, row.anchor(), into, legend);
            }
        }
        if (summary >= 0) {
            Set<Gap> into = found ? new LinkedHashSet<>() : gaps;
            inspect(row.cells().get(summary), "Verification", subject, row.anchor(), into, legend);
        }
    }

    /** A heading without its question mark, to begin a sentence with. */
    private static String question(String heading) {
        return heading.endsWith("?") ? heading.substring(0, heading.length() - 1) : heading;
    }

    private static boolean inspect(
            Cell cell, String heading, String subject, String anchor, Set<Gap> gaps, Legend legend) {
        boolean found = false;
        for (Entry entry : cell.entries()) {
            entry.state().ifPresent(legend::add);
            entry.verdict().ifPresent(legend::add);
            Optional<CellState> gap = gap(entry);
            if (gap.isPresent()) {
                found = true;
                String sentence = entry.text().isEmpty() ? heading + "." : heading + ": " + entry.text();
                // A name with a colon is one of a row; all others are names of items, which the id says already.
                gaps.add(new Gap(subject, gap.get(), sentence, anchor.indexOf(':') < 0 ? "" : anchor));
            }
        }
        return found;
    }

    /** The state that makes an entry a gap; a verdict counts as missing or, where nobody judged it, as unknown. */
    private static Optional<CellState> gap(Entry entry) {
        Optional<CellState> ofVerdict = entry.verdict().flatMap(verdict -> switch (verdict) {
            case FULFILLED, NOT_APPLICABLE -> Optional.empty();
            case PARTIAL, MISSING -> Optional.of(CellState.MISSING_LINK);
            case SUPPORTED, AUTHORED, NOT_ASSESSED -> Optional.of(CellState.UNKNOWN);
        });
        return ofVerdict.or(entry::state).filter(state -> !state.good() && state != CellState.NOT_APPLICABLE);
    }
}
