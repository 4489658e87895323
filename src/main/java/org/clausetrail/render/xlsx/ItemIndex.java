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
import org.jspecify.annotations.Nullable;

/**
 * The sheet {@code Items}: a line for each name that rows carry or cells link to, so that ids lead somewhere.
 *
 * <p>It ends where Excel allows no more links, which bounds its memory too.
 */
final class ItemIndex {
    static final String SHEET = "Items";

    /** What is known of one item; filled while the matrices are walked. */
    private static final class Line {
        final int row;
        String text = "";
        String source = "";
        String shownAt = "";
        int mentions;

        Line(int row) {
            this.row = row;
        }
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final int most;
    private boolean full;

    ItemIndex(Limits limits) {
        most = Math.min(limits.hyperlinks(), limits.rows() - 1);
    }

    /**
     * Takes up the items of some rows of a matrix, which stand on a sheet from row 2 on.
     *
     * @param longestIds receives the lengths of the longest ids in each column
     */
    void add(String sheet, List<Row> matrixRows, int[] longestIds) {
        int number = 1;
        for (Row row : matrixRows) {
            number++;
            CellSize.see(row, longestIds);
            Line line = row.anchor().isEmpty() ? null : line(row.anchor());
            if (line != null) {
                line.shownAt = line.shownAt.isEmpty() ? SheetPlan.location(sheet, number) : line.shownAt;
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
            if (line != null) {
                line.mentions++;
                line.text = line.text.isEmpty() ? entry.text() : line.text;
                line.source = line.source.isEmpty() ? entry.source() : line.source;
            }
        }
    }

    private @Nullable Line line(String name) {
        Line line = lines.get(name);
        if (line == null && lines.size() < most) {
            line = new Line(lines.size() + 2);
            lines.put(name, line);
        }
        full |= line == null;
        return line;
    }

    /** Where the line of an item is, if it has one on the sheet. */
    Optional<String> location(String name) {
        return Optional.ofNullable(lines.get(name)).map(line -> SheetPlan.location(SHEET, line.row));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether there are items that the sheet has no row for. */
    boolean full() {
        return full;
    }

    /** The sheet; links lead back to the first row that carries the item's name. */
    SheetPlan plan(String title, Hyperlinks links) {
        return new SheetPlan(
                SHEET,
                "Items: " + title,
                List.of("Item", "Text", "Row", "Source", "Mentions"),
                List.of(28, 70, 16, 48, 11),
                lines.size(),
                "the documents of the dossier",
                sheet -> write(sheet, links));
    }

    private void write(SheetStream sheet, Hyperlinks links) throws IOException {
        for (Map.Entry<String, Line> item : lines.entrySet()) {
            Line line = item.getValue();
            sheet.startRow(item.getKey(), line.text, line.shownAt, line.source);
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
