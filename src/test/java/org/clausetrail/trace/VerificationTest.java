package org.clausetrail.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trace.Sketch.EARLIER;
import static org.clausetrail.trace.Sketch.RELEASED;

import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-053]
class VerificationTest {
    @Test
    void aRequirementWhoseTestPassedOnTheReleaseIsVerified() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .test("T-1", "SRS-1", CellState.PASS, RELEASED)
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.PASS);
        assertThat(found.verified()).isTrue();
    }

    @Test
    void trapF1ARequirementWhoseOnlyTestFailedIsLinkedButNotVerified() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .test("T-1", "SRS-1", CellState.FAIL, RELEASED)
                .verify("SRS-1");

        assertThat(found.linked()).isTrue();
        assertThat(found.state()).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
    }

    @Test
    void trapF2ATestThatCitesAnotherRevisionIsStale() {
        Sketch sketch = new Sketch()
                .requirement("SRS-1", "revision", "2")
                .item("T-1", ItemKind.TEST_CASE)
                .link("T-1", LinkKind.VERIFIES, "SRS-1", "1")
                .result("T-1", CellState.PASS, RELEASED);

        assertThat(sketch.verify("SRS-1").state()).isEqualTo(CellState.PASS_STALE);
        assertThat(sketch.trace().suspect(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "rejected", "obsolete"})
    void trapF3AnItemInThatStateCoversNothing(String status) {
        Verification found = new Sketch()
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT)
                .requirement("SRS-1", Attribute.STATUS, status)
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .test("T-1", "SRS-1", CellState.PASS, RELEASED)
                .verify("SYS-1");

        assertThat(found.state()).isEqualTo(CellState.MISSING_LINK);
        assertThat(found.reason()).contains("SRS-1", status);
    }

    @Test
    void aRejectedSiblingOpensNoGapThatAnotherItemCloses() {
        Verification found = new Sketch()
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT)
                .requirement("SRS-1", Attribute.STATUS, "rejected")
                .requirement("SRS-2")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .link("SRS-2", LinkKind.REFINES, "SYS-1")
                .test("T-2", "SRS-2", CellState.PASS, RELEASED)
                .verify("SYS-1");

        assertThat(found.state()).isEqualTo(CellState.PASS);
    }

    @ParameterizedTest
    @EnumSource(
            value = CellState.class,
            names = {"ERROR", "SKIPPED", "BLOCKED", "UNKNOWN", "NOT_RUN"})
    void trapF14AResultThatIsNoPassIsShownAsItIs(CellState outcome) {
        assertThat(new Sketch()
                        .requirement("SRS-1")
                        .test("T-1", "SRS-1", outcome, RELEASED)
                        .verify("SRS-1")
                        .state())
                .isEqualTo(outcome);
    }

    @Test
    void trapF16ResultsThatDisagreeAreAConflictThatListsThemAll() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .test("T-1", "SRS-1", CellState.PASS, RELEASED)
                .result("T-1", CellState.FAIL, RELEASED)
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.CONFLICT);
        assertThat(found.reason()).contains("PASS", "FAIL");
    }

    @Test
    void aRetestOnTheReleaseReplacesAFailureOfAnEarlierCommit() {
        assertThat(new Sketch()
                        .requirement("SRS-1")
                        .test("T-1", "SRS-1", CellState.FAIL, EARLIER)
                        .result("T-1", CellState.PASS, RELEASED)
                        .verify("SRS-1")
                        .state())
                .isEqualTo(CellState.PASS);
    }

    @Test
    void aPassOnAnotherVersionIsStaleWithoutABridge() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .test("T-1", "SRS-1", CellState.PASS, EARLIER)
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.PASS_STALE);
        assertThat(found.reason()).contains("aaaaaaaaaaaa");
    }

    @Test
    void anApprovedBridgeCarriesAPassOverAndIsNamed() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .test("T-1", "SRS-1", CellState.PASS, EARLIER)
                .item(
                        "RA-7",
                        ItemKind.REVIEW,
                        Bridges.FROM,
                        EARLIER,
                        "type",
                        Bridges.TYPE,
                        "rationale",
                        "The peak picker did not change.",
                        Attribute.PERSON,
                        "Ada",
                        Attribute.DATE,
                        "2026-01-01")
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.PASS_OTHER_VERSION);
        assertThat(found.reason()).contains("RA-7");
    }

    // [verify->CT-REQ-054]
    @Test
    void aResultThatNamesNoVersionIsNotGreen() {
        assertThat(new Sketch()
                        .requirement("SRS-1")
                        .test("T-1", "SRS-1", CellState.PASS, "")
                        .verify("SRS-1")
                        .state())
                .isEqualTo(CellState.PASS_STALE);
    }

    @Test
    void aBridgeCarriesNothingThatItDoesNotCover() {
        Sketch sketch = new Sketch()
                .requirement("SRS-1")
                .requirement("SRS-2")
                .test("T-1", "SRS-1", CellState.PASS, EARLIER)
                .test("T-2", "SRS-2", CellState.PASS, EARLIER)
                .item(
                        "RA-7",
                        ItemKind.REVIEW,
                        Bridges.FROM,
                        EARLIER,
                        "type",
                        Bridges.TYPE,
                        "rationale",
                        "The peak picker did not change.",
                        Attribute.PERSON,
                        "Ada",
                        Attribute.DATE,
                        "2026-01-01")
                .link("RA-7", LinkKind.REFERS, "SRS-1");

        assertThat(sketch.verify("SRS-1").state()).isEqualTo(CellState.PASS_OTHER_VERSION);
        assertThat(sketch.verify("SRS-2").state()).isEqualTo(CellState.PASS_STALE);
    }

    @Test
    void aPassOnADirtyTreeIsNotGreen() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .item("T-1", ItemKind.TEST_CASE)
                .link("T-1", LinkKind.VERIFIES, "SRS-1")
                .item(
                        "R-1",
                        ItemKind.TEST_RESULT,
                        Attribute.OUTCOME,
                        "PASS",
                        Attribute.COMMIT,
                        RELEASED,
                        Attribute.DIRTY,
                        "true")
                .link("R-1", LinkKind.RESULT_OF, "T-1")
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.PASS_STALE);
    }

    @Test
    void aPassAfterFailedAttemptsIsAConflict() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .item("T-1", ItemKind.TEST_CASE)
                .link("T-1", LinkKind.VERIFIES, "SRS-1")
                .item(
                        "R-1",
                        ItemKind.TEST_RESULT,
                        Attribute.OUTCOME,
                        "PASS",
                        Attribute.COMMIT,
                        RELEASED,
                        Outcomes.FLAKY,
                        "true")
                .link("R-1", LinkKind.RESULT_OF, "T-1")
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.CONFLICT);
    }

    @Test
    void aFailureThatAnAnomalyRecordsIsNamedWithIt() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .test("T-1", "SRS-1", CellState.FAIL, RELEASED)
                .item("ANOM-3", ItemKind.ANOMALY)
                .link("ANOM-3", LinkKind.AFFECTS, "T-1")
                .verify("SRS-1");

        assertThat(found.state()).isEqualTo(CellState.FAIL);
        assertThat(found.reason()).contains("ANOM-3");
    }

    @Test
    void aLinkedTestWithoutResultWasNotRun() {
        assertThat(new Sketch()
                        .requirement("SRS-1")
                        .item("T-1", ItemKind.TEST_CASE)
                        .link("T-1", LinkKind.VERIFIES, "SRS-1")
                        .verify("SRS-1")
                        .state())
                .isEqualTo(CellState.NOT_RUN);
    }

    @Test
    void aParentIsNeverBetterThanTheWorstOfItsChildren() {
        Verification found = new Sketch()
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT)
                .test("T-0", "SYS-1", CellState.PASS, RELEASED)
                .requirement("SRS-1")
                .requirement("SRS-2")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .link("SRS-2", LinkKind.REFINES, "SYS-1")
                .test("T-1", "SRS-1", CellState.PASS, RELEASED)
                .verify("SYS-1");

        assertThat(found.direct()).isEqualTo(CellState.PASS);
        assertThat(found.state()).isEqualTo(CellState.MISSING_LINK);
        assertThat(found.reason()).contains("SRS-2");
    }

    @Test
    void aTagInTestCodeVerifiesThroughTheResultOfThatTest() {
        Verification found = new Sketch()
                .requirement("SRS-1")
                .item("peakIsFound(int)[1]", ItemKind.TEST_CASE, TestClasses.CLASS_NAME, "org.x.items")
                .result("peakIsFound(int)[1]", CellState.PASS, RELEASED)
                .item("code:items.md:1", ItemKind.CODE, CodeTags.SYMBOL, "peakIsFound")
                .link("code:items.md:1", LinkKind.VERIFIES, "SRS-1")
                .verify("SRS-1");

        assertThat(found.verifiers()).hasSize(2);
        assertThat(found.state()).isEqualTo(CellState.PASS);
    }
}
