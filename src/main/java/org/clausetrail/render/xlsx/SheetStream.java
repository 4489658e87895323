package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.render.CellText;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.render.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet as XML, written one after the other.
 *
 * <p>Every cell is an inline string: whatever a text begins with, Excel never takes it for a formula.
 */
final class SheetStream {
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    /** Points of the tallest row that Excel can show. */
    private static final int TALLEST = 409;

    private static final byte[] BOLD = ascii("<r><rPr><b/><sz val=\"10\"/><rFont val=\"Calibri\"/></rPr>");

    /** A run without properties has the font of its cell. */
    private static final byte[] PLAIN = ascii("<r>");

    private static final byte[] LINKED =
            ascii("<r><rPr><sz val=\"10\"/><u/><color rgb=\"FF0B57A4\"/><rFont val=\"Calibri\"/></rPr>");
    private static final byte[] SOURCE =
            ascii("<r><rPr><sz val=\"8\"/><color rgb=\"FF5B6570\"/><rFont val=\"Calibri\"/></rPr>");
    private static final byte[] RUN_END = ascii("</r>");
    private static final byte[] CELL_END = ascii("</is></c>");
    private static final byte[] ROW_END = ascii("</row>");
    private static final byte[] TEXT = ascii("<t>");
    private static final byte[] TEXT_WITH_SPACE = ascii("<t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t>");

    private final MarkupWriter xml;
    private final SheetPlan plan;
    private final Limits limits;
    private final Consumer<String> cuts;
    private final String[] columnNames;
    private final byte[][] cellStarts;
    private final byte[][] lookStarts;
    private byte[] rowNumber = {};
    private int row;
    private int column;

    /**
     * A stream behind the start tag of {@code sheetData}.
     *
     * @param xml the sheet's part
     * @param plan what it is
     * @param limits what a cell can hold
     * @param cuts receives the place of each text that was cut
     */
    SheetStream(MarkupWriter xml, SheetPlan plan, Limits limits, Consumer<String> cuts) {
        this.xml = xml;
        this.plan = plan;
        this.limits = limits;
        this.cuts = cuts;
        columnNames = new String[plan.headings().size()];
        for (int i = 0; i < columnNames.length; i++) {
            columnNames[i] = CellReference.convertNumToColString(i);
        }
        cellStarts = encoded(columnNames.length, i -> "<c r=\"" + columnNames[i]);
        lookStarts = encoded(Look.BAD.format() + 1, i -> "\" s=\"" + i + "\" t=\"inlineStr\"><is>");
    }

    private static byte[][] encoded(int count, IntFunction<String> text) {
        byte[][] encoded = new byte[count][];
        Arrays.setAll(encoded, i -> ascii(text.apply(i)));
        return encoded;
    }

