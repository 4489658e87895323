package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of cells side by side; one that finds no room on a page goes on at the next. */
final class RowPiece implements Piece {
    /** A row that is taller than this may begin on a page that it does not fit on, rather than leave the page empty. */
    private static final float TALL = 64;

    private static final float BEGINNING = 36;

    /** What a row that goes on at the next page brings there at least. */
    private static final float ENDING = 36;

    /** The pieces of a cell with their distances from the top of the row. */
    static final class Stack {
        final List<Piece> pieces = new ArrayList<>();
        final List<Float> tops = new ArrayList<>();
        float height;

        /** Adds pieces one below the other. */
        static Stack of(List<Piece> pieces, float padding) {
            Stack stack = new Stack();
            float y = padding;
            float gap = 0;
            boolean first = true;
            for (Piece piece : pieces) {
                if (piece.height() > 0) {
                    y += first ? 0 : Math.max(gap, piece.before());
                    gap = piece.after();
                    first = false;
                }
                stack.add(piece, y);
                y += piece.height();
            }
            return stack;
        }

        /** Moves the pieces from an index on down. */
        void lower(int from, float distance) {
            for (int i = from; i < pieces.size(); i++) {
                tops.set(i, tops.get(i) + distance);
                height = Math.max(height, tops.get(i) + pieces.get(i).height());
            }
        }

        void add(Piece piece, float top) {
            pieces.add(piece);
            tops.add(top);
            height = Math.max(height, top + piece.height());
        }
    }

    private final List<Stack> cells;
    private final float padding;
    private final float gap;
    private final float height;
    private final RowGround ground;
    private final boolean keep;
    private final boolean whole;

    private RowPiece(
            List<Stack> cells, float padding, float gap, float height, RowGround ground, boolean keep, boolean whole) {
        this.cells = cells;
        this.padding = padding;
        this.gap = gap;
        this.height = height;
        this.ground = ground;
        this.keep = keep;
        this.whole = whole;
    }

    /** A row as tall as its tallest cell. */
    static RowPiece of(List<List<Piece>> cells, float padding, float gap, RowGround ground) {
        List<Stack> stacks = cells.stream().map(c -> Stack.of(c, padding)).toList();
        float height = 0;
        for (Stack stack : stacks) {
            height = Math.max(height, stack.height + padding);
        }
        return new RowPiece(stacks, padding, gap, Math.max(0.1f, height), ground, false, true);
    }

    /** A row of a given height. */
    static RowPiece of(List<Stack> stacks, float padding, float height, RowGround ground, boolean keep) {
        return new RowPiece(stacks, padding, 0, height, ground, keep, true);
    }

    @Override
    public float height() {
        return height;
    }

    @Override
    public float after() {
        return gap;
    }

    @Override
    public boolean keepsWithNext() {
        return keep;
    }

    @Override
    public float least() {
        return height > TALL ? BEGINNING : height;
    }

    @Override
    public void place(Canvas canvas, float left, float top) {
        ground.paint(canvas, left, top, height, whole);
        for (Stack cell : cells) {
            for (int i = 0; i < cell.pieces.size(); i++) {
                cell.pieces.get(i).place(canvas, left, top + cell.tops.get(i));
            }
        }
    }

    /** Splits the row so that no line or two of it go on alone: then the upper part leaves some more to the lower one. */
    @Override
    public Optional<Parts> split(float room) {
        Optional<Parts> parts = splitAt(room);
        boolean lonely = parts.isPresent() && parts.get().rest().height() < ENDING;
        Optional<Parts> earlier = lonely ? splitAt(room - ENDING) : Optional.empty();
        return earlier.isPresent() ? earlier : parts;
    }

    private Optional<Parts> splitAt(float room) {
        List<Stack> first = new ArrayList<>();
        List<Stack> remainders = new ArrayList<>();
        boolean moved = false;
        float restHeight = 0;
        for (Stack cell : cells) {
            Stack upper = new Stack();
            Stack lower = new Stack();
            float shift = 0;
            for (int i = 0; i < cell.pieces.size(); i++) {
                Piece piece = cell.pieces.get(i);
                float top = cell.tops.get(i);
                if (lower.pieces.isEmpty() && top + piece.height() <= room - padding) {
                    upper.add(piece, top);
                    moved |= piece.height() > 0;
                    continue;
                }
                Piece rest = piece;
                if (lower.pieces.isEmpty()) {
                    Optional<Parts> parts = piece.split(room - padding - top);
                    if (parts.isPresent()) {
                        upper.add(parts.get().first(), top);
                        rest = parts.get().rest();
                        moved = true;
                    }
                    shift = top + piece.height() - rest.height() - padding;
                }
                lower.add(rest, top + piece.height() - rest.height() - shift);
            }
            first.add(upper);
            remainders.add(lower);
            restHeight = Math.max(restHeight, lower.height + padding);
        }
        if (!moved || room <= 0) {
            return Optional.empty();
        }
        RowPiece upper = new RowPiece(first, padding, 0, room, ground, false, false);
        RowPiece lower = new RowPiece(remainders, padding, gap, Math.max(0.1f, restHeight), ground, keep, whole);
        return Optional.of(new Parts(upper, lower));
    }
}
