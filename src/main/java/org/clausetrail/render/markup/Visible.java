package org.clausetrail.render.markup;

import org.clausetrail.render.page.VisibleReader;

/**
 * Text from outside in a form that every format can carry: what cannot be seen is shown as on the pages
 * ({@link VisibleReader}), and every line end becomes a line feed; nothing is removed.
 */
public final class Visible {
    private static final char NEXT_LINE = 0x85;
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    private Visible() {}

    /** The visible form of a text; the same object where nothing has to change. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F) {
                return VisibleReader.visible(linesFed(text));
            }
        }
        return text;
    }

    private static String linesFed(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace(NEXT_LINE, '\n')
                .replace(LINE_SEPARATOR, '\n')
                .replace(PARAGRAPH_SEPARATOR, '\n');
    }
}
