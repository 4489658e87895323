package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.List;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Verdict;

/** Verdicts by regulation: a row for each catalog, a column for each verdict, 80 columns wide. */
final class VerdictTable {
    private static final int NAME = 30;

    /** A verdict under a word that is short enough for a column. */
    private record Column(Verdict verdict, String head, int width) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(Verdict.FULFILLED, "complete", 9),
            new Column(Verdict.SUPPORTED, "supported", 10),
            new Column(Verdict.PARTIAL, "partial", 8),
            new Column(Verdict.MISSING, "none", 5),
            new Column(Verdict.NOT_APPLICABLE, "n/a", 5),
            new Column(Verdict.AUTHORED, "text", 6),
            new Column(Verdict.NOT_ASSESSED, "open", 6));

    private final PrintWriter out;
    private final Ink ink;

    VerdictTable(PrintWriter out, Ink ink) {
        this.out = out;
        this.ink = ink;
    }

    void print(List<Assessment.RegulationResult> regulations) {
        StringBuilder heads = new StringBuilder();
        COLUMNS.forEach(column -> heads.append(right(column.head(), column.width())));
        out.println(ink.bold(left("evidence for clauses") + heads));
        for (Assessment.RegulationResult result : regulations) {
            StringBuilder row = new StringBuilder(left(result.catalog().id()));
            for (Column column : COLUMNS) {
                int count = result.counts().getOrDefault(column.verdict(), 0);
                row.append(count == 0 ? right("-", column.width()) : coloured(column, count));
            }
            out.println(row);
        }
        out.println(ink.faint("supported: not sufficient alone; text: a person's; open: not assessed yet"));
    }

    private String coloured(Column column, int count) {
        String cell = right(Integer.toString(count), column.width());
        return switch (column.verdict()) {
            case FULFILLED -> ink.green(cell);
            case PARTIAL -> ink.yellow(cell);
            case MISSING -> ink.red(cell);
            default -> cell;
        };
    }

    private static String left(String text) {
        return text + " ".repeat(Math.max(1, NAME - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
