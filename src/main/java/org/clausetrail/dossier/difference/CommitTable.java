package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.trace.CodeDifference;
import org.clausetrail.trace.ReleaseDifference;

/** The commits between two releases: those that the later has and the earlier has not, and the other way round. */
final class CommitTable {
    private final ReleaseDifference difference;
    private final Mentions mentions;
    private final Map<ItemId, Set<ItemId>> parts = new HashMap<>();

    CommitTable(ReleaseDifference difference, CodeDifference code, Mentions mentions) {
        this.difference = difference;
        this.mentions = mentions;
        for (CodeDifference.Part part : code.parts()) {
            part.commits()
                    .forEach(commit -> parts.computeIfAbsent(commit.id(), key -> new LinkedHashSet<>())
                            .addAll(part.item().stream().toList()));
        }
    }

    Matrix matrix() {
        List<Row> rows = new ArrayList<>();
        difference.commits().forEach(commit -> rows.add(row(commit, "later")));
        difference.commitsLeft().forEach(commit -> rows.add(row(commit, "earlier")));
        return Tables.of(
                "C5",
                "Commits",
                List.of(
                        new Column("commit", "Commit", 12),
                        new Column("date", "Date", 12),
                        new Column("author", "Author", 14),
                        new Column("subject", "Subject", 38),
                        new Column("states", "States", 26),
                        new Column("code", "Software items touched", 14),
                        new Column("where", "Only in", 8)),
                rows,
                List.of(),
                "Commits here: " + rows.size() + ", of them "
                        + difference.commitsLeft().size() + " that only the earlier release holds.",
                "Both releases hold the same commits.");
    }

    private Row row(Item commit, String where) {
        List<Entry> states = new ArrayList<>();
        for (LinkClaim link : difference.statedBy(commit)) {
            Entry target = mentions.entry(link.to());
            states.add(new Entry(
                    link.kind().word().replace('-', ' ') + " " + target.text(), target.target(), Optional.empty(), ""));
        }
        return new Row(
                Mentions.anchor(commit.id()),
                List.of(
                        Cell.text(Mentions.shown(commit)),
                        Cell.text(commit.text(Attribute.DATE)),
                        Cell.text(commit.text(Attribute.PERSON)),
                        Cell.text(commit.is("merge") ? commit.title() + " (merge)" : commit.title()),
                        Tables.cell(states),
                        Tables.cell(mentions.entries(parts.getOrDefault(commit.id(), Set.of()))),
                        Cell.text(where)));
    }
}
