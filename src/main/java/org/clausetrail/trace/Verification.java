package org.clausetrail.trace;

import java.util.List;
import org.clausetrail.model.CellState;

/**
 * The verdict on one item: does something claim to verify it, and did that run, on this version, and pass?
 *
 * @param linked whether anything that counts claims to verify the item itself
 * @param direct state from the item's own verifying items; {@link CellState#MISSING_LINK} where there are none
 * @param state {@code direct} together with the states of everything that refines the item; the one to print
 * @param verifiers numbers of the items that verify it (test cases, runs, reviews), in reading order
 * @param reason why the state is what it is, in one sentence; empty for a plain pass
 */
public record Verification(boolean linked, CellState direct, CellState state, List<Integer> verifiers, String reason) {
    public Verification {
        verifiers = List.copyOf(verifiers);
    }

    /** Whether the item ran on this version and passed, with everything below it. */
    public boolean verified() {
        return state.good();
    }
}
