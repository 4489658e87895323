package org.clausetrail.render.csv;

/**
 * How a CSV file is written.
 *
 * @param byteOrderMark whether the file begins with a UTF-8 byte order mark, which Excel needs to read UTF-8
 * @param lineEnd what ends a record
 */
public record CsvOptions(boolean byteOrderMark, LineEnd lineEnd) {
    /** As RFC 4180 says (CRLF), with the mark that Excel needs. */
    public static final CsvOptions EXCEL = new CsvOptions(true, LineEnd.CRLF);

    /** For programs: LF, no mark. */
    public static final CsvOptions PLAIN = new CsvOptions(false, LineEnd.LF);

    /** The end of a record; line ends inside a quoted cell are always LF. */
    public enum LineEnd {
        /** Carriage return and line feed (RFC 4180, 2.1). */
        CRLF("\r\n"),
        /** Line feed alone. */
        LF("\n");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        String characters() {
            return characters;
        }
    }
}
