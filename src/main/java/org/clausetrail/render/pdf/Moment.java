package org.clausetrail.render.pdf;

/** Something that happens when the flow reaches a place: an anchor is set, an element ends. Takes no room. */
record Moment(Action action, Runnable behind, boolean trailing) implements Piece {
    /** What happens. */
    @FunctionalInterface
    interface Action {
        void at(Canvas canvas, float top);
    }

    /** Happens where the next piece stands. */
    static Moment leading(Action action) {
        return new Moment(action, () -> {}, false);
    }

    /** Happens behind the piece before. */
    static Moment trailing(Runnable action) {
        return new Moment((canvas, top) -> action.run(), action, true);
    }

    /** Names the place where the next piece stands. */
    static Moment anchor(String id) {
        return leading((canvas, top) -> canvas.anchor(id, top));
    }

    @Override
    public float height() {
        return 0;
    }

    @Override
    public boolean keepsWithNext() {
        return !trailing;
    }

    @Override
    public boolean trails() {
        return trailing;
    }

    @Override
    public void place(Canvas canvas, float left, float top) {
        action.at(canvas, top);
    }
}
