package org.clausetrail.render.pdf;

import org.jspecify.annotations.Nullable;

/** Draws a line of text: on the page at once, or later when the page numbers in it are known. */
interface Pen {
    /** What follows belongs to this element, or to none: a running head, a marker. */
    void content(@Nullable StructElement element);

    /** The coloured ground of a badge. */
    void ground(Ink ink, float x, float top, float width, float height);

    /** A thin horizontal line with letters, under them or through them. */
    void line(Ink ink, float thickness, float x, float top, float width);

    /** Glyphs of one run; {@code extra} points are added to each space. */
    void glyphs(ShapedText text, Run run, GlyphOrder order, int from, int to, float x, float baseline, float extra);

    /** The area that a link answers to. */
    void link(LinkUse link, StructElement element, float x, float top, float width, float height);
}
