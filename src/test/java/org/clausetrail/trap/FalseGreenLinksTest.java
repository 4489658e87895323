package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trap.SmallProject.testCase;

import java.nio.file.Path;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and items that must not carry a pass to where nobody tested. */
// [verify->CT-REQ-234]
class FalseGreenLinksTest {
    private static final String SYSTEM_TESTED = "62304.5.7.1";

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SRS-10", "SRS-12a", "XSRS-1", "SRS-1.1", "SRS-1-2", "SRS-1x", "SRS-01", "srs-1", "SRS_1"})
    void aTestWhoseNameOnlyResemblesTheId(String name) {
        var seen = project()
                .oneRequirement()
                .systemTests("<testcase classname=\"T\" name=\"" + name + "\"/>")
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.MISSING_LINK);
        assertThat(seen.findings("C01")).isNotEmpty();
    }

    @Test
    void twoRequirementsOfOneIdInTwoFiles() {
        var seen = project()
                .file("a.md", "## SRS-1 A\n\n- category: functional\n\nThe error is below 100 ppm.\n")
                .file("b.md", "## SRS-1 B\n\n- category: functional\n\nThe door is locked.\n")
                .source("requirements: a.md")
                .source("requirements: b.md")
                .systemTests(testCase("t", "SRS-1", ""))
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.UNKNOWN);
        assertThat(seen.findings("C27")).hasSize(1);
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"'##SRS-9 Hidden', 3", "'<!--\n## SRS-9 Hidden\n-->', 4", "'<div>\n## SRS-9 Hidden\n</div>', 4"})
    void aRequirementThatIsHiddenFromTheReaderIsReported(String heading, int line) {
        var seen = project()
                .requirements("## SRS-1 A\n\n" + heading + "\n\nText.\n")
                .assess();

        assertThat(seen.ids(ItemKind.SOFTWARE_REQUIREMENT)).containsExactly("SRS-1");
        assertThat(seen.findings("R-KEY")).singleElement().satisfies(finding -> {
            assertThat(finding.source().toString()).isEqualTo("requirements.md:" + line);
            assertThat(finding.message()).contains("SRS-9");
        });
    }

    @Test
    void aTestOfARequirementThatWasDeleted() {
        var seen = project()
                .oneRequirement()
                .systemTests(testCase("t", "SRS-7", ""))
                .assess();

        assertThat(seen.findings("T01")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("SRS-7");
        });
        assertThat(seen.state("SRS-1")).isEqualTo(CellState.MISSING_LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parked", "Draft", "proposed", "in review", "REJECTED", "withdrawn"})
    void aCoveringItemInAStateThatIsNoApproval(String status) {
        var seen = project()
                .file("system.md", "## SYS-1 Measure\n\nText.\n")
                .source("requirements: system.md", "kind: system-requirement")
                .requirements("## SRS-1 Measure\n\n- parent: SYS-1\n- status: " + status + "\n\nText.\n")
                .systemTests(testCase("t", "SRS-1", ""))
                .assess();

        assertThat(seen.state("SYS-1")).isEqualTo(CellState.MISSING_LINK);
    }

    @Test
    void aRequirementInAnUnknownStateMustStillBeVerified() {
        var seen = project()
                .requirements("## SRS-1 Measure\n\n- status: parked\n\nText.\n")
                .assess();

        assertThat(seen.findings("C01")).hasSize(1);
        assertThat(seen.findings("R-VALUE")).hasSize(1);
    }

    @Test
    void aClaimInACommentOfATestThatNeverRan() {
        try (SmallProject project = project()) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            project.file("repo/src/test/a/FooTest.java", "// [verify->SRS-1]\nclass FooTest {}\n");
            String commit = project.commit("Add SRS-1\n\nVerifies: SRS-1");
            project.released("v1").source("requirements: git:req/*.md");
            var seen = withCode(project, commit, "b.BarTest");

            assertThat(seen.state("SRS-1")).isEqualTo(CellState.NOT_RUN);
            assertThat(seen.findings("C02")).isNotEmpty();
            assertThat(seen.verdict("62304.5.1.1")).isNotEqualTo(Verdict.FULFILLED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.FooTest, PASS",
        "b.FooTest, NOT_RUN",
        "a.FooTest$Nested, PASS",
        "x.a.FooTest, NOT_RUN",
        "FooTest, PASS"
    })
    void aClaimInACommentOfAClassOfTheSameNameInAnotherPackage(String ran, CellState state) {
        try (SmallProject project = project()) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            project.file("repo/src/test/java/a/FooTest.java", "package a;\n// [verify->SRS-1]\nclass FooTest {}\n");
            String commit = project.commit("Add SRS-1");
            project.released("v1").source("requirements: git:req/*.md");

            assertThat(withCode(project, commit, ran).state("SRS-1")).isEqualTo(state);
        }
    }

    private static SmallProject.Seen withCode(SmallProject project, String commit, String className) {
        return project.code("src/**")
                .report(
                        "system.xml",
                        "1.0",
                        "<properties><property name=\"commit\" value=\"" + commit + "\"/></properties>",
                        "<testcase classname=\"" + className + "\" name=\"t\"/>")
                .source("tests: system.xml", "level: system")
                .assess();
    }

    @Test
    void aCommitTrailerIsNoTest() {
        try (SmallProject project = project()) {
            project.file("repo/req/srs.md", "## SRS-1 A\n\nText.\n");
            project.commit("Test it by hand\n\nVerifies: SRS-1");
            var seen =
                    project.released("v1").source("requirements: git:req/*.md").assess();

            assertThat(seen.state("SRS-1")).isEqualTo(CellState.MISSING_LINK);
            assertThat(seen.findings("C01")).hasSize(1);
            assertThat(seen.clause("dsf.D.5").expectations().get(2).met()).isZero();
        }
    }

    @Test
    void aRequirementThatRefinesItself() {
        var seen = project()
                .requirements("## SRS-1 A\n\n- parent: SRS-1\n\nText.\n")
                .systemTests(testCase("t", "SRS-1", ""))
                .assess();

        assertThat(seen.findings("T02")).hasSize(1);
        assertThat(seen.state("SRS-1")).isEqualTo(CellState.UNKNOWN);
        assertThat(seen.verdict("62304.5.2.1")).isNotEqualTo(Verdict.FULFILLED);
    }

    @ParameterizedTest
    @CsvSource({"A, NOT_APPLICABLE", "B, MISSING", "C, MISSING"})
    void aClauseIsLeftOutOnlyForAClassThatItDoesNotApplyTo(String safetyClass, Verdict verdict) {
        var seen = project().oneRequirement().safetyClass(safetyClass).assess();

        assertThat(seen.verdict("62304.5.3.1")).isEqualTo(verdict);
        assertThat(seen.clause("62304.5.3.1").reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "A, no, '', 1",
        "A, yes, '', 0",
        "B, no, '', 0",
        "A, no, 'requirement: SRS-1', 1",
        "A, no, 'text: A fuse', 0"
    })
    void classAIsNoWayAroundAnUnacceptableRisk(String safetyClass, String acceptable, String control, int findings) {
        String risks = "- {id: HAZ-1, kind: hazard, title: Laser, software-item: ARC-1, cause: Defect, acceptable: "
                + acceptable + "}\n"
                + (control.isEmpty()
                        ? ""
                        : "- {id: RC-1, kind: risk-control, title: C, mitigates: HAZ-1, " + control + "}\n");
        var seen = project()
                .safetyClass(safetyClass)
                .oneRequirement()
                .file("items.md", "## ARC-1 Control\n\n- class: " + safetyClass + "\n\nText.\n")
                .source("requirements: items.md", "kind: architecture-item")
                .file("risks.yaml", risks)
                .source("risks: risks.yaml")
                .assess();

        assertThat(seen.findings("C17")).hasSize(findings);
    }

    @Test
    void aSoftwareItemOfAHigherClassThanTheSoftwareIsAnError() {
        var seen = project()
                .safetyClass("A")
                .file("items.md", "## ARC-1 Control\n\n- class: C\n\nText.\n")
                .source("requirements: items.md", "kind: architecture-item")
                .assess();

        assertThat(seen.findings("C17")).anyMatch(finding -> finding.message().contains("class C"));
    }
}
