package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.trace.ChangeHistory.Change;
import org.clausetrail.trace.ReleaseDifference;

/** The links that became suspect, and those that are not any more. */
final class SuspectTable {
    private final ReleaseDifference difference;
    private final Mentions mentions;

    SuspectTable(ReleaseDifference difference, Mentions mentions) {
        this.difference = difference;
        this.mentions = mentions;
    }

    Matrix matrix() {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (LinkClaim link : difference.becameSuspect()) {
            rows.add(row(link, "became suspect", why(link)));
            gaps.add(new Gap(
                    link.from().value(),
                    CellState.PASS_STALE,
                    "Its link to " + link.to() + " became suspect: review it against the present text."));
        }
        for (LinkClaim link : difference.noLongerSuspect()) {
            rows.add(row(link, "no longer suspect", "reviewed, changed or gone since"));
        }
        return Tables.of(
                "C2",
                "Suspect links",
                List.of(
                        new Column("from", "Item", 24),
                        new Column("says", "Says", 10),
                        new Column("to", "Of", 24),
                        new Column("what", "What", 12),
                        new Column("why", "Why", 30)),
                rows,
                gaps,
                "Links here: " + rows.size() + ", of them "
                        + difference.becameSuspect().size() + " that became suspect.",
                "No link became suspect, and none ceased to be.");
    }

    private Row row(LinkClaim link, String what, String why) {
        String revision = link.toRevision().isEmpty() ? "" : ", of revision " + link.toRevision();
        return new Row(
                "",
                List.of(
                        Cell.of(mentions.entry(link.from())),
                        Cell.text(link.kind().word().replace('-', ' ') + revision),
                        Cell.of(mentions.entry(link.to())),
                        Cell.text(what),
                        Cell.text(why)));
    }

    private String why(LinkClaim link) {
        List<Change> changes = difference.to().history().changes(link.to());
        if (changes.isEmpty()) {
            return link.to() + " has another revision than the link names";
        }
        Change last = changes.get(changes.size() - 1);
        return link.to() + " is at rev " + last.revision() + " since " + last.date() + ", commit "
                + Mentions.commit(last.commit());
    }
}
