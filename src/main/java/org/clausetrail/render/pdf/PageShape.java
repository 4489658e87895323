package org.clausetrail.render.pdf;

/**
 * The measures of a page, in points.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param side margin at the left and the right
 * @param top where text begins, below the running header
 * @param bottom free room below the text
 * @param plain whether it goes without a running header
 */
record PageShape(float width, float height, float side, float top, float bottom, boolean plain) {
    private static final float SHORT = 595.28f;
    private static final float LONG = 841.89f;

    /** A4, upright. */
    static final PageShape PORTRAIT = new PageShape(SHORT, LONG, 57, 76, 68, false);
    /** A4, turned, with narrower margins for wide tables. */
    static final PageShape LANDSCAPE = new PageShape(LONG, SHORT, 40, 62, 58, false);
    /** The first page. */
    static final PageShape COVER = new PageShape(SHORT, LONG, 62, 118, 76, true);

    float textWidth() {
        return width - 2 * side;
    }

    float textHeight() {
        return height - top - bottom;
    }
}
