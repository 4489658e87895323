package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-292]
class RecentReleasesTest {
    /** Commits are c1 to c9; a commit includes those with smaller numbers. UNIT-1 changed in c1 and c5. */
    private static final ChangeHistory HISTORY = new ChangeHistory() {
        @Override
        public List<Change> changes(ItemId id) {
            return id.value().equals("UNIT-1") ? List.of(change(1, "c1"), change(2, "c5")) : List.of();
        }

        @Override
        public boolean knows(String commit) {
            return commit.matches("c\\d");
        }

        @Override
        public boolean includes(String later, String earlier) {
            return later.compareTo(earlier) >= 0;
        }
    };

    private static ChangeHistory.Change change(int revision, String commit) {
        return new ChangeHistory.Change(
                revision,
                "hash",
                commit,
                new ItemId("commit:" + commit),
                "Ada",
                "2026-01-0" + revision,
                "units.md",
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theConfigurationStatusShowsTheRevisionInEachRelease() {
        Matrix matrix = ConfigurationStatus.of(trace(2), new Anchors("D8"), "D8");

        assertThat(SmallTrace.cell(matrix, 0, "revision-v2")).isEqualTo("rev 1");
        assertThat(SmallTrace.cell(matrix, 0, "revision-v6")).isEqualTo("rev 2");
        assertThat(SmallTrace.cell(matrix, 1, "revision-v6")).isEqualTo("N/A");
    }

    @Test
    void olderReleasesAreCountedWhereTheyHaveNoRoom() {
        RecentReleases releases = new RecentReleases(trace(2, 3, 4, 5));

        assertThat(releases.list()).extracting(RecentReleases.Release::version).containsExactly("v3", "v4", "v5", "v6");
        assertThat(releases.older()).isOne();
    }

    private static Trace trace(int... releases) {
        SmallTrace trace = new SmallTrace()
                .item("UNIT-1", ItemKind.UNIT, "Fit")
                .item("SOUP-1", ItemKind.SOUP, "zlib", "version", "1.3.1");
        for (int number : releases) {
            release(trace, number);
        }
        release(trace, 6);
        return trace.trace(HISTORY);
    }

    private static void release(SmallTrace trace, int number) {
        trace.item(
                "release:v" + number,
                ItemKind.RELEASE,
                "v" + number,
                "version",
                "v" + number,
                "commit",
                "c" + number,
                "date",
                "2026-02-0" + number);
    }
}
