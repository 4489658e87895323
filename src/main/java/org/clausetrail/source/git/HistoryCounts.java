package org.clausetrail.source.git;

/**
 * Sums over commits.
 *
 * @param commits number of commits
 * @param merges how many of them have more than one parent
 * @param changedPaths paths that those which are no merges changed against their parent; renames count twice
 * @param signed how many of them carry a signature
 */
public record HistoryCounts(long commits, long merges, long changedPaths, long signed) {
    static final HistoryCounts NONE = new HistoryCounts(0, 0, 0, 0);

    static HistoryCounts of(int parents, int changes, boolean signed) {
        return new HistoryCounts(1, parents > 1 ? 1 : 0, changes, signed ? 1 : 0);
    }

    HistoryCounts plus(HistoryCounts more) {
        return new HistoryCounts(
                commits + more.commits, merges + more.merges, changedPaths + more.changedPaths, signed + more.signed);
    }
}
