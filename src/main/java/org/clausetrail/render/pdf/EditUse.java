package org.clausetrail.render.pdf;

import org.clausetrail.render.page.TextStyle.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Words of a paragraph that a change inserted or deleted: underlined or struck through, in the structure tree too. Their
 * element comes into being when their first letters are placed.
 */
final class EditUse {
    private static final float THICKNESS = 0.06f;
    private static final float BELOW = 0.14f;
    private static final float THROUGH = 0.26f;

    private final Edit edit;
    private @Nullable StructElement element;

    EditUse(Edit edit) {
        this.edit = edit;
    }

    Ink ink() {
        return edit == Edit.INSERTED ? Ink.GOOD_TEXT : Ink.BAD_TEXT;
    }

    /** Thickness of the line, as part of the size of the letters. */
    float thickness() {
        return THICKNESS;
    }

    /** Distance of the line from the baseline upwards, as part of the size of the letters. */
    float rise() {
        return edit == Edit.INSERTED ? -BELOW : THROUGH;
    }

    /** The element of the words in the paragraph's element (ISO 32000-1, 14.8.5.4, TextDecorationType). */
    StructElement in(StructElement paragraph) {
        if (element == null) {
            String line = edit == Edit.INSERTED ? "Underline" : "LineThrough";
            element = paragraph.child("Span", "/A<</O/Layout/TextDecorationType/" + line + ">>");
        }
        return element;
    }

    void close() {
        StructElement.end(element);
    }
}
