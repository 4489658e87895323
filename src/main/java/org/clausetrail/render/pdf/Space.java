package org.clausetrail.render.pdf;

/** White space of a height, which may be swallowed at the foot of a page. */
record Space(float height, float before, float after, boolean keepsWithNext) implements Piece {
    @Override
    public float least() {
        return 0;
    }

    @Override
    public void place(Canvas canvas, float left, float top) {}
}
