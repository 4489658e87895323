package org.clausetrail.model;

/** An input that cannot be used: says what, where, why and what to do, and ends the step that needed it. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceRef where;
    private final int column;

    /**
     * @param where file and line
     * @param message what is wrong, why, and what to do, in sentences
     */
    public InputException(SourceRef where, String message) {
        this(where, 0, message);
    }

    /**
     * @param where file and line
     * @param column column from 1; 0 where it is not known
     * @param message what is wrong, why, and what to do, in sentences
     */
    public InputException(SourceRef where, int column, String message) {
        super(printable(message));
        this.where = where;
        this.column = column;
    }

    /** What a message quotes from a file may hold line feeds and the commands of a terminal; a message is one line. */
    private static String printable(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                line.append(' ');
            } else {
                line.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c);
            }
        });
        return line.toString();
    }

    /** The place, for a message that is printed apart from it. */
    public SourceRef where() {
        return where;
    }

    /** {@code path:line:column}, as far as known. */
    public String place() {
        return column > 0 && where.line() > 0 ? where.path() + ":" + where.line() + ":" + column : where.toString();
    }
}
