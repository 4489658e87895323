package org.clausetrail.render.page;

/**
 * How words are set.
 *
 * @param strong bold
 * @param emphasis italic
 * @param code with letters of one width
 * @param source small and grey: the place that a fact was read from
 * @param shift on the line, above or below it
 */
public record TextStyle(boolean strong, boolean emphasis, boolean code, boolean source, Shift shift) {
    /** Plain words. */
    public static final TextStyle PLAIN = new TextStyle(false, false, false, false, Shift.NONE);

    /** Position against the line. */
    public enum Shift {
        NONE,
        SUB,
        SUPER
    }

    /** The same, bold. */
    public TextStyle withStrong() {
        return new TextStyle(true, emphasis, code, source, shift);
    }

    /** The same, italic. */
    public TextStyle withEmphasis() {
        return new TextStyle(strong, true, code, source, shift);
    }

    /** The same, with letters of one width. */
    public TextStyle withCode() {
        return new TextStyle(strong, emphasis, true, source, shift);
    }

    /** The same, small and grey. */
    public TextStyle withSource() {
        return new TextStyle(strong, emphasis, code, true, shift);
    }

    /** The same, moved. */
    public TextStyle withShift(Shift moved) {
        return new TextStyle(strong, emphasis, code, source, moved);
    }
}