    /** What stands in every cell is encoded once. */
    private static byte[] ascii(String markup) {
        return markup.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes the heading. */
    void headings() throws IOException {
        startRow(plan.headings().toArray(String[]::new));
        for (String heading : plan.headings()) {
            text(heading, Look.HEADING);
        }
        endRow();
    }

    /** Begins a row whose cells hold these texts, as high as they need at the widths of the columns. */
    void startRow(String... texts) throws IOException {
        float height = 0;
        for (int i = 0; i < texts.length; i++) {
            height = Math.max(height, CellSize.height(texts[i], plan.widths().get(i)));
        }
        startRow(height);
    }

    /** Begins a row of these cells. */
    void startRow(List<Cell> cells) throws IOException {
        float height = 0;
        for (int i = 0; i < cells.size(); i++) {
            height =
                    Math.max(height, CellSize.height(cells.get(i), plan.widths().get(i)));
        }
        startRow(height);
    }

    /** Begins a row of some points. */
    private void startRow(float height) throws IOException {
        rowNumber = ascii(Integer.toString(++row));
        xml.raw("<row r=\"")
                .raw(rowNumber)
                .raw("\" ht=\"")
                .raw(Math.min(TALLEST, (int) Math.ceil(height)))
                .raw("\">");
        column = 0;
    }

    void endRow() throws IOException {
        xml.raw(ROW_END);
    }

    /** The reference of the cell that is written next. */
    String nextCell() {
        return columnNames[column] + row;
    }

    /** Writes a text cell. */
    void text(String text, Look look) throws IOException {
        start(look);
        string(fitting(text));
        end();
    }

    /** Writes a whole number. */
    void number(int number) throws IOException {
        xml.raw("<c r=\"")
                .raw(columnNames[column])
                .raw(row)
                .raw("\" s=\"")
                .raw(Look.TEXT.format())
                .raw("\"><v>");
        xml.raw(number).raw("</v></c>");
        column++;
    }

    /** Writes a matrix cell: bold state words, small sources, filled with the heaviest state. */
    void cell(Cell cell, boolean linked) throws IOException {
        List<Entry> entries = cell.entries();
        Optional<Look> tone = tone(entries);
        Look look = tone.orElse(linked ? Look.LINK : Look.TEXT);
        Entry first = entries.isEmpty() ? new Entry("", "", Optional.empty(), "") : entries.get(0);
        if (entries.size() <= 1 && first.state().isEmpty() && first.source().isEmpty()) {
            text(first.text(), look);
            return;
        }
        String whole = CellText.of(cell);
        if (whole.length() > limits.characters() || entries.size() > limits.lineFeeds()) {
            text(whole, look);
            return;
        }
        start(tone.orElse(Look.TEXT));
        for (int i = 0; i < entries.size(); i++) {
            runs(entries.get(i), i == 0 ? "" : "\n", linked);
        }
        end();
    }

    private static Optional<Look> tone(List<Entry> entries) {
        Tone heaviest = null;
        for (Entry entry : entries) {
            if (entry.state().isPresent()) {
                heaviest = heavier(heaviest, entry.state().get().name());
            }
            if (entry.verdict().isPresent()) {
                heaviest = heavier(heaviest, entry.verdict().get().name());
            }
        }
        return Optional.ofNullable(heaviest).map(Look::of);
    }

    private static Tone heavier(@Nullable Tone known, String code) {
        Tone tone = Tone.of(code);
        return known == null || tone.compareTo(known) > 0 ? tone : known;
    }

    private void runs(Entry entry, String before, boolean linked) throws IOException {
        String gap = before;
        if (entry.state().isPresent()) {
            run(BOLD, gap + entry.state().get().word());
            gap = " ";
        }
        if (!entry.text().isEmpty()) {
            run(linked && !entry.target().isEmpty() ? LINKED : PLAIN, gap + entry.text());
            gap = "\n";
        }
        if (!entry.source().isEmpty()) {
            run(SOURCE, gap + "[" + entry.source() + "]");
        }
    }

    private void run(byte[] format, String text) throws IOException {
        xml.raw(format);
        string(text);
        xml.raw(RUN_END);
    }

    private void start(Look look) {
        xml.raw(cellStarts[column]).raw(rowNumber).raw(lookStarts[look.format()]);
    }

    private void end() throws IOException {
        xml.raw(CELL_END);
        column++;
    }

    private void string(String text) throws IOException {
        // _x000D_ in a cell would be read as a carriage return (ECMA-376 part 1, 22.9.2.19)
        String literal = text.contains("_x") ? ESCAPE_LIKE.matcher(text).replaceAll("_x005F_") : text;
        xml.raw(spaceAtEnds(literal) ? TEXT_WITH_SPACE : TEXT).text(literal).raw(TEXT_END);
    }

    private static boolean spaceAtEnds(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    }

    /** The text as far as a cell can hold it, with a visible note where it was cut. */
    private String fitting(String text) {
        if (text.length() <= Math.min(limits.characters(), limits.lineFeeds())) {
            return text;
        }
        String fitting = Visible.text(text);
        if (fitting.length() > limits.characters()) {
            String note = "… [cut here: " + fitting.length() + " characters; the whole text is in " + plan.whole()
                    + ", row " + row + ", column \"" + plan.headings().get(column) + "\"]";
            int end = Math.max(0, limits.characters() - note.length());
            fitting =
                    fitting.substring(0, end - (end > 0 && Character.isHighSurrogate(fitting.charAt(end - 1)) ? 1 : 0))
                            + note;
            cuts.accept(plan.name() + "!" + nextCell());
        }
        return linesFitting(fitting);
    }

    /** Beyond the number of line feeds that a cell can hold, lines are parted by a visible sign. */
    private String linesFitting(String text) {
        int at = -1;
        for (int lines = 0; lines < limits.lineFeeds(); lines++) {
            at = text.indexOf('\n', at + 1);
            if (at < 0) {
                return text;
            }
        }
        return text.substring(0, at + 1) + text.substring(at + 1).replace('\n', '⏎');
    }
}
