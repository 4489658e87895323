package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.render.CellText;
import org.clausetrail.render.page.Target;

/** The sheet {@code Items}: a line for each name that rows carry or cells link to, so that ids lead somewhere. */
final class ItemIndex {
    static final String SHEET = "Items";

    /** What is known of one item; filled while the matrices are walked. */
    private static final class Line {
        String text = "";
        String source = "";
        String shownAt = "";
        int mentions;
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    /** Takes up the items of some rows of a matrix, which stand on a sheet from row 2 on. */
    void add(String sheet, List<Row> matrixRows) {
        int number = 1;
        for (Row row : matrixRows) {
            number++;
            if (!row.anchor().isEmpty()) {
                Line line = line(row.anchor());
                if (line.shownAt.isEmpty()) {
                    line.shownAt = SheetPlan.location(sheet, number);
                }
                if (line.text.isEmpty() && !row.cells().isEmpty()) {
                    line.text = CellText.of(row.cells().get(0));
                }
            }
            for (Cell cell : row.cells()) {
                for (Entry entry : cell.entries()) {
                    mention(entry);
                }
            }
        }
    }

    private void mention(Entry entry) {
        if (!entry.target().isEmpty() && Target.of(entry.target()) instanceof Target.Local local) {
            Line line = line(local.id());
            line.mentions++;
            line.text = line.text.isEmpty() ? entry.text() : line.text;
            line.source = line.source.isEmpty() ? entry.source() : line.source;
        }
    }

    private Line line(String name) {
        rows.computeIfAbsent(name, unused -> rows.size() + 2);
        return lines.computeIfAbsent(name, unused -> new Line());
    }

    /** Where the line of an item is, if it has one on the sheet. */
    Optional<String> location(String name, Limits limits) {
        Integer row = rows.get(name);
        return row == null || row > limits.rows() ? Optional.empty() : Optional.of(SheetPlan.location(SHEET, row));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** How many items the sheet has no row for. */
    int leftOut(Limits limits) {
        return Math.max(0, lines.size() - limits.rows() + 1);
    }

    /** The sheet; links lead back to the first row that carries the item's name. */
    SheetPlan plan(String title, Hyperlinks links, Limits limits) {
        int count = Math.min(lines.size(), limits.rows() - 1);
        return new SheetPlan(
                SHEET,
                "Items: " + title,
                List.of("Item", "Text", "Row", "Source", "Mentions"),
                List.of(28, 70, 16, 48, 11),
                count,
                "the documents of the dossier",
                sheet -> write(sheet, links, count));
    }

    private void write(SheetStream sheet, Hyperlinks links, int count) throws IOException {
        int written = 0;
        for (Map.Entry<String, Line> item : lines.entrySet()) {
            if (written++ == count) {
                return;
            }
            Line line = item.getValue();
            sheet.startRow();
            sheet.text(item.getKey(), Look.TEXT);
            sheet.text(line.text, Look.TEXT);
            boolean linked = !line.shownAt.isEmpty() && links.toPlace(sheet.nextCell(), line.shownAt);
            sheet.text(line.shownAt.replace("'", ""), linked ? Look.LINK : Look.TEXT);
            sheet.text(line.source, Look.TEXT);
            sheet.number(line.mentions);
            sheet.endRow();
        }
    }
}
