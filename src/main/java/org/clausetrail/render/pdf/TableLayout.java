package org.clausetrail.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a table row by row. Rows come one at a time and are held back by two, so that the last ones are known as such;
 * the widths of the columns follow from the first rows.
 */
final class TableLayout {
    private static final int MEASURED = 80;
    private static final int HELD = 2;

    private final Table table;
    private final Flow flow;
    private final Shaper shaper;
    private final Column column;
    private final StructElement element;
    private final Deque<Row> held = new ArrayDeque<>();
    private @Nullable RowLayout rows;
    private boolean begins = true;

    TableLayout(Table table, Flow flow, Shaper shaper, Column column, StructElement parent) {
        this.table = table;
        this.flow = flow;
        this.shaper = shaper;
        this.column = column;
        this.element = parent.child("Table");
        if (!table.id().isEmpty()) {
            flow.add(Moment.anchor(table.id()));
        }
        flow.add(new Space(0.1f, 6, 0, true));
        if (!table.caption().isEmpty()) {
            new ParagraphLayout(shaper)
                    .add(
                            flow,
                            table.caption(),
                            "",
                            BlockLayout.caption(column),
                            column,
                            new ParagraphLayout.Distances(4, 5, ParagraphLayout.Keep.ALWAYS),
                            element.child("Caption"));
        }
    }

    /** Adds a body row. */
    void row(Row row) {
        held.add(row);
        if (rows == null && held.size() >= MEASURED) {
            begin();
        }
        release(HELD);
    }

    private RowLayout begin() {
        RowLayout layout = new RowLayout(table, List.copyOf(held), column, flow, shaper, element);
        rows = layout;
        layout.head();
        return layout;
    }

    /** Lays out rows until only so many are held back; none at the end of the table. */
    private void release(int remaining) {
        RowLayout layout = rows;
        while (layout != null && held.size() > remaining) {
            boolean last = remaining == 0 && held.size() == 1;
            // Neither the first row nor the last one stands alone on a page.
            boolean keep = !last && (begins || remaining == 0 && held.size() == 2);
            layout.body(held.remove(), keep, last);
            begins = false;
        }
    }

    /** Ends the table. */
    void close() {
        RowLayout layout = rows == null ? begin() : rows;
        release(0);
        layout.end();
        flow.add(Moment.trailing(element::close));
        flow.add(new Space(0.1f, 0, 12, false));
    }
}
