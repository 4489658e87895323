package org.clausetrail.render.pdf;

import java.util.Optional;
import org.clausetrail.render.page.Cell;
import org.jspecify.annotations.Nullable;

/** A cell on its way through the rows that it covers. */
final class Span {
    /** About the height of the tallest line in a cell. */
    private static final float LINE = 20;

    private final Cell cell;
    private final int columns;
    private final RowPiece.Stack stack;
    private final @Nullable StructElement element;
    private int rowsLeft;
    private int rows = 1;
    private int next;
    private float used;

    Span(Cell cell, int columns, RowPiece.Stack stack, @Nullable StructElement element) {
        this.cell = cell;
        this.columns = columns;
        this.stack = stack;
        this.element = element;
        this.rowsLeft = cell.rowspan();
    }

    @Nullable
    StructElement element() {
        return element;
    }

    /** Whether the row at hand is the last one that it covers. */
    boolean ends() {
        return rowsLeft == 1;
    }

    /** Height of its content that the rows before have not shown. */
    float remaining() {
        return stack.height - used;
    }

    /** Adds a piece below its content, and not above the row at hand. */
    void append(Piece piece) {
        stack.add(piece, Math.max(stack.height, used));
    }

    /** A piece that is taller than a line does not reach into the next row, which may stand on another page. */
    private void breakAt(float bottom, RowPiece.Stack share) {
        Piece piece = stack.pieces.get(next);
        float top = stack.tops.get(next);
        Optional<Piece.Parts> parts = piece.split(bottom - top);
        if (parts.isPresent()) {
            share.add(parts.get().first(), top - used);
            stack.pieces.set(next, parts.get().rest());
        }
        stack.lower(next, bottom - top);
    }

    /** What of its content stands beside a row; with the last row it ends. */
    RowPiece.Stack share(float height, boolean last) {
        RowPiece.Stack share = new RowPiece.Stack();
        while (next < stack.pieces.size() && (last || stack.tops.get(next) < used + height)) {
            Piece piece = stack.pieces.get(next);
            float top = stack.tops.get(next);
            if (!last && piece.height() > LINE && top + piece.height() > used + height) {
                breakAt(used + height, share);
                break;
            }
            share.add(piece, top - used);
            next++;
        }
        used += height;
        rowsLeft--;
        if (!last) {
            rows++;
        } else if (element != null) {
            element.attributes(CellLayout.attributes(cell, columns, rows));
            share.add(Moment.trailing(element::close), height);
        }
        return share;
    }
}
