package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clausetrail.render.page.Cell;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Table;
import org.jspecify.annotations.Nullable;

/** Lays out the rows of one table: places cells in columns, lets cells span, and gives each its element. */
final class RowLayout {
    /** A taller row may stand alone. */
    private static final float TALLEST_KEPT = 120;

    private final Table table;
    private final TableStyle style;
    private final Column column;
    private final Flow flow;
    private final CellLayout cells;
    private final StructElement element;
    private final float[] edges;
    private final @Nullable Span[] spans;
    private @Nullable StructElement group;
    private int count;

    RowLayout(Table table, List<Row> sample, Column column, Flow flow, Shaper shaper, StructElement element) {
        this.table = table;
        this.style = TableStyle.of(table.kind(), column.place() == Column.Place.COVER);
        this.column = column;
        this.flow = flow;
        this.cells = new CellLayout(style, shaper);
        this.element = element;
        float[] widths = widths(sample);
        edges = new float[widths.length + 1];
        edges[0] = column.x();
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        spans = new Span[widths.length];
    }

    private float[] widths(List<Row> sample) {
        List<Row> all = new ArrayList<>(table.head());
        all.addAll(sample);
        int columns = Math.max(1, table.shares().size());
        for (Row row : all) {
            columns = Math.max(
                    columns, row.cells().stream().mapToInt(Cell::colspan).sum());
        }
        float[] words = new float[columns];
        float[] texts = new float[columns];
        // Rows for which a cell above still covers the column.
        int[] busy = new int[columns];
        for (Row row : all) {
            int at = 0;
            for (Cell cell : row.cells()) {
                while (at < columns && busy[at] > 0) {
                    at++;
                }
                if (cell.colspan() == 1 && at < columns) {
                    cells.measure(cell, at, words, texts, column.width());
                }
                for (int i = 0; i < cell.colspan() && at < columns; i++) {
                    busy[at++] = cell.rowspan();
                }
            }
            for (int i = 0; i < columns; i++) {
                busy[i] = Math.max(0, busy[i] - 1);
            }
        }
        return table.shares().isEmpty()
                ? ColumnWidths.byContent(words, texts, column.width())
                : ColumnWidths.byShares(table.shares(), words, column.width());
    }

    /** Adds the header rows, and has them drawn again on every further page. */
    void head() {
        List<Row> head = table.head();
        if (head.isEmpty()) {
            group = element.child("TBody");
            return;
        }
        StructElement thead = element.child("THead");
        for (int i = 0; i < head.size(); i++) {
            flow.add(row(head.get(i), i == head.size() - 1, thead, true, true));
        }
        flow.add(Moment.trailing(thead::close));
        List<RowPiece> again = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            again.add(row(head.get(i), i == head.size() - 1, null, true, true));
        }
        float height = (float) again.stream().mapToDouble(RowPiece::height).sum();
        // A header that fills most of a page is shown once.
        if (height < flow.shape().textHeight() * 0.4f) {
            flow.add(Moment.leading((canvas, top) -> flow.runningHead(again)));
        }
        group = element.child("TBody");
    }

    /** Adds a body row, which may have to stand with the next one. */
    void body(Row row, boolean keep, boolean last) {
        if (!row.id().isEmpty()) {
            flow.add(Moment.anchor(row.id()));
        }
        flow.add(row(row, last, group, false, keep));
        count++;
    }

    /** Ends the rows. */
    void end() {
        flow.flush();
        flow.runningHead(List.of());
        StructElement.end(group);
    }

    private RowPiece row(Row row, boolean last, @Nullable StructElement parent, boolean head, boolean keep) {
        StructElement tr = BlockLayout.child(parent, "TR");
        begin(row.cells(), tr, head);
        // Every row has all columns, so that the table stays regular for those who hear it.
        for (int at = free(0); at < spans.length; at = free(at + 1)) {
            if (tr != null) {
                tr.child("TD").close();
            }
        }
        float height = style.look().leading() + 2 * style.paddingY();
        List<Span> present = present();
        for (Span span : present) {
            if (span.ends() || last) {
                height = Math.max(height, span.remaining() + style.paddingY());
            }
        }
        List<RowPiece.Stack> stacks = new ArrayList<>();
        for (Span span : present) {
            boolean ends = span.ends() || last;
            stacks.add(span.share(height, ends));
            for (int i = 0; ends && i < spans.length; i++) {
                spans[i] = spans[i] == span ? null : spans[i];
            }
        }
        StructElement.end(tr);
        return RowPiece.of(stacks, style.paddingY(), height, ground(head, last), keep && height < TALLEST_KEPT);
    }

    /** Lets the cells of a row begin in the free columns. */
    private void begin(List<Cell> row, @Nullable StructElement tr, boolean head) {
        int free = 0;
        for (Span span : spans) {
            free += span == null ? 1 : 0;
        }
        int at = 0;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            at = free(at);
            if (at == spans.length) {
                append(cell, head);
                continue;
            }
            // A cell leaves a column to each of those behind it.
            int columns = Math.max(1, Math.min(Math.min(cell.colspan(), room(at)), free - (row.size() - 1 - i)));
            StructElement td =
                    tr == null ? null : tr.child(cell.header() ? "TH" : "TD", CellLayout.attributes(cell, columns, 1));
            Span span = new Span(cell, columns, cells.stack(cell, edges[at], edges[at + columns], td, head), td);
            for (int k = at; k < at + columns; k++) {
                spans[k] = span;
            }
            free -= columns;
            at += columns;
        }
    }

    /** A cell that finds no column stands below the content of the last one: nothing is lost. */
    private void append(Cell cell, boolean head) {
        Span span = Objects.requireNonNull(spans[spans.length - 1]);
        StructElement part = BlockLayout.child(span.element(), "Div");
        float left = edges[spans.length - 1];
        for (Piece piece : cells.pieces(cell, left, edges[spans.length], part, head)) {
            span.append(piece);
        }
        if (part != null) {
            span.append(Moment.trailing(part::close));
        }
    }

    private int free(int from) {
        int at = from;
        while (at < spans.length && spans[at] != null) {
            at++;
        }
        return at;
    }

    private int room(int at) {
        int end = at;
        while (end < spans.length && spans[end] == null) {
            end++;
        }
        return end - at;
    }

    private List<Span> present() {
        List<Span> present = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            Span span = spans[i];
            if (span != null && (i == 0 || spans[i - 1] != span)) {
                present.add(span);
            }
        }
        return present;
    }

    private RowGround ground(boolean head, boolean last) {
        Ink ground = head && table.kind() != Table.Kind.FACTS
                ? Ink.HEAD
                : style.zebra() && !head && count % 2 == 1 ? Ink.ZEBRA : null;
        Ink rule = head && last ? Ink.HEAD_RULE : Ink.RULE;
        List<RowGround.Part> rules = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= spans.length; i++) {
            if (i == spans.length || spans[i] != null) {
                if (i > from) {
                    rules.add(new RowGround.Part(edges[from], edges[i] - edges[from]));
                }
                from = i + 1;
            }
        }
        return new RowGround(edges[0], edges[spans.length] - edges[0], ground, rule, head ? 0.9f : 0.45f, rules);
    }
}
