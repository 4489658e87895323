package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.regulation.ClauseDelta;
import org.clausetrail.regulation.Verdict;

/** The clauses whose verdict or evidence is another. */
final class ClauseTable {
    private final List<ClauseDelta> clauses;
    private final Mentions mentions;

    ClauseTable(List<ClauseDelta> clauses, Mentions mentions) {
        this.clauses = clauses;
        this.mentions = mentions;
    }

    Matrix matrix() {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (ClauseDelta delta : clauses) {
            rows.add(row(delta));
            if (delta.before() == Verdict.FULFILLED && delta.after() != Verdict.FULFILLED) {
                gaps.add(new Gap(
                        delta.clause().id(),
                        CellState.MISSING_LINK,
                        "It was " + delta.before().title() + " at the earlier release. " + delta.reasonAfter()));
            }
        }
        return Tables.of(
                "C4",
                "Clauses",
                List.of(
                        new Column("clause", "Clause", 20),
                        new Column("before", "Before", 13),
                        new Column("after", "After", 13),
                        new Column("reason", "Reason now", 26),
                        new Column("evidence", "Evidence that came (+) and went (−)", 24),
                        new Column("missing", "Missing since (+) and no longer (−)", 22)),
                rows,
                gaps,
                "Clauses here: " + rows.size() + ", of them "
                        + clauses.stream()
                                .filter(delta -> delta.before() != delta.after())
                                .count()
                        + " with another verdict.",
                "Every clause has the same verdict and the same evidence.");
    }

    private Row row(ClauseDelta delta) {
        return new Row(
                "",
                List.of(
                        new Cell(List.of(
                                Entry.text(delta.clause().id()),
                                Entry.text(delta.clause().number() + " "
                                        + delta.clause().title()))),
                        Cell.of(Entry.verdict(delta.before())),
                        Cell.of(Entry.verdict(delta.after())),
                        Cell.text(delta.reasonAfter()),
                        Tables.cell(Tables.joined(
                                Tables.signed("+ ", mentions.byKind(delta.gained())),
                                Tables.signed("− ", mentions.byKind(delta.lost())))),
                        Tables.cell(Tables.joined(
                                Tables.signed("+ ", mentions.byKind(delta.opened())),
                                Tables.signed("− ", mentions.byKind(delta.closed()))))));
    }
}
