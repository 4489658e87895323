package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.render.ooxml.CoreProperties;

/** The first sheet: what the workbook is, how to read it, and the way to each of its sheets. */
// [impl->CT-REQ-361]
final class AboutSheet {
    static final String SHEET = "About";

    private static final List<String> HOW_TO_READ = List.of(
            "Each sheet of a matrix holds the rows of the document of the same name. The first row stays in view, and its"
                    + " arrows filter and sort.",
            "A cell shows an item by its id and revision, and in small print the place where it was read: file, line and"
                    + " commit. Where a cell names one item, the id leads to its line on the sheet Items.",
            "A state word stands before what it is said of. Colour only repeats the heaviest state of a cell: green for"
                    + " good, yellow for what somebody has to look at, red for what is missing or failed, grey for what"
                    + " does not apply or was not judged.",
            "What is missing stands in its cell, and once more on the sheet Gaps. The sheet Legend explains every word,"
                    + " the sheet Generation what the workbook was made with and from.");

    /** One line: a sheet, or a matrix on a sheet. */
    private record Line(String sheet, String shows, Optional<Matrix> matrix) {}

    private final List<Line> lines = new ArrayList<>();

    /** Takes up a sheet. */
    void add(String sheet, String shows) {
        lines.add(new Line(sheet, shows, Optional.empty()));
    }

    /** Takes up the first sheet of a matrix. */
    void add(String sheet, Matrix matrix) {
        lines.add(new Line(sheet, matrix.title() + ". " + matrix.basis() + ".", Optional.of(matrix)));
    }

    SheetPlan plan(CoreProperties properties, Hyperlinks links) {
        return new SheetPlan(
                SHEET,
                properties.title(),
                List.of("Sheet", "What it shows", "Reconciliation", "Rows", "Gaps"),
                List.of(34, 70, 60, 9, 9),
                1 + lines.size() + HOW_TO_READ.size(),
                "the documents of the dossier",
                sheet -> write(sheet, properties, links));
    }

    private void write(SheetStream sheet, CoreProperties properties, Hyperlinks links) throws IOException {
        text(sheet, properties.title(), properties.subject());
        for (Line line : lines) {
            String reconciliation = line.matrix().map(Matrix::reconciliation).orElse("");
            sheet.startRow(line.sheet(), line.shows(), reconciliation);
            boolean linked = links.toPlace(sheet.nextCell(), SheetPlan.location(line.sheet(), 1));
            sheet.text(line.sheet(), linked ? Look.LINK : Look.TEXT);
            sheet.text(line.shows(), Look.TEXT);
            if (line.matrix().isPresent()) {
                sheet.text(reconciliation, Look.TEXT);
                sheet.number(line.matrix().get().rows().size());
                sheet.number(line.matrix().get().gaps().size());
            } else {
                blank(sheet);
            }
            sheet.endRow();
        }
        for (String sentence : HOW_TO_READ) {
            text(sheet, "How to read", sentence);
        }
    }

    private static void text(SheetStream sheet, String first, String second) throws IOException {
        sheet.startRow(first, second);
        sheet.text(first, Look.TEXT);
        sheet.text(second, Look.TEXT);
        blank(sheet);
        sheet.endRow();
    }

    private static void blank(SheetStream sheet) throws IOException {
        for (int column = 0; column < 3; column++) {
            sheet.text("", Look.TEXT);
        }
    }
}
