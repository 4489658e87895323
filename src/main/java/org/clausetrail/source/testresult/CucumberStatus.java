package org.clausetrail.source.testresult;

import java.util.Locale;

/** The words that Cucumber has for the result of a step or hook; a scenario is as good as the worst of them. */
final class CucumberStatus {
    private CucumberStatus() {}

    /** Order of severity: failed over undefined and ambiguous over unknown over pending and skipped over passed. */
    static Outcome worst(Outcome one, Outcome other) {
        return weight(one) >= weight(other) ? one : other;
    }

    static Outcome outcome(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "undefined", "ambiguous" -> Outcome.ERRORED;
            case "pending", "skipped" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> 4;
            case ERRORED -> 3;
            case UNKNOWN, INCONCLUSIVE, BLOCKED -> 2;
            case SKIPPED -> 1;
            case PASSED -> 0;
        };
    }
}
