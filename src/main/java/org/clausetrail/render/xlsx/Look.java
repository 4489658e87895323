package org.clausetrail.render.xlsx;

import org.clausetrail.model.CellState;
import org.clausetrail.render.page.Tone;

/** How a cell looks. The skeleton makes the formats in this order, behind the default format of the workbook. */
enum Look {
    /** White on dark, for headings. */
    HEADING(1),
    /** Text that wraps. */
    TEXT(2),
    /** Blue and underlined. */
    LINK(3),
    GOOD(4),
    NEUTRAL(5),
    CAUTION(6),
    BAD(7);

    private final int format;

    Look(int format) {
        this.format = format;
    }

    /** Index of the cell format in the workbook. */
    int format() {
        return format;
    }

    static Look of(CellState state) {
        return of(Tone.of(state.name()));
    }

    static Look of(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case NEUTRAL -> NEUTRAL;
            case CAUTION -> CAUTION;
            case BAD -> BAD;
        };
    }
}
