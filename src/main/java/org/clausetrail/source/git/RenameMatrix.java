package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The most alike pairs of sources and targets: of each target the best four, the most alike of all first. */
final class RenameMatrix {
    private static final int KEPT = 4;

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> best = new ArrayList<>(KEPT);

    /**
     * A source and a target.
     *
     * @param score how much they share
     * @param sameName whether the files have the same name, in whatever folders
     */
    record Pair(int source, int target, int score, boolean sameName) {
        private static final Comparator<Pair> WORST_LAST = Comparator.comparingInt(Pair::score)
                .thenComparing(Pair::sameName)
                .reversed();
    }

    /** Takes a pair of the target at hand, where it is better than the worst that would be dropped for it. */
    void add(Pair pair) {
        if (best.size() < KEPT) {
            best.add(pair);
            return;
        }
        int worst = 0;
        for (int i = 1; i < KEPT; i++) {
            if (Pair.WORST_LAST.compare(best.get(i), best.get(worst)) > 0) {
                worst = i;
            }
        }
        if (Pair.WORST_LAST.compare(best.get(worst), pair) > 0) {
            best.set(worst, pair);
        }
    }

    /** Goes on to the next target. */
    void next() {
        pairs.addAll(best);
        best.clear();
    }

    /** All pairs that were kept; those that are equally good in the order of the targets. */
    List<Pair> ranked() {
        pairs.sort(Pair.WORST_LAST);
        return pairs;
    }
}
