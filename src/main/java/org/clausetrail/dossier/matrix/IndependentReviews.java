package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Authorship;

/** Who reviewed commits besides their author. */
final class IndependentReviews {
    private final TraceGraph graph;

    IndependentReviews(TraceGraph graph) {
        this.graph = graph;
    }

    /** The reviews of some commits; those that nobody but the author reviewed are a gap. */
    Cell of(List<Integer> commits) {
        List<Entry> entries = new ArrayList<>();
        int without = 0;
        for (int commit : commits) {
            boolean independent = false;
            for (int review : graph.sources(commit, LinkKind.REVIEWS)) {
                boolean own = !Authorship.independent(graph.item(review), graph.item(commit));
                independent |= !own;
                String person = graph.item(review).text(Attribute.PERSON);
                String who =
                        (person.isEmpty() ? graph.item(review).id().value() : person) + (own ? " (the author)" : "");
                String what = Cells.commit(graph.item(commit).text(Attribute.COMMIT));
                entries.add(Entry.text(who + " · " + what).with(new Brief(who, what)));
            }
            without += independent ? 0 : 1;
        }
        if (without > 0) {
            entries.add(
                    0,
                    Entry.state(
                            CellState.MISSING_LINK,
                            without + " of " + commits.size() + " commits reviewed by nobody but the author."));
        }
        return Cells.cell(entries, CellState.NOT_APPLICABLE, "no commit carries it out");
    }
}
