package org.clausetrail.render.pdf;

/**
 * The room and the look of a run of blocks.
 *
 * @param x left edge, from the margin, in points
 * @param width width, in points
 * @param look how its paragraphs are set
 * @param gap distance between its blocks
 * @param place what it belongs to
 */
record Column(float x, float width, TextLook look, float gap, Place place) {
    private static final float NARROWEST = 36;

    /** What a column belongs to. */
    enum Place {
        /** The text of the document. */
        TEXT,
        /** The cover page. */
        COVER,
        /** A cell, where grounds and page breaks of its own do not exist. */
        CELL
    }

    Column inset(float left, float right) {
        // A column that nesting made narrow gives up its indents rather than the room for a few letters.
        float inner = Math.max(Math.min(width, NARROWEST), width - left - right);
        return new Column(x + Math.min(left, width - inner), inner, look, gap, place);
    }

    Column with(TextLook newLook) {
        return new Column(x, width, newLook, gap, place);
    }

    Column spaced(float newGap) {
        return new Column(x, width, look, newGap, place);
    }

    boolean cell() {
        return place == Place.CELL;
    }
}
