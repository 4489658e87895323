package org.clausetrail.render.page;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param scope what it heads, if anything
 * @param id anchor; empty where it has none
 * @param align side that its text keeps to
 * @param colspan columns that it covers, from 1
 * @param rowspan rows that it covers, from 1
 * @param blocks its content
 */
public record Cell(Scope scope, String id, Align align, int colspan, int rowspan, List<Block> blocks) {
    /** What a cell heads. */
    public enum Scope {
        /** Nothing: a cell with data. */
        NONE,
        /** The column below it. */
        COLUMN,
        /** The row beside it. */
        ROW
    }

    /** Side that text keeps to. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    public Cell {
        blocks = List.copyOf(blocks);
    }

    /** Whether this is a header cell ({@code th}). */
    public boolean header() {
        return scope != Scope.NONE;
    }
}
