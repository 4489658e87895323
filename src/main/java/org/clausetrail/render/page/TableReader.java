package org.clausetrail.render.page;

import java.util.ArrayList;
import java.util.List;

/** Reads a table and pushes its body rows one at a time. */
final class TableReader {
    private static final int WIDEST = 200;
    private static final int TALLEST = 65_534;

    private final PageCursor in;
    private final BlockReader blocks;
    private final PageVisitor visitor;

    TableReader(PageCursor in, BlockReader blocks, PageVisitor visitor) {
        this.in = in;
        this.blocks = blocks;
        this.visitor = visitor;
    }

    /** Reads the table that the cursor is on, up to its end. */
    void read() {
        in.allow();
        Table.Kind kind = in.is("matrix") ? Table.Kind.MATRIX : in.is("facts") ? Table.Kind.FACTS : Table.Kind.PLAIN;
        String id = in.id();
        List<Inline> caption = List.of();
        List<Double> shares = new ArrayList<>();
        List<Row> head = new ArrayList<>();
        boolean open = false;
        while (in.nextChild("table")) {
            String element = in.element();
            boolean body = "tbody".equals(element) || "tr".equals(element);
            if (body && !open) {
                visitor.openTable(new Table(kind, id, caption, shares, head));
                open = true;
            }
            if (open && !body) {
                throw in.error(
                        "<" + element + "> stands behind the first body row. Put it before the body of the table.");
            }
            switch (element) {
                case "caption" -> {
                    in.allow();
                    caption = InlineBuilder.flowing().readAll(in);
                }
                case "colgroup" -> columns(shares);
                case "thead" -> {
                    in.allow();
                    while (in.nextChild("thead")) {
                        head.add(row("thead"));
                    }
                }
                case "tbody" -> {
                    in.allow();
                    while (in.nextChild("tbody")) {
                        visitor.row(row("tbody"));
                    }
                }
                case "tr" -> visitor.row(row("table"));
                default -> throw in.unknown("table");
            }
        }
        if (!open) {
            visitor.openTable(new Table(kind, id, caption, shares, head));
        }
        visitor.closeTable();
    }

    private void columns(List<Double> shares) {
        in.allow();
        while (in.nextChild("colgroup")) {
            if (!"col".equals(in.element())) {
                throw in.unknown("colgroup");
            }
            in.allow("data-width");
            shares.add(share(in.attribute("data-width")));
            in.skipEmpty();
        }
    }

    private double share(String value) {
        if (value.isEmpty()) {
            return 1;
        }
        if (value.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") && Double.parseDouble(value) > 0) {
            return Double.parseDouble(value);
        }
        throw in.error("data-width is the share of a column: a number above 0.");
    }

    private Row row(String parent) {
        if (!"tr".equals(in.element())) {
            throw in.unknown(parent);
        }
        in.allow();
        String id = in.id();
        boolean head = "thead".equals(parent);
        List<Cell> cells = new ArrayList<>();
        while (in.nextChild("tr")) {
            cells.add(cell(head));
        }
        return new Row(id, cells);
    }

    private Cell cell(boolean head) {
        boolean header = "th".equals(in.element());
        if (!header && !"td".equals(in.element())) {
            throw in.unknown("tr");
        }
        in.allow("scope", "colspan", "rowspan");
        Cell.Scope scope = header ? scope(in.attribute("scope"), head) : Cell.Scope.NONE;
        Cell.Align align = in.is("num") || in.is("right")
                ? Cell.Align.RIGHT
                : in.is("center") ? Cell.Align.CENTER : Cell.Align.LEFT;
        String id = in.id();
        int colspan = in.count("colspan", WIDEST);
        int rowspan = in.count("rowspan", TALLEST);
        return new Cell(scope, id, align, colspan, rowspan, blocks.flow());
    }

    private Cell.Scope scope(String value, boolean head) {
        return switch (value) {
            case "col", "colgroup" -> Cell.Scope.COLUMN;
            case "row", "rowgroup" -> Cell.Scope.ROW;
            case "" -> head ? Cell.Scope.COLUMN : Cell.Scope.ROW;
            default -> throw in.error("scope is \"col\" or \"row\".");
        };
    }
}
