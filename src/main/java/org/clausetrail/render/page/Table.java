package org.clausetrail.render.page;

import java.util.List;

/**
 * The part of a table that is known before its body rows come.
 *
 * @param kind how it is drawn
 * @param id anchor; empty where it has none
 * @param caption text of the caption; empty where it has none
 * @param shares relative widths of the columns; empty where the document gives none
 * @param head header rows, repeated on every page that the table reaches
 */
public record Table(Kind kind, String id, List<Inline> caption, List<Double> shares, List<Row> head) {
    /** How a table is drawn. */
    public enum Kind {
        /** Many rows, small text, a header with a ground of its own. */
        MATRIX,
        /** Names and values side by side. */
        FACTS,
        /** A table in the run of the text. */
        PLAIN
    }

    public Table {
        caption = List.copyOf(caption);
        shares = List.copyOf(shares);
        head = List.copyOf(head);
    }
}
