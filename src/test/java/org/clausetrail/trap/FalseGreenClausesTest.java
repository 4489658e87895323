package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.regulation.MappingFiles;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses that must not be fulfilled by nothing, against a finding, or by a text that is not there. */
class FalseGreenClausesTest {
    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder);
    }

    // [verify->CT-REQ-237]
    @Test
    void aClauseThatAFindingContradicts() {
        var seen = project()
                .oneRequirement()
                .file(
                        "soup.yaml",
                        "- {id: SOUP-1, title: Lib, version: ^1.2, manufacturer: X, purl: \"pkg:maven/x/lib\"}\n")
                .source("soup: soup.yaml")
                .assess();

        assertThat(seen.findings("C18")).isNotEmpty();
        assertThat(seen.clause("62304.8.1.2").expectations()).allMatch(found -> found.met() == found.total());
        assertThat(seen.verdict("62304.8.1.2")).isEqualTo(Verdict.PARTIAL);
        assertThat(seen.clause("62304.8.1.2").reason()).contains("C18");
    }

    @Test
    void theMatrixOfClausesTellsWhatKeepsACompleteCountFromBeingEnough() throws IOException {
        SmallProject project = project()
                .oneRequirement()
                .systemTests(SmallProject.testCase("t", "SRS-1", ""))
                .also("formats: [csv]");
        project.run("generate", "--output", folder.resolve("dossier").toString());

        assertThat(Files.readString(folder.resolve("dossier/matrices/M10-iec-62304.csv")))
                .contains("Found: 1 of 1", "record it as a review that names 62304.5.7.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<skipped/>", "<error/>", "<failure/>"})
    void noClauseOnTestsIsFulfilledByTestsThatDidNotPass(String inside) {
        var seen = project()
                .oneRequirement()
                .systemTests(SmallProject.testCase("t", "SRS-1", inside))
                .assess();

        for (String clause :
                List.of("62304.5.7.1", "62304.5.7.2", "62304.5.7.4", "62304.8.2.3", "dsf.H.6", "gpsv.4.7")) {
            assertThat(seen.verdict(clause)).as(clause).isIn(Verdict.MISSING, Verdict.PARTIAL);
        }
    }

    @Test
    void noRuleIsMetByAStateThatIsOnlyNotAnother() throws IOException {
        try (var files = Files.list(Path.of("regulatory-mappings/rules"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as("%s: \"not this state\" holds for a test that never ran", file)
                            .doesNotContain("not: {state"));
        }
    }

    @Test
    void noClauseOfAnyRegulationIsFulfilledByNothing() {
        var ids = Catalogs.of(MappingFiles.shipped()).ids();
        var seen = project()
                .requirements("## SRS-1 A\n\n- status: draft\n\nText.\n")
                .regulations(ids.toArray(String[]::new))
                .assess();

        assertThat(seen.assessed().assessment().regulations())
                .hasSize(ids.size())
                .allSatisfy(regulation -> assertThat(regulation.counts())
                        .doesNotContainKeys(Verdict.FULFILLED, Verdict.SUPPORTED, Verdict.PARTIAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: software-development-plan, text: We plan. | 1",
                "type: software-development-plan | 0",
                "type: software-development-plan, text: We plan., status: draft | 0",
                "type: software-development-plan, text: We plan., status: in work | 0",
                "type: software-development-planning, text: We plan. | 0"
            })
    void anAuthoredTextThatIsNotThere(String fields, int met) {
        var seen = project()
                .requirements("## SRS-1 A\n\nText.\n")
                .file("docs.yaml", "- {id: DOC-1, title: Plan, " + fields + "}\n")
                .source("documents: docs.yaml")
                .assess();

        assertThat(seen.clause("62304.5.1.2").expectations().get(0).met()).isEqualTo(met);
        assertThat(seen.findings("R-KEY")).isEmpty();
    }

    // [verify->CT-REQ-242]
    @ParameterizedTest
    @CsvSource({"docs/plan.md, 1", "docs, 1", "docs/none.md, 0", "../../plan.md, 0", "repo/../../none, 0"})
    void anAuthoredTextIsWhereItIsSaidToBe(String path, int met) {
        var seen = project()
                .requirements("## SRS-1 A\n\nText.\n")
                .file("docs/plan.md", "We plan.\n")
                .file("docs.yaml", "- {id: DOC-1, title: Plan, type: software-development-plan, paths: " + path + "}\n")
                .source("documents: docs.yaml")
                .assess();

        assertThat(seen.clause("62304.5.1.2").expectations().get(0).met()).isEqualTo(met);
        assertThat(seen.findings("C25").stream()
                        .anyMatch(finding -> finding.message().contains("DOC-1")))
                .isEqualTo(met == 0);
    }

    // [verify->CT-REQ-242]
    @Test
    void anAuthoredTextOfTheRepositoryIsLookedForAtTheRelease() {
        try (SmallProject project = project()) {
            project.file("repo/docs/plan.md", "We plan.\n")
                    .file(
                            "repo/docs.yaml",
                            "- {id: DOC-1, title: Plan, type: software-development-plan, paths: docs/plan.md}\n");
            project.commit("Add the plan");
            project.released("v1").source("documents: git:docs.yaml");
            var seen = project.assess();

            assertThat(seen.clause("62304.5.1.2").expectations().get(0).met()).isEqualTo(1);
            assertThat(seen.findings("C25"))
                    .noneMatch(finding -> finding.message().contains("DOC-1"));
        }
    }

    @Test
    void anAbsentDocumentIsReportedWithTheClausesThatExpectIt() {
        var seen = project().requirements("## SRS-1 A\n\nText.\n").assess();

        assertThat(seen.findings("C25"))
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("software-development-plan", "iec-62304 5.1.1", "5.1.2"));
    }
}
