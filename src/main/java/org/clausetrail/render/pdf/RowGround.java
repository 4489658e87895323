package org.clausetrail.render.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn behind a row.
 *
 * @param x left edge, from the margin
 * @param width width
 * @param ground colour of the row; null for none
 * @param rule colour of the line below; null for none
 * @param thickness of the line, in points
 * @param rules the parts of the line below; cells that go on below have none
 */
record RowGround(
        float x,
        float width,
        @Nullable Ink ground,
        @Nullable Ink rule,
        float thickness,
        List<Part> rules) {
    /** A part of a line, from the margin. */
    record Part(float x, float width) {}

    /** Nothing. */
    static final RowGround NONE = new RowGround(0, 0, null, null, 0, List.of());

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
        for (Part part : rules) {
            canvas.rule(rule, thickness, left + part.x(), below, part.width());
        }
    }
}
