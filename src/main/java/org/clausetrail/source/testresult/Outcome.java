package org.clausetrail.source.testresult;

import java.util.Locale;
import org.clausetrail.model.CellState;

/** What became of one test case. Only {@link #PASSED} is good: error is not pass, skipped is not pass, unknown is not pass. */
public enum Outcome {
    PASSED(CellState.PASS),
    FAILED(CellState.FAIL),
    /** The test itself broke. */
    ERRORED(CellState.ERROR),
    SKIPPED(CellState.SKIPPED),
    /** Could not run, by the word of a tester. */
    BLOCKED(CellState.BLOCKED),
    /** Ran, but its assumptions did not hold. */
    INCONCLUSIVE(CellState.UNKNOWN),
    /** A word that the format does not define. */
    UNKNOWN(CellState.UNKNOWN);

    private final CellState state;

    Outcome(CellState state) {
        this.state = state;
    }

    /** The word of {@code inspect}, such as {@code passed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that a matrix shows for a result of this outcome. */
    public CellState state() {
        return state;
    }

    /** The graver of two outcomes of one test case: error, failure, unknown, inconclusive, blocked, skipped, passed. */
    public Outcome graver(Outcome other) {
        return weight() >= other.weight() ? this : other;
    }

    private int weight() {
        return switch (this) {
            case PASSED -> 0;
            case SKIPPED -> 1;
            case BLOCKED -> 2;
            case INCONCLUSIVE -> 3;
            case UNKNOWN -> 4;
            case FAILED -> 5;
            case ERRORED -> 6;
        };
    }
}
