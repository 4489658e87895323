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
    HistoryCounts plus(HistoryCounts more) {
        return new HistoryCounts(
                commits + more.commits,
                merges + more.merges,
                changedPaths + more.changedPaths,
                signed + more.signed,
                renames + more.renames,
                copies + more.copies);
    }

    /** Adds up commit by commit. */
    static final class Sum {
        private long commits;
        private long merges;
        private long changedPaths;
        private long signed;
        private long renames;
        private long copies;

        void add(Commit commit) {
            add(
                    commit.parents().size(),
                    commit.changes().size(),
                    !commit.signature().isEmpty(),
                    commit.renames().moves(),
                    commit.renames().copies());
        }

        void add(int parents, int changes, boolean isSigned, long moved, long copied) {
            commits++;
            merges += parents > 1 ? 1 : 0;
            changedPaths += changes;
            signed += isSigned ? 1 : 0;
            renames += moved;
            copies += copied;
        }

        HistoryCounts counts() {
            return new HistoryCounts(commits, merges, changedPaths, signed, renames, copies);
        }
    }
}
