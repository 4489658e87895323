package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.dossier.Matrix.LegendEntry;
import org.clausetrail.model.CellState;
import org.clausetrail.regulation.Verdict;

/** What each state word means, in one sentence for a reader who sees it for the first time. */
public final class Legend {
    private final Set<CellState> states = EnumSet.noneOf(CellState.class);
    private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);

    /** A state that rows show. */
    public void add(CellState state) {
        states.add(state);
    }

    /** A verdict that rows show. */
    public void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    /** The words that were added, each with its meaning, in their fixed order. */
    public List<LegendEntry> entries() {
        List<LegendEntry> entries = new ArrayList<>();
        verdicts.forEach(verdict -> entries.add(new LegendEntry(verdict.title(), meaning(verdict))));
        states.forEach(state -> entries.add(new LegendEntry(state.word(), meaning(state))));
        return entries;
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case FULFILLED ->
                "Every record that the clause's rule expects was found, of a kind that the clause accepts.";
            case SUPPORTED ->
                "Records were found, but of a kind that the clause does not accept alone, such as simulation.";
            case PARTIAL -> "Some of the records that the rule expects were found, others were not.";
            case MISSING -> "None of the records that the rule expects were found.";
            case NOT_APPLICABLE -> "The clause does not apply to this product; the reason stands beside it.";
            case AUTHORED -> "The clause needs a text that a person writes; whether it is there stands beside it.";
            case NOT_ASSESSED ->
                "No rule decides the clause. That is neither good nor bad; a person has to judge it, and records that as a review that names the id of the clause under \"reviews\".";
        };
    }

    private static String meaning(CellState state) {
        return switch (state) {
            case NOT_APPLICABLE -> "Does not apply; the reason stands beside it.";
            case MISSING_LINK -> "Nothing in the sources makes this link. It is a gap.";
            case BROKEN_LINK -> "A source names an id that no item has.";
            case NOT_PLANNED -> "A test is named, but no campaign plans it.";
            case NOT_RUN -> "A test is linked, but no result of it was found.";
            case PASS -> "Ran on the version under release in a known environment, and passed.";
            case PASS_OTHER_VERSION -> "Passed on another version; a record says why that counts for this one.";
            case PASS_STALE ->
                "Passed, but not for what is released: the item changed afterwards, or the version is another or unknown.";
            case FAIL -> "Failed; an anomaly record covers the failure.";
            case FAIL_UNDISPOSITIONED -> "Failed, and no record says what became of it.";
            case ERROR -> "The test itself broke: it neither passed nor failed.";
            case SKIPPED -> "Was left out. That is no evidence.";
            case BLOCKED -> "Could not run.";
            case MANUAL_UNSIGNED -> "A record made by hand names no person or no date.";
            case CONFLICT -> "Records disagree; all of them are listed.";
            case UNKNOWN -> "The sources do not tell, or say it in a word that is not understood. It counts as a gap.";
        };
    }
}
