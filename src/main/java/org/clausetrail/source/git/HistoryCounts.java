package org.clausetrail.source.git;

/**
 * Sums over commits.
 *
 * @param commits number of commits
 * @param merges how many of them have more than one parent
 * @param changedPaths paths that those which are no merges changed against their parent; renames count twice
 * @param signed how many of them carry a signature
 * @param renames how many of the added files were moved there, where that was sought
 * @param copies how many of the added files are copies, where that was sought
 */
public record HistoryCounts(long commits, long merges, long changedPaths, long signed, long renames, long copies) {
    static final HistoryCounts NONE = new HistoryCounts(0, 0, 0, 0, 0, 0);

    static HistoryCounts of(Commit commit) {
        return of(
                commit.parents().size(),
                commit.changes().size(),
                !commit.signature().isEmpty(),
                commit.renames().moves(),
                commit.renames().copies());
    }

    static HistoryCounts of(int parents, int changes, boolean signed, long renames, long copies) {
        return new HistoryCounts(1, parents > 1 ? 1 : 0, changes, signed ? 1 : 0, renames, copies);
    }

    HistoryCounts plus(HistoryCounts more) {
        return new HistoryCounts(
                commits + more.commits,
                merges + more.merges,
                changedPaths + more.changedPaths,
                signed + more.signed,
                renames + more.renames,
                copies + more.copies);
    }
}
