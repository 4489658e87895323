package org.clausetrail.render.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clausetrail.render.Outline;
import org.clausetrail.render.Palette;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Cell;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Table;

/** Writes one table, a row at a time: grid, repeated header rows, merged cells. */
final class TableWriter {
    /** A row with a longer text may be divided between pages. */
    private static final int LONGEST_UNDIVIDED = 1200;

    private final MarkupWriter xml;
    private final Reference reference;
    private final ParagraphWriter paragraphs;
    private final BlockWriter blocks;
    private final Table table;
    private final int width;
    private int[] grid = {};
    /** Rows that a cell from above still covers, by column; and how many columns that cell has, at its first. */
    private int[] covered = {};

    private int[] coveredSpan = {};

    TableWriter(
            MarkupWriter xml,
            Reference reference,
            ParagraphWriter paragraphs,
            BlockWriter blocks,
            Table table,
            int width) {
        this.xml = xml;
        this.reference = reference;
        this.paragraphs = paragraphs;
        this.blocks = blocks;
        this.table = table;
        this.width = width;
        paragraphs.mark(table.id());
        if (!table.caption().isEmpty()) {
            paragraphs.paragraph(Style.CAPTION, table.caption());
        }
        for (Row row : table.head()) {
            write(row, true);
        }
    }

    void row(Row row) {
        write(row, false);
    }

    void close() {
        if (grid.length > 0) {
            xml.raw("</w:tbl>");
            paragraphs.paragraph(Style.SECTION_BREAK, List.of());
        }
    }

    private void begin(Row first) {
        int columns = first.cells().stream().mapToInt(Cell::colspan).sum();
        List<Double> shares = new ArrayList<>(table.shares());
        if (shares.size() < columns) {
            shares = columns == 2 && table.kind() == Table.Kind.FACTS
                    ? List.of(28.0, 72.0)
                    : Collections.nCopies(Math.max(1, columns), 1.0);
        }
        double total = shares.stream().mapToDouble(Double::doubleValue).sum();
        grid = shares.stream().mapToInt(share -> (int) (width * share / total)).toArray();
        covered = new int[grid.length];
        coveredSpan = new int[grid.length];
        Style style = switch (table.kind()) {
            case MATRIX -> Style.MATRIX_TABLE;
            case FACTS -> Style.FACTS_TABLE;
            case PLAIN -> Style.PLAIN_TABLE;
        };
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                .raw(reference.id(style))
                .raw("\"/><w:tblW w:w=\"")
                .raw(width);
        xml.raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"")
                .raw(head());
        xml.raw(
                "\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        for (int column : grid) {
            xml.raw("<w:gridCol w:w=\"").raw(column).raw("\"/>");
        }
        xml.raw("</w:tblGrid>");
    }

    private int head() {
        return table.head().isEmpty() ? 0 : 1;
    }

    private void write(Row row, boolean head) {
        if (grid.length == 0) {
            begin(row);
        }
        xml.raw("<w:tr><w:trPr>").raw(undivided(row) ? "<w:cantSplit/>" : "").raw(head ? "<w:tblHeader/>" : "");
        xml.raw("</w:trPr>");
        paragraphs.mark(row.id());
        int column = coveredCells(0);
        for (Cell cell : row.cells()) {
            if (column >= grid.length) {
                break;
            }
            int span = Math.min(cell.colspan(), grid.length - column);
            cell(cell, column, span, head);
            if (cell.rowspan() > 1) {
                covered[column] = cell.rowspan() - 1;
                coveredSpan[column] = span;
            }
            column = coveredCells(column + span);
        }
        while (column < grid.length) {
            emptyCell(column, 1, "");
            column = coveredCells(column + 1);
        }
        xml.raw("</w:tr>");
    }

    /** Writes the continuations of cells from above that begin here; the column behind them. */
    private int coveredCells(int from) {
        int column = from;
        while (column < grid.length && covered[column] > 0) {
            int span = coveredSpan[column];
            covered[column]--;
            emptyCell(column, span, "<w:vMerge/>");
            column += span;
        }
        return column;
    }

    private static boolean undivided(Row row) {
        int length = 0;
        for (Cell cell : row.cells()) {
            for (Block block : cell.blocks()) {
                length += block instanceof Block.Paragraph paragraph
                        ? Outline.plainText(paragraph.text()).length()
                        : LONGEST_UNDIVIDED / 4;
            }
        }
        return length <= LONGEST_UNDIVIDED;
    }

    private void emptyCell(int column, int span, String merge) {
        cellStart(column, span, merge, "");
        paragraphs.paragraph(textStyle(false), List.of());
        xml.raw("</w:tc>");
    }

    private void cell(Cell cell, int column, int span, boolean head) {
        String shading = head && table.kind() == Table.Kind.MATRIX
                ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + Palette.HEADING_GROUND + "\"/>"
                : "";
        cellStart(column, span, cell.rowspan() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", shading);
        paragraphs.mark(cell.id());
        Style style = head || cell.header() && table.kind() != Table.Kind.MATRIX ? textStyle(true) : textStyle(false);
        String align = switch (cell.align()) {
            case LEFT -> "";
            case CENTER -> "<w:jc w:val=\"center\"/>";
            case RIGHT -> "<w:jc w:val=\"right\"/>";
        };
        for (Block block : cell.blocks()) {
            blocks.block(block, style, block instanceof Block.Paragraph ? align : "");
        }
        if (cell.blocks().isEmpty()) {
            paragraphs.paragraph(style, List.of());
        }
        xml.raw("</w:tc>");
    }

    private void cellStart(int column, int span, String merge, String shading) {
        int cellWidth = 0;
        for (int i = column; i < column + span; i++) {
            cellWidth += grid[i];
        }
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"").raw(cellWidth).raw("\" w:type=\"dxa\"/>");
        if (span > 1) {
            xml.raw("<w:gridSpan w:val=\"").raw(span).raw("\"/>");
        }
        xml.raw(merge).raw(shading).raw("</w:tcPr>");
    }

    private Style textStyle(boolean head) {
        if (table.kind() == Table.Kind.MATRIX) {
            return head ? Style.MATRIX_HEAD : Style.MATRIX_TEXT;
        }
        return head ? Style.TABLE_HEAD : Style.TABLE_TEXT;
    }
}
