package org.clausetrail.regulation.check;

import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.trace.ChangeHistory;

/** C07: results from a tree with uncommitted changes, from an unknown commit, or from one that is no part of the release. */
final class ResultOfUnknownSource implements Check {
    @Override
    public void run(Facts facts, Report report) {
        StaleResults.by(facts, ResultOfUnknownSource::problem)
                .forEach((problem, results) -> report.together(
                        results,
                        StaleResults.verified(facts, results),
                        "does not count for the release: " + problem
                                + " Repeat the test on a clean tree of the release.",
                        "do not count for the release: " + problem
                                + " Repeat the tests on a clean tree of the release."));
    }

    /** Why a stale result has no usable source, in a sentence; empty where only its version is another. */
    static String problem(Facts facts, Item result) {
        if (result.is(Attribute.DIRTY)) {
            return "the tree had uncommitted changes.";
        }
        String commit = result.text(Attribute.COMMIT);
        if (commit.isEmpty()) {
            return result.text(Attribute.VERSION).isEmpty() ? "neither commit nor version is stated." : "";
        }
        String shown = commit.substring(0, Math.min(12, commit.length()));
        ChangeHistory history = facts.trace().history();
        String released =
                facts.trace().release().map(release -> release.commit()).orElse("");
        if (released.isEmpty() || !history.knows(released)) {
            return "";
        }
        if (!history.knows(commit)) {
            return "the commit " + shown + " is not in the repository.";
        }
        return history.includes(released, commit) ? "" : "the commit " + shown + " is no ancestor of the release.";
    }
}
