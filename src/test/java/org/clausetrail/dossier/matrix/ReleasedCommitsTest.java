package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.dossier.matrix.SmallTrace.cell;

import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-294]
class ReleasedCommitsTest {
    private static final int COMMITS_COLUMN = 6;

    @Test
    void aVersionTellsTheCommitsThatItReleasedFirst() {
        Matrix matrix = matrix(released(1).link("commit:1000", LinkKind.REFERS, "GONE-1"));

        assertThat(cell(matrix, 0, "commits")).isEqualTo("commit 1000 · 2026-02-01 · Ann · Change 1000 · CR-1, GONE-1");
        assertThat(brief(matrix, 0)).isEmpty();
    }

    @Test
    void manyCommitsStandOnPagesByIdUnderTheChangeThatTheyName() {
        Matrix matrix = matrix(released(25));

        assertThat(brief(matrix, 0)).contains(new Brief("CR-1:", "1000"));
        assertThat(brief(matrix, 1)).contains(new Brief("no change named:", "1001"));
    }

    @Test
    void commitsWithoutRoomAreCounted() {
        assertThat(cell(matrix(released(203)), 0, "commits"))
                .contains("commit 1199 ")
                .endsWith("| and 3 more, in the repository under the tag");
    }

    @Test
    void aVersionThatVersionControlDoesNotKnowHasNoCommits() {
        assertThat(cell(matrix(new SmallTrace()), 0, "commits")).startsWith("UNKNOWN No commit is known");
    }

    /** Version 2.4.0 with some commits, of which the first carries out CR-1. */
    private static SmallTrace released(int commits) {
        SmallTrace trace = new SmallTrace()
                .item("CR-1", ItemKind.CHANGE_REQUEST, "Faster")
                .item("release:v2.4.0", ItemKind.RELEASE, "v2.4.0", "version", "2.4.0", "tag", "v2.4.0");
        for (int number = 1000; number < 1000 + commits; number++) {
            String id = "commit:" + number;
            trace.item(
                            id,
                            ItemKind.COMMIT,
                            "Change " + number,
                            "commit",
                            Integer.toString(number),
                            "date",
                            "2026-02-01T08:00:00Z",
                            "person",
                            "Ann")
                    .link(id, LinkKind.RELEASED_IN, "release:v2.4.0");
        }
        return trace.link("commit:1000", LinkKind.CHANGES, "CR-1");
    }

    private static Matrix matrix(SmallTrace trace) {
        return VersionHistory.of(trace.trace(), new Anchors("D8"), "D8");
    }

    private static Optional<Brief> brief(Matrix matrix, int line) {
        Entry entry = matrix.rows().get(0).cells().get(COMMITS_COLUMN).entries().get(line);
        return entry.brief();
    }
}
