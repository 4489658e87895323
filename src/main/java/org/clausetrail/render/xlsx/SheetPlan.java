package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.util.List;

/**
 * A sheet before it is written: a table with a heading.
 *
 * @param name as on the tab: unique, at most 31 characters, without {@code []:*?/\}
 * @param title printed at the head of each page
 * @param headings one per column
 * @param widths of the columns, in characters
 * @param rows number of rows below the heading
 * @param whole file or document that holds every text of this sheet uncut
 * @param body writes the rows
 */
record SheetPlan(
        String name, String title, List<String> headings, List<Integer> widths, int rows, String whole, Body body) {
    /** Writes the rows of a sheet. */
    @FunctionalInterface
    interface Body {
        void writeTo(SheetStream sheet) throws IOException;
    }

    /** The reference of another sheet's cell, as a {@code location}. */
    static String location(String sheet, int row) {
        return "'" + sheet.replace("'", "''") + "'!A" + row;
    }
}
