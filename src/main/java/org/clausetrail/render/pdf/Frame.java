package org.clausetrail.render.pdf;

import org.clausetrail.render.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A ground behind pieces of the flow, such as that of a callout; drawn anew on every page that it reaches.
 *
 * @param x left edge, from the margin
 * @param width width
 * @param ground colour behind the text; null for none
 * @param edge colour of the bar at the left
 */
record Frame(float x, float width, @Nullable Ink ground, Ink edge) {
    private static final float BAR = 2.4f;

    static Frame callout(Tone tone, float x, float width) {
        return new Frame(x, width, Ink.ground(tone), Ink.edge(tone));
    }

    static Frame quote(float x, float width) {
        return new Frame(x, width, null, Ink.RULE);
    }

    static Frame code(float x, float width) {
        return new Frame(x, width, Ink.CODE, Ink.RULE);
    }

    void paint(Canvas canvas, float left, float top, float bottom) {
        if (bottom - top < 0.5f) {
            return;
        }
        if (ground != null) {
            canvas.fill(ground, left + x, top, width, bottom - top);
        }
        canvas.fill(edge, left + x, top, BAR, bottom - top);
    }
}
