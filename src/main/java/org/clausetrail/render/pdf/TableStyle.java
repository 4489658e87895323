package org.clausetrail.render.pdf;

import org.clausetrail.render.page.Table;

/**
 * How a kind of table is drawn.
 *
 * @param look how its text is set
 * @param paddingX room at the sides of a cell
 * @param paddingY room above and below the text of a cell
 * @param zebra whether every second row has a ground
 * @param boldRowHeads whether header cells beside a row are bold; else they are quiet
 */
record TableStyle(TextLook look, float paddingX, float paddingY, boolean zebra, boolean boldRowHeads) {
    private static final TextLook LEFT = TextLook.BODY.set(TextLook.Setting.LEFT);
    private static final TableStyle MATRIX = new TableStyle(LEFT.sized(7.5f, 9.3f), 4, 2.4f, true, true);
    private static final TableStyle FACTS = new TableStyle(LEFT.sized(9, 12.8f), 4, 4, false, false);
    private static final TableStyle PLAIN = new TableStyle(LEFT.sized(8.6f, 12), 5, 3.8f, false, true);

    /** A table of the cover, with room for signatures. */
    private static final TableStyle APPROVAL = new TableStyle(LEFT.sized(9, 12.8f), 5, 9, false, true);

    static TableStyle of(Table.Kind kind, boolean cover) {
        return switch (kind) {
            case MATRIX -> MATRIX;
            case FACTS -> FACTS;
            case PLAIN -> cover ? APPROVAL : PLAIN;
        };
    }
}
