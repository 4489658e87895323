package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trap.SmallProject.testCase;

import java.nio.file.Path;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Test results that a careless or hostile manufacturer could want to pass off as verification. */
// [verify->CT-REQ-233]
class FalseGreenResultsTest {
    private static final String SYSTEM_TESTED = "62304.5.7.1";
    private static final String VERIFIED = "62304.5.7.4";

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder).oneRequirement();
    }

    private static void notGreen(SmallProject.Seen seen, CellState state) {
        assertThat(seen.state("SRS-1")).isEqualTo(state);
        assertThat(seen.state("SYS-1")).isEqualTo(state);
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
        assertThat(seen.verdict(VERIFIED)).isNotIn(Verdict.FULFILLED, Verdict.SUPPORTED);
    }

    @Test
    void theSameProjectWithAPassIsGreen() {
        var seen = project().systemTests(testCase("t", "SRS-1", "")).assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.PASS);
        assertThat(seen.clause(VERIFIED).expectations()).allMatch(found -> found.met() == found.total());
    }

    @Test
    void aTestThatWasSkipped() {
        var seen = project().systemTests(testCase("t", "SRS-1", "<skipped/>")).assess();

        notGreen(seen, CellState.SKIPPED);
        assertThat(seen.findings("C32")).isNotEmpty();
    }

    @Test
    void aPassInASuiteWhoseSetUpFailed() {
        var seen = project()
                .systemTests("<error message=\"set-up failed\"/>", testCase("t", "SRS-1", ""))
                .assess();

        notGreen(seen, CellState.ERROR);
        assertThat(seen.findings("R42")).isNotEmpty();
    }

    @Test
    void aPassOfAnotherVersion() {
        var seen = project()
                .report("system.xml", "0.9", testCase("t", "SRS-1", ""))
                .source("tests: system.xml", "level: system")
                .assess();

        notGreen(seen, CellState.PASS_STALE);
        assertThat(seen.findings("C06")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1.0-SNAPSHOT", "11.0", "1.0.0"})
    void aPassOfAVersionThatIsUnknownOrOnlyResembles(String version) {
        var seen = project()
                .report("system.xml", version, testCase("t", "SRS-1", ""))
                .source("tests: system.xml", "level: system")
                .assess();

        notGreen(seen, CellState.PASS_STALE);
    }

    @Test
    void aPassOnADirtyTree() {
        var seen = project()
                .systemTests(
                        "<properties><property name=\"git.dirty\" value=\"true\"/></properties>",
                        testCase("t", "SRS-1", ""))
                .assess();

        notGreen(seen, CellState.PASS_STALE);
        assertThat(seen.findings("C07")).isNotEmpty();
    }

    @Test
    void aPassInAnUnknownEnvironmentIsAnErrorThatClosesTheGate() {
        var seen = project()
                .file(
                        "bare.xml",
                        "<testsuite name=\"s\"><properties><property name=\"version\" value=\"1.0\"/></properties>"
                                + testCase("t", "SRS-1", "") + "</testsuite>")
                .source("tests: bare.xml", "level: system")
                .assess();

        assertThat(seen.findings("C10")).anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(seen.verdict("62304.5.7.5")).isNotEqualTo(Verdict.FULFILLED);
    }

    @Test
    void resultsInTwoFilesOfWhichOneFailed() {
        var seen = project()
                .report("a.xml", "1.0", testCase("t", "SRS-1", ""))
                .report("b.xml", "1.0", testCase("t", "SRS-1", "<failure/>"))
                .source("tests: a.xml", "level: system")
                .source("tests: b.xml", "level: system")
                .assess();

        notGreen(seen, CellState.CONFLICT);
    }

    @Test
    void aReportWithoutAnyTest() {
        var seen = project().systemTests().assess();

        notGreen(seen, CellState.MISSING_LINK);
        assertThat(seen.findings("C32")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "<failure/>, 0"})
    void aReportThatDeclaresFailuresAndHoldsNone(String inside, int errors) {
        SmallProject project = project()
                .file(
                        "cut.xml",
                        "<testsuite name=\"s\" tests=\"1\" failures=\"1\">" + testCase("t", "SRS-1", inside)
                                + "</testsuite>")
                .source("tests: cut.xml", "level: system");

        assertThat(project.assess().findings("R50")).hasSize(errors);
    }

    @Test
    void aReportFromTheFutureIsReported() {
        var seen = project()
                .systemTests(
                        testCase("t", "SRS-1", "").replace("<testcase", "<testcase timestamp=\"2099-01-01T00:00:00Z\""))
                .assess();

        assertThat(seen.findings("C12")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 17.5, PASS",
        "100, 100.5, CONFLICT",
        "'1,000', '1,234.5', UNKNOWN",
        "1000, '1,234.5', CONFLICT",
        "'1,300.0', '1,234.5', PASS",
        "100, NaN, UNKNOWN",
        "100, see log, UNKNOWN",
        "100, '1,078', UNKNOWN",
        "0.2, '0,16', PASS",
        "100 ppm, 17 ppm, PASS",
        "100 ppm, 17 %, UNKNOWN",
        "100, 1e3, CONFLICT",
        "100, Infinity, UNKNOWN"
    })
    void anObservedValueThatContradictsItsUpperLimit(String limit, String observed, CellState state) {
        String values = "<property name=\"observed\" value=\"" + observed
                + "\"/><property name=\"upper-limit\" value=\"" + limit + "\"/></properties>";
        var seen = project()
                .systemTests(testCase("t", "SRS-1", "").replace("</properties>", values))
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0, -3, CONFLICT", "-5, -3, PASS", "from -5, -3, UNKNOWN"})
    void anObservedValueThatContradictsItsLowerLimit(String limit, String observed, CellState state) {
        String values = "<property name=\"observed\" value=\"" + observed
                + "\"/><property name=\"lower-limit\" value=\"" + limit + "\"/></properties>";
        var seen = project()
                .systemTests(testCase("t", "SRS-1", "").replace("</properties>", values))
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(state);
    }

    @Test
    void aPassOnTheReleasedCommitThatStatesAnotherVersion() {
        try (SmallProject project = new SmallProject(folder)) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            String commit = project.commit("Add SRS-1");
            project.released("v1").source("requirements: git:req/*.md");
            project.report(
                            "system.xml",
                            "0.9",
                            "<properties><property name=\"commit\" value=\"" + commit + "\"/></properties>",
                            testCase("t", "SRS-1", ""))
                    .source("tests: system.xml", "level: system");

            assertThat(project.assess().state("SRS-1")).isEqualTo(CellState.PASS_STALE);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-12-01, PASS_STALE", "2025-12-31, PASS", "2026-02-01, PASS"})
    void aPassThatIsOlderThanTheCommitThatItSaysItTested(String day, CellState state) {
        try (SmallProject project = new SmallProject(folder)) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            String commit = project.commit("Add SRS-1 on 2026-01-01");
            project.released("v1").source("requirements: git:req/*.md");
            String tested = "<properties><property name=\"commit\" value=\"" + commit + "\"/><property name=\"date\""
                    + " value=\"" + day + "T10:00:00Z\"/></properties>";
            project.report("system.xml", "1.0", tested, testCase("t", "SRS-1", ""))
                    .source("tests: system.xml", "level: system");

            assertThat(project.assess().state("SRS-1")).isEqualTo(state);
        }
    }

    @Test
    void aTagOfAnotherVersionThanTheProjectNamesIsAnError() {
        try (SmallProject project = new SmallProject(folder)) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            project.commit("Add SRS-1");
            project.released("v0.9").source("requirements: git:req/*.md");

            assertThat(project.assess().findings("C24"))
                    .anyMatch(finding -> finding.message().contains("v0.9"));
        }
    }

    @Test
    void aPassOfACommitThatTheReleaseDoesNotContain() throws Exception {
        try (SmallProject project = new SmallProject(folder)) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            project.commit("Add SRS-1");
            project.released("v1").source("requirements: git:req/*.md");
            project.file("repo/more.txt", "more");
            String later = project.commit("Go on after the release");
            project.report(
                            "system.xml",
                            "1.0",
                            "<properties><property name=\"commit\" value=\"" + later + "\"/></properties>",
                            testCase("t", "SRS-1", ""))
                    .source("tests: system.xml", "level: system");
            var seen = project.assess();

            assertThat(seen.state("SRS-1")).isEqualTo(CellState.PASS_STALE);
            assertThat(seen.findings("C07")).isNotEmpty();
        }
    }
}
