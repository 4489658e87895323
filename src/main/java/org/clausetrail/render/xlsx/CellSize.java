package org.clausetrail.render.xlsx;

import java.util.List;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;

/**
 * How wide columns are and how high cells, about: programs that do not measure rows themselves show them so. A width counts
 * digits of 10-point text; letters are narrower on average, and small type more so.
 */
// [impl->CT-REQ-363]
final class CellSize {
    private static final int NARROWEST = 9;
    private static final int WIDEST = 90;
    private static final int LONGEST_ID = 26;

    /** Points of a line of 10-point text, of a line of 8-point text, and what a row needs besides. */
    private static final float LINE = 13;

    private static final float SMALL_LINE = 10.6f;
    private static final float MARGIN = 2;

    /** Characters for each digit of width. */
    private static final float LETTERS = 1.06f;

    private static final float SMALL_LETTERS = 1.38f;

    private CellSize() {}

    /** Widths in digits: shares of about 18 for a column, but no narrower than the longest id in it. */
    static int[] widths(List<Column> columns, int[] longestIds) {
        int shares = 0;
        for (Column column : columns) {
            shares += Math.max(1, column.width());
        }
        int total = Math.max(140, columns.size() * 18);
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int share = Math.max(1, columns.get(i).width()) * total / Math.max(1, shares);
            int id = longestIds[i] > LONGEST_ID ? 0 : longestIds[i] + 1;
            widths[i] = Math.min(WIDEST, Math.max(NARROWEST, Math.max(share, id)));
        }
        return widths;
    }

    /** Takes the longest linked names of a row into account. */
    static void see(Row row, int[] longestIds) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < longestIds.length; i++) {
            for (Entry entry : cells.get(i).entries()) {
                int length = entry.text().length();
                if (length > longestIds[i]
                        && length <= LONGEST_ID
                        && !entry.target().isEmpty()) {
                    longestIds[i] = length;
                }
            }
        }
    }

    /** Points that a cell needs in a column of a width. */
    static float height(Cell cell, int width) {
        float height = MARGIN;
        for (Entry entry : cell.entries()) {
            int state = entry.state().isPresent() ? entry.state().get().word().length() + 1 : 0;
            if (state > 0 || !entry.text().isEmpty() || entry.source().isEmpty()) {
                height += LINE * lines(entry.text(), state, (int) ((width - 1) * LETTERS));
            }
            if (!entry.source().isEmpty()) {
                height += SMALL_LINE * lines(entry.source(), 2, (int) ((width - 1) * SMALL_LETTERS));
            }
        }
        return height;
    }

    /** Points that a plain text needs in a column of a width. */
    static float height(String text, int width) {
        return MARGIN + LINE * lines(text, 0, (int) ((width - 1) * LETTERS));
    }

    private static int lines(String text, int before, int width) {
        int fitting = Math.max(1, width);
        int lines = 0;
        int from = 0;
        int first = before;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines += 1 + Math.max(0, first + end - from - 1) / fitting;
            from = end + 1;
            first = 0;
        }
        return lines + 1 + Math.max(0, first + text.length() - from - 1) / fitting;
    }
}
