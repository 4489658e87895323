package org.clausetrail.source.testresult;

import java.util.Locale;

/** The words that people write for what became of a test or a step. */
final class ManualOutcome {
    private ManualOutcome() {}

    /** The outcome of a word; a word that is not known, or none, is never passed. */
    static Outcome of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ')) {
            case "passed", "pass", "p", "ok" -> Outcome.PASSED;
            case "failed", "fail", "f", "nok", "not ok" -> Outcome.FAILED;
            case "error" -> Outcome.ERRORED;
            case "skipped", "not run", "not executed", "not tested", "n/a" -> Outcome.SKIPPED;
            case "blocked" -> Outcome.BLOCKED;
            case "inconclusive" -> Outcome.INCONCLUSIVE;
            default -> Outcome.UNKNOWN;
        };
    }
}
