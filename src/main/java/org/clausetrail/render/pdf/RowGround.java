package org.clausetrail.render.pdf;

import org.jspecify.annotations.Nullable;

/**
 * What is drawn behind a row.
 *
 * @param x left edge, from the margin
 * @param width width
 * @param ground colour of the row; null for none
 * @param rule colour of the line below; null for none
 * @param thickness of the line, in points
 * @param rules the parts of the line below, as pairs of left edge and width; cells that go on below have none
 */
record RowGround(
        float x,
        float width,
        @Nullable Ink ground,
        @Nullable Ink rule,
        float thickness,
        float[] rules) {
    /** Nothing. */
    static final RowGround NONE = new RowGround(0, 0, null, null, 0, new float[0]);

    void paint(Canvas canvas, float left, float top, float height, boolean ends) {
        if (ground != null) {
            canvas.fill(ground, left + x, top, width, height);
        }
        if (rule == null) {
            return;
        }
        // Inside of the row, so that the ground of the next row does not cover it.
        float below = top + height - thickness / 2;
        if (!ends) {
            canvas.rule(rule, thickness, left + x, below, width);
            return;
        }
        for (int i = 0; i < rules.length; i += 2) {
            canvas.rule(rule, thickness, left + rules[i], below, rules[i + 1]);
        }
    }
}
