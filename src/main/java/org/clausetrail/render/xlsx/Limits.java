package org.clausetrail.render.xlsx;

/**
 * What a sheet can hold.
 *
 * @param rows rows of a sheet, its heading included
 * @param characters UTF-16 units of a cell
 * @param lineFeeds line feeds of a cell
 * @param hyperlinks hyperlinks of a sheet
 */
record Limits(int rows, int characters, int lineFeeds, int hyperlinks) {
    /** Microsoft's "Excel specifications and limits". */
    static final Limits EXCEL = new Limits(1_048_576, 32_767, 253, 65_530);
}
