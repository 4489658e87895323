package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.dossier.matrix.SmallTrace.cell;

import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-293]
class TestedVersionsTest {
    @Test
    void aRetestStandsBesideTheResultOnTheCandidateBefore() {
        SmallTrace trace = released();
        older(trace, "2.4.0-rc.1", "FAIL", "2026-02-20T08:00:00Z");

        Matrix matrix = matrix(trace);

        assertThat(matrix.columns())
                .extracting(Matrix.Column::id)
                .containsSubsequence("result", "result-2.4.0", "result-2.4.0-rc.1", "orphan");
        assertThat(cell(matrix, 0, "result-2.4.0")).isEqualTo("PASS 2026-03-02");
        assertThat(cell(matrix, 0, "result-2.4.0-rc.1")).startsWith("FAIL").endsWith("2026-02-20");
        assertThat(cell(matrix, 1, "result-2.4.0-rc.1")).isEqualTo("NOT_RUN");
    }

    @Test
    void whatWasNotRunOnAnOlderVersionIsNoGapOfThisOne() {
        SmallTrace trace = released();
        older(trace, "2.4.0-rc.1", "PASS", "2026-02-20T08:00:00Z");

        assertThat(matrix(trace).gaps()).noneMatch(gap -> gap.itemId().equals("TC-2"));
    }

    @Test
    void olderVersionsAreCountedWhereTheyHaveNoRoom() {
        SmallTrace trace = released();
        for (int number = 1; number <= 5; number++) {
            older(trace, "2.3." + number, "PASS", "2026-01-0" + number);
        }

        Matrix matrix = matrix(trace);

        assertThat(matrix.columns())
                .extracting(Matrix.Column::id)
                .contains("result-2.4.0", "result-2.3.5", "result-2.3.3")
                .doesNotContain("result-2.3.2");
        assertThat(matrix.reconciliation()).contains("no column since they are older: 2;");
    }

    @Test
    void resultsOfOneVersionNeedNoColumnOfTheirOwn() {
        SmallTrace trace = released().item("r2", ItemKind.TEST_RESULT, "r2", "outcome", "PASS", "version", "v2.4.0");

        assertThat(matrix(trace).columns()).hasSize(6);
    }

    private static SmallTrace released() {
        return new SmallTrace()
                .item("SRS-1", ItemKind.SOFTWARE_REQUIREMENT, "Alarm")
                .test("TC-1", "system", "SRS-1", "PASS")
                .test("TC-2", "system", "SRS-1", "PASS");
    }

    private static void older(SmallTrace trace, String version, String outcome, String date) {
        String id = "TC-1@" + version;
        trace.item(id, ItemKind.TEST_RESULT, id, "outcome", outcome, "version", version, "date", date)
                .link(id, LinkKind.RESULT_OF, "TC-1");
    }

    private static Matrix matrix(SmallTrace trace) {
        return BackwardTrace.of(trace.trace(), new Anchors("D8"), "D8");
    }
}
