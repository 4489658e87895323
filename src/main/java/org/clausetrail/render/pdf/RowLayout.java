package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Cell;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Table;
import org.jspecify.annotations.Nullable;

/** Lays out the rows of one table: places cells in columns, lets cells span, and gives each its element. */
final class RowLayout {
    private final Table table;
    private final TableStyle style;
    private final Column column;
    private final Flow flow;
    private final Shaper shaper;
    private final StructElement element;
    private final float[] edges;
    private final @Nullable Span[] spans;
    private @Nullable StructElement group;
    private int count;

    /** A cell that goes on in the rows below. */
    private static final class Span {
        final int columns;
        final RowPiece.Stack stack;
        final @Nullable StructElement element;
        final Cell cell;
        int rowsLeft;
        int rows = 1;
        int next;
        float used;

        Span(Cell cell, int columns, RowPiece.Stack stack, @Nullable StructElement element) {
            this.cell = cell;
            this.columns = columns;
            this.stack = stack;
            this.element = element;
            this.rowsLeft = cell.rowspan();
        }
    }

    RowLayout(Table table, List<Row> sample, Column column, Flow flow, Shaper shaper, StructElement element) {
        this.table = table;
        this.style = TableStyle.of(table.kind(), column.place() == Column.Place.COVER);
        this.column = column;
        this.flow = flow;
        this.shaper = shaper;
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
                    measure(cell, at, words, texts);
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

    private void measure(Cell cell, int at, float[] words, float[] texts) {
        TextLook look = cell.header() ? style.look().bolder() : style.look();
        for (Block block : cell.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                ShapedText text = shaper.shape(paragraph.text(), look);
                texts[at] = Math.max(texts[at], text.width(0, text.size) + 2 * style.paddingX() + 1);
                int from = 0;
                for (int i = 0; i < text.size; i++) {
                    if (text.breaks[i] >= LineBreaks.NORMAL) {
                        float word = text.width(from, text.trimmed(from, i + 1));
                        words[at] = Math.max(words[at], word + 2 * style.paddingX() + 1);
                        from = i + 1;
                    }
                }
            } else {
                texts[at] = Math.max(texts[at], column.width() / 2);
            }
        }
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
        List<RowPiece.Stack> stacks = new ArrayList<>();
        float height = style.look().leading() + 2 * style.paddingY();
        int at = 0;
        List<Cell> cells = fitting(row.cells());
        for (Cell cell : cells) {
            at = free(at);
            int columns = Math.min(cell.colspan(), room(at));
            StructElement td = tr == null ? null : tr.child(cell.header() ? "TH" : "TD", attributes(cell, columns));
            RowPiece.Stack stack = stack(cell, at, columns, td, head);
            Span span = new Span(cell, columns, stack, td);
            for (int i = at; i < at + columns; i++) {
                spans[i] = span;
            }
            if (cell.rowspan() == 1) {
                height = Math.max(height, stack.height + style.paddingY());
            }
            at += columns;
        }
        // Every row has all columns, so that the table stays regular for those who hear it.
        for (at = free(at); at < spans.length; at = free(at + 1)) {
            if (tr != null) {
                tr.child("TD").close();
            }
        }
        List<Span> present = present();
        for (Span span : present) {
            if (span.rowsLeft == 1 || last) {
                height = Math.max(height, span.stack.height + style.paddingY() - span.used);
            }
        }
        for (Span span : present) {
            stacks.add(share(span, height, span.rowsLeft == 1 || last));
        }
        StructElement.end(tr);
        return RowPiece.of(stacks, style.paddingY(), height, ground(head, last), keep);
    }

    /** Cells beyond the last column are joined to the last cell: nothing is lost. */
    private List<Cell> fitting(List<Cell> cells) {
        int room = 0;
        for (Span span : spans) {
            room += span == null ? 1 : 0;
        }
        if (cells.size() <= room || room == 0) {
            return cells.size() <= room ? cells : List.of();
        }
        List<Cell> fitting = new ArrayList<>(cells.subList(0, room));
        Cell last = fitting.get(room - 1);
        List<Block> joined = new ArrayList<>(last.blocks());
        cells.subList(room, cells.size()).forEach(c -> joined.addAll(c.blocks()));
        fitting.set(room - 1, new Cell(last.scope(), last.id(), last.align(), last.colspan(), last.rowspan(), joined));
        return fitting;
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

    /** What of a spanning cell stands beside this row; frees the columns where the cell ends. */
    private RowPiece.Stack share(Span span, float height, boolean ends) {
        RowPiece.Stack share = new RowPiece.Stack();
        RowPiece.Stack all = span.stack;
        while (span.next < all.pieces.size() && (ends || all.tops.get(span.next) < span.used + height)) {
            share.add(all.pieces.get(span.next), all.tops.get(span.next) - span.used);
            span.next++;
        }
        span.used += height;
        span.rowsLeft--;
        if (!ends) {
            span.rows++;
            return share;
        }
        StructElement td = span.element;
        if (td != null) {
            td.attributes(attributes(span.cell, span.columns, span.rows));
            share.add(Moment.trailing(td::close), height);
        }
        for (int i = 0; i < spans.length; i++) {
            spans[i] = spans[i] == span ? null : spans[i];
        }
        return share;
    }

    private RowPiece.Stack stack(Cell cell, int at, int columns, @Nullable StructElement td, boolean head) {
        TextLook look = look(cell, head);
        float x = edges[at] + style.paddingX();
        float width = edges[at + columns] - edges[at] - 2 * style.paddingX();
        Column inner = new Column(x, Math.max(4, width), look, 2, Column.Place.CELL);
        List<Piece> pieces = new ArrayList<>();
        Sink sink = Sink.into(pieces);
        if (!cell.id().isEmpty()) {
            sink.add(Moment.anchor(cell.id()));
        }
        if (cell.blocks().size() == 1
                && cell.blocks().get(0) instanceof Block.Paragraph paragraph
                && paragraph.look() == Block.Paragraph.Look.BODY) {
            new ParagraphLayout(shaper)
                    .lines(
                            sink,
                            shaper.shape(paragraph.text(), look),
                            paragraph.id(),
                            look,
                            inner,
                            new ParagraphLayout.Distances(0, 0, false),
                            td);
        } else {
            new BlockLayout(sink, null, shaper).blocks(cell.blocks(), inner, td);
        }
        return RowPiece.Stack.of(pieces, style.paddingY());
    }

    private TextLook look(Cell cell, boolean head) {
        TextLook look = style.look()
                .set(
                        switch (cell.align()) {
                            case LEFT -> TextLook.Setting.LEFT;
                            case CENTER -> TextLook.Setting.CENTER;
                            case RIGHT -> TextLook.Setting.RIGHT;
                        });
        if (head) {
            return look.bolder().inked(Ink.STRONG);
        }
        if (!cell.header()) {
            return look;
        }
        return style.boldRowHeads() ? look.bolder().inked(Ink.STRONG) : look.inked(Ink.QUIET);
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

    private static String attributes(Cell cell, int columns) {
        return attributes(cell, columns, 1);
    }

    private static String attributes(Cell cell, int columns, int rows) {
        if (!cell.header() && columns == 1 && rows == 1) {
            return "";
        }
        return "/A<</O/Table"
                + switch (cell.scope()) {
                    case NONE -> "";
                    case COLUMN -> "/Scope/Column";
                    case ROW -> "/Scope/Row";
                }
                + (columns > 1 ? "/ColSpan " + columns : "") + (rows > 1 ? "/RowSpan " + rows : "") + ">>";
    }
}
