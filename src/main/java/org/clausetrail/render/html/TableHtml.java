package org.clausetrail.render.html;

import java.util.Locale;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Cell;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Table;

/** Writes tables, a row at a time, in a box that scrolls by keyboard too. */
final class TableHtml {
    /** A matrix with more columns scrolls sideways rather than squeezing them. */
    private static final int MANY_COLUMNS = 10;

    private final MarkupWriter html;
    private final BlockHtml blocks;
    private final InlineHtml inlines;

    TableHtml(MarkupWriter html, BlockHtml blocks, InlineHtml inlines) {
        this.html = html;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void open(Table table) {
        String kind = table.kind().name().toLowerCase(Locale.ROOT);
        html.raw("<div class=\"table ").raw(kind).raw("\"");
        if (table.kind() == Table.Kind.MATRIX) {
            html.raw(" tabindex=\"0\" role=\"region\" aria-label=\"Matrix, scrolls\"");
        }
        html.raw(">");
        boolean wide = table.kind() == Table.Kind.MATRIX && table.shares().size() > MANY_COLUMNS;
        blocks.open("table", table.id(), wide ? kind + " wide" : kind);
        if (!table.caption().isEmpty()) {
            html.raw("<caption>");
            inlines.write(table.caption());
            html.raw("</caption>");
        }
        columns(table);
        if (!table.head().isEmpty()) {
            html.raw("<thead>");
            table.head().forEach(this::row);
            html.raw("</thead>");
        }
        html.raw("<tbody>\n");
    }

    private void columns(Table table) {
        double total = table.shares().stream().mapToDouble(Double::doubleValue).sum();
        if (total > 0) {
            html.raw("<colgroup>");
            for (double share : table.shares()) {
                html.raw("<col width=\"")
                        .raw((int) Math.round(share * 100 / total))
                        .raw("%\">");
            }
            html.raw("</colgroup>");
        }
    }

    void row(Row row) {
        blocks.open("tr", row.id(), "");
        for (Cell cell : row.cells()) {
            cell(cell);
        }
        html.raw("</tr>\n");
    }

    private void cell(Cell cell) {
        String element = cell.header() ? "th" : "td";
        html.raw("<").raw(element);
        switch (cell.scope()) {
            case COLUMN -> html.raw(" scope=\"col\"");
            case ROW -> html.raw(" scope=\"row\"");
            case NONE -> {}
        }
        span("colspan", cell.colspan());
        span("rowspan", cell.rowspan());
        if (cell.align() != Cell.Align.LEFT) {
            html.attribute("class", cell.align().name().toLowerCase(Locale.ROOT));
        }
        if (!cell.id().isEmpty()) {
            html.attribute("id", cell.id());
        }
        html.raw(">");
        blocks.cellContent(cell.blocks());
        blocks.close(element);
    }

    private void span(String name, int count) {
        if (count > 1) {
            html.raw(" ").raw(name).raw("=\"").raw(count).raw("\"");
        }
    }

    void close() {
        html.raw("</tbody></table></div>\n");
    }
}
