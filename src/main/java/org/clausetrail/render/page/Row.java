package org.clausetrail.render.page;

import java.util.List;

/**
 * A row of a table.
 *
 * @param id anchor; empty where it has none
 * @param cells the cells that begin in this row, from the first column on
 */
public record Row(String id, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
