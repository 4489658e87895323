package org.clausetrail.source.sheet;

import java.util.List;
import org.clausetrail.model.SourceRef;

/**
 * One row of a sheet that holds something.
 *
 * @param sheet name of the sheet
 * @param number number of the row, from 1
 * @param cells texts by column from A; empty where a cell is; numbers and dates in the form of ISO 80000 and ISO 8601
 * @param place file and row to cite
 */
public record SheetRow(String sheet, int number, List<String> cells, SourceRef place) {
    public SheetRow {
        cells = List.copyOf(cells);
    }
}
