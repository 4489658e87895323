package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.source.git.FileDifference;
import org.clausetrail.trace.CodeDifference;
import org.clausetrail.trace.CodeDifference.Part;
import org.clausetrail.trace.PartCoverage;

/** The code that differs, by software item and unit; code that belongs to none comes last. */
final class CodeTable {
    private static final int SHOWN = 20;

    private final CodeDifference code;
    private final Mentions mentions;

    CodeTable(CodeDifference code, Mentions mentions) {
        this.code = code;
        this.mentions = mentions;
    }

    Matrix matrix() {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        code.parts().forEach(part -> rows.add(row(part)));
        if (!code.elsewhere().files().isEmpty() || !code.elsewhere().commits().isEmpty()) {
            rows.add(row(code.elsewhere()));
        }
        for (FileDifference file : code.elsewhere().files()) {
            gaps.add(new Gap(
                    file.path(), CellState.MISSING_LINK, "The file differs and belongs to no software item or unit."));
        }
        return Tables.of(
                "C6",
                "Code",
                List.of(
                        new Column("item", "Software item or unit", 20),
                        new Column("lines", "Lines", 10),
                        new Column("coverage", "Lines that tests executed", 14),
                        new Column("files", "Files that differ", 44),
                        new Column("commits", "Commits", 20)),
                rows,
                gaps,
                "Software items and units here: " + code.parts().size() + "; files that belong to none: "
                        + code.elsewhere().files().size() + ".",
                "No file of the code differs.");
    }

    private Row row(Part part) {
        List<ItemId> commits = part.commits().stream().map(Item::id).toList();
        return new Row(
                "",
                List.of(
                        Cell.of(part.item()
                                .map(mentions::entry)
                                .orElseGet(() -> Entry.state(CellState.MISSING_LINK, "no software item or unit"))),
                        Cell.text(lines(part)),
                        new Cell(List.of(
                                Entry.text("before: " + coverage(part.coverageBefore())),
                                Entry.text("after: " + coverage(part.coverageAfter())))),
                        Tables.cell(Tables.shortened(
                                part.files().stream()
                                        .limit(SHOWN)
                                        .map(CodeTable::file)
                                        .toList(),
                                part.files().size())),
                        Tables.cell(mentions.entries(commits))));
    }

    /** Lines that came and went. */
    static String lines(Part part) {
        return "+" + part.added() + " −" + part.deleted();
    }

    private static String coverage(Optional<PartCoverage> coverage) {
        return coverage.map(known -> known.percent() + " % (" + known.executed() + " of " + known.lines() + ")")
                .orElse("no report");
    }

    private static Entry file(FileDifference file) {
        String lines = file.counted() ? "+" + file.added() + " −" + file.deleted() : "not compared by line";
        String what = file.previousPath().isEmpty()
                ? file.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : "moved from " + file.previousPath();
        return new Entry(file.path() + " (" + what + ", " + lines + ")", "", Optional.empty(), "");
    }
}
