package org.clausetrail.source.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, one at a time. */
final class SheetReader {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CELLS = 20_000_000;

    private final String title;
    private final SharedStrings strings;
    private final DateFormats dates;
    private int budget = MOST_CELLS;

    SheetReader(String title, SharedStrings strings, DateFormats dates) {
        this.title = title;
        this.strings = strings;
        this.dates = dates;
    }

    void read(InputFile part, Workbook.Visitor visitor) throws IOException {
        int number = 0;
        try (XmlCursor xml = XmlCursor.open(part)) {
            while (xml.next()) {
                if (xml.isStart("row")) {
                    number = number(xml.attribute("r"), number + 1);
                    if (number > MOST_ROWS) {
                        throw xml.fault("A sheet has at most " + MOST_ROWS + " rows; this one claims more.");
                    }
                    List<String> cells = cells(xml);
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        visitor.row(
                                new SheetRow(title, number, cells, part.ref().at(number)));
                    }
                }
            }
        }
    }

    private List<String> cells(XmlCursor xml) {
        List<String> cells = new ArrayList<>();
        int row = xml.depth();
        while (xml.nextChild(row)) {
            if (xml.name().equals("c")) {
                int column = column(xml.attribute("r", ""), cells.size());
                if (column >= MOST_COLUMNS) {
                    throw xml.fault("A sheet has at most " + MOST_COLUMNS + " columns; this one claims more.");
                }
                String text = cell(xml);
                budget -= 1 + Math.max(0, column - cells.size());
                if (budget < 0) {
                    throw xml.fault("The sheet has more than " + MOST_CELLS + " cells. Split it.");
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                if (cells.size() == column) {
                    cells.add(text);
                } else {
                    cells.set(column, text);
                }
            }
        }
        return cells;
    }

    private String cell(XmlCursor xml) {
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s", "");
        String value = "";
        int cell = xml.depth();
        while (xml.nextChild(cell)) {
            if (xml.name().equals("v")) {
                value = xml.text(SharedStrings.LONGEST);
            } else if (xml.name().equals("is")) {
                value = SharedStrings.text(xml);
            }
        }
        return switch (type) {
            case "s" -> strings.get(value.strip());
            case "b" -> value.strip().equals("1") ? "TRUE" : value.strip().equals("0") ? "FALSE" : value;
            case "str" -> SharedStrings.unescaped(value);
            case "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    /** Spreadsheets store binary fractions with 17 digits; the shortest text of the same fraction is what was typed. */
    private String number(String text, String style) {
        try {
            double value = Double.parseDouble(text);
            String shown = Double.isFinite(value)
                    ? new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .toPlainString()
                    : text;
            return dates.isDateStyle(style) ? dates.moment(value, shown) : shown;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static int number(@Nullable String text, int other) {
        return text != null && text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : other;
    }

    /** Number of the column of a cell such as {@code AB12}, from 0. */
    private static int column(String cell, int other) {
        int column = 0;
        int at = 0;
        for (; at < cell.length() && at < 4 && Character.isLetter(cell.charAt(at)); at++) {
            column = column * 26 + (cell.toUpperCase(Locale.ROOT).charAt(at) - 'A' + 1);
        }
        return at == 0 ? other : column - 1;
    }
}
