package org.clausetrail.render.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.render.CellText;
import org.clausetrail.render.markup.Visible;

/**
 * Writes a matrix as CSV (RFC 4180): UTF-8, one header record with the column ids, one record per row.
 *
 * <p>A cell whose first visible character is {@code = + - @} (or its full-width form), or that begins with a tab or a
 * carriage return, would be a formula for a spreadsheet: it is quoted and gets a leading apostrophe. A cell that begins
 * with an apostrophe gets another one, so that the first apostrophe of a quoted cell can always be taken off again.
 */
// [impl->CT-REQ-343]
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvOptions options;

    /**
     * A writer of files of one form.
     *
     * @param options byte order mark and line ends
     */
    public CsvWriter(CsvOptions options) {
        this.options = options;
    }

    /** Writes the matrix; the stream stays open. */
    public void write(OutputStream out, Matrix matrix) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (options.byteOrderMark()) {
            writer.write('\uFEFF');
        }
        List<String> header = matrix.columns().stream().map(Column::id).toList();
        for (int i = 0; i < header.size(); i++) {
            cell(writer, i, header.get(i));
        }
        writer.write(options.lineEnd().characters());
        for (Row row : matrix.rows()) {
            int column = 0;
            for (Cell cell : row.cells()) {
                cell(writer, column++, CellText.of(cell));
            }
            writer.write(options.lineEnd().characters());
        }
        writer.flush();
    }

    private static void cell(Writer writer, int column, String text) throws IOException {
        if (column > 0) {
            writer.write(',');
        }
        boolean neutral = formula(text) || text.startsWith("'");
        String value = Visible.text(text);
        if (neutral || needsQuotes(value)) {
            writer.write(neutral ? "\"'" : "\"");
            writer.write(value.replace("\"", "\"\""));
            writer.write('"');
        } else {
            writer.write(value);
        }
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == ';' || c < ' ') {
                return true;
            }
        }
        return value.startsWith(" ") || value.endsWith(" ");
    }

    /** Whether a spreadsheet may take the text for a formula. */
    static boolean formula(String text) {
        if (text.startsWith("\t") || text.startsWith("\r")) {
            return true;
        }
        int first = 0;
        while (first < text.length() && (text.charAt(first) <= ' ' || Character.isSpaceChar(text.charAt(first)))) {
            first++;
        }
        return first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
