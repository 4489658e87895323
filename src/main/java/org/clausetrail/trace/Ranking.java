package org.clausetrail.trace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.CellState;

/** Which of several states stands for all of them: the one that a reviewer must see first. */
final class Ranking {
    private static final List<CellState> WORST_FIRST = List.of(
            CellState.FAIL_UNDISPOSITIONED,
            CellState.CONFLICT,
            CellState.FAIL,
            CellState.ERROR,
            CellState.UNKNOWN,
            CellState.BROKEN_LINK,
            CellState.MISSING_LINK,
            CellState.NOT_RUN,
            CellState.NOT_PLANNED,
            CellState.BLOCKED,
            CellState.SKIPPED,
            CellState.MANUAL_UNSIGNED,
            CellState.PASS_STALE,
            CellState.PASS_OTHER_VERSION,
            CellState.PASS,
            CellState.NOT_APPLICABLE);

    private static final Map<CellState, Integer> RANK = ranks();

    private Ranking() {}

    /** Whether {@code state} must be seen before {@code other}. */
    static boolean worse(CellState state, CellState other) {
        return rank(state) < rank(other);
    }

    private static int rank(CellState state) {
        return RANK.getOrDefault(state, 0);
    }

    private static Map<CellState, Integer> ranks() {
        Map<CellState, Integer> ranks = new EnumMap<>(CellState.class);
        for (CellState state : WORST_FIRST) {
            ranks.put(state, ranks.size());
        }
        return ranks;
    }
}
