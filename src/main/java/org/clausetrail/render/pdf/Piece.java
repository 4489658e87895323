package org.clausetrail.render.pdf;

import java.util.Optional;

/** A part of the flow with a known height that stands on one page, unless it can be split. */
interface Piece {
    /** Height in points. */
    float height();

    /** Least distance to the piece before, in points; distances that meet do not add up. */
    default float before() {
        return 0;
    }

    /** Least distance to the piece behind, in points. */
    default float after() {
        return 0;
    }

    /** Whether the next piece must stand on the same page. */
    default boolean keepsWithNext() {
        return false;
    }

    /** Whether this belongs to the piece before it and takes no room. */
    default boolean trails() {
        return false;
    }

    /** The least room that is worth beginning in, at most the height. */
    default float least() {
        return height();
    }

    /** Draws the piece; {@code left} is the left margin. */
    void place(Canvas canvas, float left, float top);

    /** The piece in two parts. */
    record Parts(Piece first, Piece rest) {}

    /** Parts of which the first fits into the room; empty where that cannot be. */
    default Optional<Parts> split(float room) {
        return Optional.empty();
    }
}
