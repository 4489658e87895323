package org.clausetrail.trace;

import org.clausetrail.model.CellState;

/**
 * A state and why.
 *
 * @param state the word
 * @param reason one sentence; empty for a plain pass
 */
record State(CellState state, String reason) {
    static final State PASS = new State(CellState.PASS, "");

    /** The one of two that must be seen first; this one where they are equal. */
    State worst(State other) {
        return Ranking.worse(other.state, state) ? other : this;
    }
}
