package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Table;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a table row by row. Rows come one at a time and are held back by one, so that the last row is known as such;
 * a table without column shares is measured by its first rows.
 */
final class TableLayout {
    private static final int MEASURED = 80;

    private final Table table;
    private final Flow flow;
    private final Shaper shaper;
    private final Column column;
    private final StructElement element;
    private final List<Row> measured = new ArrayList<>();
    private @Nullable RowLayout rows;
    private @Nullable Row held;

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
                            new ParagraphLayout.Distances(4, 5, true),
                            element.child("Caption"));
        }
    }

    /** Adds a body row. */
    void row(Row row) {
        if (rows == null) {
            measured.add(row);
            if (table.shares().isEmpty() && measured.size() < MEASURED) {
                return;
            }
            begin();
        } else {
            release(rows, false);
            held = row;
        }
    }

    private RowLayout begin() {
        RowLayout layout = new RowLayout(table, measured, column, flow, shaper, element);
        rows = layout;
        layout.head();
        for (Row row : measured) {
            release(layout, false);
            held = row;
        }
        measured.clear();
        return layout;
    }

    private void release(RowLayout layout, boolean last) {
        if (held != null) {
            layout.body(held, last);
        }
    }

    /** Ends the table. */
    void close() {
        RowLayout layout = rows == null ? begin() : rows;
        release(layout, true);
        layout.end();
        flow.add(Moment.trailing(element::close));
        flow.add(new Space(0.1f, 0, 12, false));
    }
}
