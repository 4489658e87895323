package org.clausetrail.render.page;

/**
 * How words are set.
 *
 * @param strong bold
 * @param emphasis italic
 * @param code with letters of one width
 * @param source small and grey: the place that a fact was read from
 * @param shift on the line, above or below it
 * @param edit whether an earlier text lacked the words, or a later one lost them
 */
// [impl->CT-REQ-407]
public record TextStyle(boolean strong, boolean emphasis, boolean code, boolean source, Shift shift, Edit edit) {
    /** Plain words. */
    public static final TextStyle PLAIN = new TextStyle(false, false, false, false, Shift.NONE, Edit.NONE);

    /** Position against the line. */
    public enum Shift {
        NONE,
        SUB,
        SUPER
    }

    /** What a change of the text did to words: renderers mark both by a line, never by colour alone. */
    public enum Edit {
        NONE,
        INSERTED,
        DELETED
    }

    /** The same, bold. */
    public TextStyle withStrong() {
        return new TextStyle(true, emphasis, code, source, shift, edit);
    }

    /** The same, italic. */
    public TextStyle withEmphasis() {
        return new TextStyle(strong, true, code, source, shift, edit);
    }

    /** The same, with letters of one width. */
    public TextStyle withCode() {
        return new TextStyle(strong, emphasis, true, source, shift, edit);
    }

    /** The same, small and grey. */
    public TextStyle withSource() {
        return new TextStyle(strong, emphasis, code, true, shift, edit);
    }

    /** The same, moved. */
    public TextStyle withShift(Shift moved) {
        return new TextStyle(strong, emphasis, code, source, moved, edit);
    }

    /** The same, marked as inserted or deleted. */
    public TextStyle withEdit(Edit change) {
        return new TextStyle(strong, emphasis, code, source, shift, change);
    }
}
