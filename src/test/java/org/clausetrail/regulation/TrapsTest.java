package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.junit.jupiter.api.Test;

/** Inputs on which other tools give a wrong or unsafe verdict; each test is named after its trap. */
class TrapsTest {
    private static Sample requirement() {
        return new Sample()
                .item(ItemKind.SYSTEM_REQUIREMENT, "SYS-1")
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1", "category=functional")
                .link("SRS-1", LinkKind.REFINES, "SYS-1");
    }

    private static Verdict systemTested(Sample sample) {
        return sample.clause("iec-62304", "62304.5.7.1").verdict();
    }

    private static CellState state(Sample sample, String id) {
        var trace = sample.trace();
        return trace.verification(trace.graph().find(new ItemId(id)).orElseThrow())
                .state();
    }

    @Test
    void f1aFailedTestIsLinkedAndDoesNotVerify() {
        Sample sample = requirement().tested("SRS-1", "ST-1", "system", "FAIL");

        assertThat(systemTested(sample)).isEqualTo(Verdict.MISSING);
        assertThat(sample.findings("C01")).isEmpty();
        assertThat(sample.findings("C05")).hasSize(1);
    }

    @Test
    void f2aTestOfAnotherRevisionDoesNotVerify() {
        Sample sample = requirement()
                .item(ItemKind.TEST_CASE, "ST-1", "level=system")
                .link("ST-1", LinkKind.VERIFIES, "SRS-1", "1")
                .result("ST-1", "ST-1.1", "PASS");

        assertThat(systemTested(sample)).isEqualTo(Verdict.MISSING);
        assertThat(sample.findings("C08")).hasSize(1);
    }

    @Test
    void f3aDraftTestCoversNothing() {
        Sample sample = requirement()
                .item(ItemKind.TEST_CASE, "ST-1", "level=system", "status=draft")
                .link("ST-1", LinkKind.VERIFIES, "SRS-1")
                .result("ST-1", "ST-1.1", "PASS");

        assertThat(systemTested(sample)).isEqualTo(Verdict.MISSING);
        assertThat(sample.findings("C01")).hasSize(1);
    }

    @Test
    void f12aSuspectLinkIsAFindingAndTheGateDecides() {
        Assessment assessment = requirement()
                .item(ItemKind.TEST_CASE, "ST-1", "level=system")
                .link("ST-1", LinkKind.VERIFIES, "SRS-1", "1")
                .result("ST-1", "ST-1.1", "PASS")
                .assess();

        assertThat(assessment.closing(Severity.ERROR))
                .anyMatch(finding -> finding.check().equals("C08"));
    }

    @Test
    void f14ErrorsAndSkippedTestsAreNoPassAndTwinsStayTwo() {
        assertThat(systemTested(requirement().tested("SRS-1", "ST-1", "system", "ERROR")))
                .isEqualTo(Verdict.MISSING);
        assertThat(systemTested(requirement().tested("SRS-1", "ST-1", "system", "SKIPPED")))
                .isEqualTo(Verdict.MISSING);
        Sample twins = requirement()
                .tested("SRS-1", "a.Test.name", "system", "FAIL")
                .tested("SRS-1", "b.Test.name", "system", "PASS");
        assertThat(systemTested(twins)).isEqualTo(Verdict.MISSING);
        assertThat(twins.findings("C05")).hasSize(1);
    }

    @Test
    void f15IdsAreMatchedWholeAndProseIsNoEvidence() {
        Sample sample = requirement()
                .item(ItemKind.DOCUMENT, "DOC-1", "text=We do NOT meet 62304:5.1.10 nor 62304.5.1.1.")
                .item(ItemKind.TEST_CASE, "ST-1", "level=system", "text=verifies SRS-1")
                .result("ST-1", "ST-1.1", "PASS");

        assertThat(systemTested(sample)).isEqualTo(Verdict.MISSING);
        assertThat(sample.clause("iec-62304", "62304.5.1.10").reason()).contains("absent");
    }

    @Test
    void f16SeveralResultsThatDisagreeAreAConflict() {
        Sample sample = requirement().tested("SRS-1", "ST-1", "system", "PASS").result("ST-1", "ST-1.2", "FAIL");

        assertThat(state(sample, "SRS-1")).isEqualTo(CellState.CONFLICT);
        assertThat(systemTested(sample)).isEqualTo(Verdict.MISSING);
        assertThat(sample.findings("C03")).hasSize(1);
    }

    @Test
    void f17NothingAtAllIsAssessedWithAReason() {
        Assessment assessment = new Sample().assess("iec-62304");

        assertThat(assessment.regulations().get(0).clauses()).hasSize(125);
        assertThat(assessment.regulations().get(0).counts()).doesNotContainKey(Verdict.FULFILLED);
    }

    @Test
    void f19AllFormatsReadOneAssessment() {
        Sample sample = requirement().tested("SRS-1", "ST-1", "system", "FAIL");

        assertThat(sample.assess("iec-62304")).isEqualTo(sample.assess("iec-62304"));
    }
}
