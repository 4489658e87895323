package org.clausetrail.source.entry;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/**
 * A table of texts (RFC 4180) whose separator is a comma, a semicolon or a tab, told from its first line.
 *
 * @param header names of the columns, stripped
 * @param rows rows in order; each has as many cells as the header
 */
// [impl->CT-REQ-182]
public record Csv(Row header, List<Row> rows) {
    /**
     * One row.
     *
     * @param line line that it begins at
     * @param cells its cells as written, quotes resolved
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Csv {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @throws InputException with the line, for a quote that is never closed, text behind a closing quote, a quote inside
     *     an unquoted cell, and a row that has another number of cells than the header
     */
    public static Csv read(String text, SourceRef ref) {
        List<Row> rows = new Lines(text, separator(text), ref).rows();
        if (rows.isEmpty()) {
            throw new InputException(ref, "The table is empty. Expected a header row.");
        }
        Row first = rows.get(0);
        Row header =
                new Row(first.line(), first.cells().stream().map(String::strip).toList());
        for (Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() != header.cells().size()) {
                throw new InputException(
                        ref.at(row.line()),
                        "The row has " + row.cells().size() + " cells, the header has "
                                + header.cells().size() + ". Quote cells that hold the separator.");
            }
        }
        return new Csv(header, rows.subList(1, rows.size()));
    }

    /** The separator that the first line has most often outside quotes; a comma where it has none. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }

    /** The state of reading: one pass over the characters. */
    private static final class Lines {
        private final String text;
        private final char separator;
        private final SourceRef ref;
        private int at;
        private int line = 1;

        Lines(String text, char separator, SourceRef ref) {
            this.text = text;
            this.separator = separator;
            this.ref = ref;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            while (at < text.length()) {
                int begin = line;
                List<String> cells = new ArrayList<>();
                do {
                    cells.add(cell());
                } while (at < text.length() && text.charAt(at++) == separator);
                // the loop above consumed the separator or the line feed that ended the row
                if (at > 0 && text.charAt(at - 1) == '\n') {
                    line++;
                }
                if (cells.size() > 1 || !cells.get(0).isBlank()) {
                    rows.add(new Row(begin, cells));
                }
            }
            return rows;
        }

        private String cell() {
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            int begin = at;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                if (text.charAt(at) == '"') {
                    throw error(
                            line, "A quote stands inside an unquoted cell. Quote the whole cell and double the quote.");
                }
                at++;
            }
            String cell = text.substring(begin, at);
            return cell.endsWith("\r") && (at == text.length() || text.charAt(at) == '\n')
                    ? cell.substring(0, cell.length() - 1)
                    : cell;
        }

        private String quoted() {
            int begin = line;
            StringBuilder cell = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
                    if (!doubled) {
                        at++;
                        end();
                        return cell.toString();
                    }
                    at++;
                } else if (c == '\n') {
                    line++;
                }
                cell.append(c);
            }
            throw error(begin, "A quoted cell begins here and never ends. Close its quote.");
        }

        /** Behind a closing quote only a separator or the end of the line may follow. */
        private void end() {
            if (at < text.length()
                    && text.charAt(at) == '\r'
                    && (at + 1 == text.length() || text.charAt(at + 1) == '\n')) {
                at++;
            }
            if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                throw error(line, "Text follows a closing quote. Double quotes that belong to the text.");
            }
        }

        private InputException error(int where, String message) {
            return new InputException(ref.at(where), message);
        }
    }
}
