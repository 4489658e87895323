package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.trace.ItemDelta;
import org.clausetrail.trace.ReleaseDifference;

/** The items whose verification is another: a state that changed, tests and reviews that came or went. */
public final class EvidenceTable {
    private final ReleaseDifference difference;
    private final Mentions mentions;

    EvidenceTable(ReleaseDifference difference, Mentions mentions) {
        this.difference = difference;
        this.mentions = mentions;
    }

    /** What became of an item's evidence. */
    public enum Course {
        GAINED,
        LOST,
        OTHER;

        /** The course of an item: by whether its state is good before and after. */
        public static Course of(ItemDelta delta) {
            boolean before = delta.evidence().before().good();
            boolean after = delta.evidence().after().good();
            return before == after ? OTHER : after ? GAINED : LOST;
        }
    }

    Matrix matrix() {
        List<Row> rows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (ItemDelta delta : difference.items()) {
            if (delta.evidence().differs()) {
                rows.add(row(delta));
                if (Course.of(delta) == Course.LOST) {
                    gaps.add(new Gap(
                            delta.id().value(),
                            delta.evidence().after(),
                            "It was " + delta.evidence().before().word() + " at the earlier release. "
                                    + delta.evidence().reasonAfter()));
                }
            }
        }
        return Tables.of(
                "C3",
                "Evidence of items",
                List.of(
                        new Column("item", "Item", 20),
                        new Column("kind", "Kind", 10),
                        new Column("before", "Before", 18),
                        new Column("after", "After", 18),
                        new Column("course", "Evidence", 8),
                        new Column("gained", "Verified since by", 22),
                        new Column("lost", "No longer verified by", 22)),
                rows,
                gaps,
                "Items here: " + rows.size() + ", of them " + gaps.size() + " that lost their evidence.",
                "The evidence of every item is the same.");
    }

    private Row row(ItemDelta delta) {
        ItemDelta.Evidence evidence = delta.evidence();
        return new Row(
                "",
                List.of(
                        Cell.of(mentions.entry(delta.id())),
                        Cell.text(delta.kind().title()),
                        state(
                                evidence.before(),
                                evidence.reasonBefore(),
                                delta.before().isPresent()),
                        state(
                                evidence.after(),
                                evidence.reasonAfter(),
                                delta.after().isPresent()),
                        Cell.text(
                                switch (Course.of(delta)) {
                                    case GAINED -> "gained";
                                    case LOST -> "lost";
                                    case OTHER ->
                                        evidence.before() == evidence.after() ? "same state" : "another state";
                                }),
                        Tables.cell(mentions.entries(evidence.gained())),
                        Tables.cell(mentions.entries(evidence.lost()))));
    }

    private static Cell state(CellState state, String reason, boolean there) {
        if (!there) {
            return Cell.text("not there");
        }
        return state == CellState.NOT_APPLICABLE && reason.isEmpty()
                ? Cell.text("not verified itself")
                : Cell.of(new Entry(reason, "", Optional.of(state), ""));
    }
}
