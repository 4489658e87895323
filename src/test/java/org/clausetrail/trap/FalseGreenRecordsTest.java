package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trap.SmallProject.testCase;

import java.nio.file.Path;
import org.clausetrail.model.CellState;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Approvals, reviews, bridges, waivers and exclusions that must not stand in for evidence. */
// [verify->CT-REQ-235]
class FalseGreenRecordsTest {
    private static final String REVIEWED = "62304.5.2.6";

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder);
    }

    private static int reviewed(SmallProject.Seen seen) {
        return seen.clause(REVIEWED).expectations().get(2).met();
    }

    @Test
    void anApprovalOfAnEarlierText() {
        SmallProject project = project().oneRequirement().source("approvals: approvals.yaml");
        String today = project.file(
                        "approvals.yaml", "- {of: SRS-1, person: Ada, date: 2026-01-01, meaning: approved}\n")
                .assess()
                .revision("SRS-1");
        project.file(
                "approvals.yaml",
                "- {of: SRS-1@%s, person: Ada, date: 2026-01-01, meaning: approved}\n".formatted(today));
        assertThat(reviewed(project.assess())).isEqualTo(1);

        project.file(
                "approvals.yaml", "- {of: SRS-1@0123456789abcdef, person: Ada, date: 2026-01-01, meaning: approved}\n");
        var seen = project.assess();

        assertThat(seen.findings("C28")).hasSize(1);
        assertThat(reviewed(seen)).isZero();
    }

    @Test
    void aReviewThatIsOlderThanTheText() {
        try (SmallProject project = project()) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\n- category: functional\n\nBelow 200 ppm.\n");
            project.commit("Add SRS-1");
            project.file("repo/req/srs.md", "## SRS-1 A\n\n- category: functional\n\nBelow 100 ppm.\n");
            project.commit("Tighten SRS-1");
            project.released("v1").source("requirements: git:req/*.md");
            project.file(
                    "reviews.yaml", "- {id: REV-1, reviews: SRS-1, person: Ada, date: 2025-12-01, result: pass}\n");
            var seen = project.source("reviews: reviews.yaml").assess();

            assertThat(seen.findings("T03")).hasSize(1);
            assertThat(reviewed(seen)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"pass, 1", "fail, 0", "failed, 0", "not yet, 0"})
    void aReviewThatDidNotPass(String result, int met) {
        var seen = project()
                .oneRequirement()
                .file(
                        "reviews.yaml",
                        "- {id: REV-1, reviews: SRS-1, person: Ada, date: 2026-01-01, result: " + result + "}\n")
                .source("reviews: reviews.yaml")
                .assess();

        assertThat(reviewed(seen)).isEqualTo(met);
    }

    @Test
    void aVerifyingReviewThatStatesNoResult() {
        var seen = project()
                .oneRequirement()
                .file("reviews.yaml", "- {id: REV-1, verifies: SRS-1, person: Ada, date: 2026-01-01}\n")
                .source("reviews: reviews.yaml")
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meaning: rejected", "meaning: approved, status: draft", "meaning: witnessed"})
    void anApprovalThatIsNone(String words) {
        var seen = project()
                .oneRequirement()
                .file("approvals.yaml", "- {of: SRS-1, person: Ada, date: 2026-01-01, " + words + "}\n")
                .source("approvals: approvals.yaml")
                .assess();

        assertThat(reviewed(seen)).isZero();
    }

    @Test
    void anUnsignedApproval() {
        var seen = project()
                .oneRequirement()
                .file("approvals.yaml", "- {of: SRS-1, person: Ada, meaning: approved}\n")
                .source("approvals: approvals.yaml")
                .assess();

        assertThat(reviewed(seen)).isZero();
        assertThat(seen.findings("C11")).isNotEmpty();
    }

    private SmallProject control(String fields, String... cases) {
        return project()
                .oneRequirement()
                .file(
                        "risks.yaml",
                        "- {id: RC-1, kind: risk-control, title: Interlock, mitigates: HAZ-1, requirement: SRS-1, control-type: design"
                                + fields + "}\n- {id: HAZ-1, kind: hazard, title: Laser}\n")
                .source("risks: risks.yaml")
                .systemTests(cases);
    }

    @Test
    void aRiskControlThatIsImplementedButNotShownToBeEffective() {
        var seen = control("", testCase("t", "SRS-1", "")).assess();

        assertThat(seen.findings("C15")).hasSize(1);
        assertThat(seen.verdict("dsf.C.2.e")).isEqualTo(Verdict.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource({"'', FULFILLED", "<failure/>, PARTIAL", "<skipped/>, PARTIAL"})
    void aRiskControlWhoseEffectivenessTestDidNotPass(String inside, Verdict verdict) {
        var seen = control(", effectiveness: T#e", testCase("t", "SRS-1", ""), testCase("e", "SYS-1", inside))
                .assess();

        assertThat(seen.verdict("dsf.C.2.e")).isEqualTo(verdict);
        assertThat(seen.verdict("62304.7.3.1")).isNotEqualTo(Verdict.FULFILLED);
    }

    @Test
    void aRiskControlWhoseEffectivenessTestDoesNotExist() {
        var seen =
                control(", effectiveness: T#none", testCase("t", "SRS-1", "")).assess();

        assertThat(seen.findings("C15")).hasSize(1);
        assertThat(seen.verdict("dsf.C.2.e")).isEqualTo(Verdict.PARTIAL);
    }

    private SmallProject bridged(String fields) {
        return project()
                .oneRequirement()
                .report("system.xml", "0.9", testCase("t", "SRS-1", ""))
                .source("tests: system.xml", "level: system")
                .file("bridges.yaml", "- {id: BR-1, from: \"0.9\", person: Ada, date: 2026-02-01" + fields + "}\n")
                .source("bridges: bridges.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", rationale: No change, to: \"1.0\" | PASS_OTHER_VERSION",
                ", rationale: No change, to: \"0.95\" | PASS_STALE",
                ", to: \"1.0\" | PASS_STALE",
                ", rationale: No change, to: \"1.0\", status: draft | PASS_STALE",
                ", rationale: No change, to: \"1.0\", covers: SYS-1 | PASS_STALE",
                ", rationale: No change, to: \"1.0\", covers: SRS-99 | PASS_STALE"
            })
    void aBridgeCarriesOnlyWhatItIsWrittenFor(String fields, CellState state) {
        assertThat(bridged(fields).assess().state("SRS-1")).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"'', PASS_STALE", "', covers: SRS-1', PASS_OTHER_VERSION"})
    void aBlanketBridgeCarriesNothingThatChangedSince(String covers, CellState state) {
        try (SmallProject project = project()) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nBelow 200 ppm.\n");
            String tested = project.commit("Add SRS-1");
            project.file("repo/req/srs.md", "## SRS-1 A\n\nBelow 100 ppm.\n");
            project.commit("Tighten SRS-1");
            project.released("v1").source("requirements: git:req/*.md");
            project.report(
                            "system.xml",
                            "0.9",
                            "<properties><property name=\"commit\" value=\"" + tested + "\"/></properties>",
                            testCase("t", "SRS-1", ""))
                    .source("tests: system.xml", "level: system")
                    .file(
                            "bridges.yaml",
                            "- {id: BR-1, from: " + tested + ", rationale: Same, person: Ada, date: 2026-02-01" + covers
                                    + "}\n")
                    .source("bridges: bridges.yaml");

            assertThat(project.assess().state("SRS-1")).isEqualTo(state);
        }
    }

    @Test
    void aClosedAnomalyDoesNotExcuseATestThatStillFails() {
        SmallProject project = project()
                .oneRequirement()
                .systemTests(testCase("t", "SRS-1", "<failure/>"))
                .source("anomalies: anomalies.yaml");

        project.file("anomalies.yaml", "- {id: ANO-1, title: A, affects: T#t, status: open}\n");
        assertThat(project.assess().state("SRS-1")).isEqualTo(CellState.FAIL);
        project.file("anomalies.yaml", "- {id: ANO-1, title: A, affects: T#t, status: closed}\n");
        assertThat(project.assess().state("SRS-1")).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
    }

    @ParameterizedTest
    @CsvSource({"ANO-1, open, FAIL", "ANO-1, closed, FAIL_UNDISPOSITIONED", "ANO-9, open, FAIL_UNDISPOSITIONED"})
    void aFailureIsCoveredByTheAnomalyThatItsReportNamesIfThatIsOpen(String named, String status, CellState state) {
        String property = "<property name=\"anomaly\" value=\"" + named + "\"/></properties>";
        var seen = project()
                .oneRequirement()
                .systemTests(testCase("t", "SRS-1", "<failure/>").replace("</properties>", property))
                .file("anomalies.yaml", "- {id: ANO-1, title: A, status: " + status + "}\n")
                .source("anomalies: anomalies.yaml")
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(state);
        assertThat(seen.findings("T01")).hasSize(named.equals("ANO-9") ? 1 : 0);
    }
}
