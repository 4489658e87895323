package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trap.SmallProject.testCase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Simple inputs on which other tools give a wrong or unsafe verdict, as whole projects: from the files to the state of
 * the cell, the finding and the verdict on the clause. Each test bears the number of its trap.
 */
// [verify->CT-REQ-232]
class OtherToolsTrapsTest {
    private static final String SYSTEM_TESTED = "62304.5.7.1";

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder);
    }

    @Test
    void f01aFailedTestIsLinkedAndDoesNotVerify() {
        var seen = project()
                .oneRequirement()
                .systemTests(testCase("t", "SRS-1", "<failure message=\"17 ppm\"/>"))
                .assess();

        assertThat(seen.verification("SRS-1").linked()).isTrue();
        assertThat(seen.state("SRS-1")).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
        assertThat(seen.state("SYS-1")).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
        assertThat(seen.findings("C05")).isNotEmpty();
    }

    @Test
    void f02aTestThatCitesAnEarlierRevisionDoesNotVerify() {
        SmallProject project = project();
        project.file("repo/req/srs.md", "## SRS-1 Accuracy\n\nThe error shall be below 200 ppm.\n");
        project.commit("Add SRS-1");
        project.file("repo/req/srs.md", "## SRS-1 Accuracy\n\nThe error shall be below 100 ppm.\n");
        project.commit("Tighten SRS-1");
        project.released("v1").source("requirements: git:req/*.md").systemTests(testCase("t", "SRS-1@1", ""));
        var outdated = project.assess();
        project.report("system.xml", "1.0", testCase("t", "SRS-1@2", ""));
        var current = project.assess();

        assertThat(outdated.state("SRS-1")).isEqualTo(CellState.PASS_STALE);
        assertThat(outdated.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
        assertThat(outdated.findings("C08")).isNotEmpty();
        assertThat(current.state("SRS-1")).isEqualTo(CellState.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "draft"})
    void f03aCoveringItemThatIsRejectedOrDraftCoversNothing(String status) {
        var seen = project()
                .file("system.md", "## SYS-1 Measure\n\nText.\n")
                .source("requirements: system.md", "kind: system-requirement")
                .requirements("## SRS-1 Measure\n\n- parent: SYS-1\n- status: " + status + "\n\nText.\n")
                .systemTests(testCase("t", "SRS-1", ""))
                .assess();

        assertThat(seen.state("SYS-1")).isEqualTo(CellState.MISSING_LINK);
        assertThat(seen.verification("SYS-1").reason()).contains("SRS-1 is " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs: dsn", "Needs: dsn (see below)", "Needs dsn"})
    void f04aMisspeltKeywordIsReportedAtItsLine(String keyword) {
        var seen = project()
                .requirements("# A\n`req~a~1`\n\nText.\n\n" + keyword + "\n")
                .assess();

        assertThat(seen.findings("R-KEY"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.source().toString()).isEqualTo("requirements.md:6"));
    }

    @Test
    void f04anUnknownAttributeIsReportedAtItsLineWithTheNearestOne() {
        var seen = project()
                .requirements("## SRS-1 A\n\n- parrent: SYS-1\n\nText.\n")
                .assess();

        assertThat(seen.findings("R-KEY")).singleElement().satisfies(finding -> {
            assertThat(finding.source().toString()).isEqualTo("requirements.md:3");
            assertThat(finding.message()).contains("\"parent\"");
        });
        assertThat(seen.findings("C14")).isNotEmpty();
    }

    @Test
    void f05aMalformedIdInALinkIsAnErrorAtItsLine() {
        var oft = project()
                .requirements("# A\n`req~a~1`\n\nText.\n\nCovers:\n- feat-missing-tilde\n- feat~x-1\n")
                .assess();
        assertThat(oft.findings("R-ID"))
                .allMatch(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.source().toString())
                .containsExactly("requirements.md:7", "requirements.md:8");
    }

    @Test
    void f05aMalformedIdInAFieldIsAnErrorAtItsLine() {
        var own = project()
                .requirements("## SRS-1 A\n\n- parent: SYS 1 (draft)\n\nText.\n")
                .assess();

        assertThat(own.findings("R-ID"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.source().toString()).isEqualTo("requirements.md:3"));
    }

    @Test
    void f06aPathWithoutContentIsAnErrorAndEndsWithAnErrorCode() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        SmallProject missing = project().source("requirements: nowhere.md");
        SmallProject empty = project().source("requirements: empty/**/*.md");
        SmallProject hollow = project().file("hollow.md", "Nothing here.\n").source("requirements: hollow.md");

        assertThat(missing.run("check")).startsWith("3\n").contains("nowhere.md");
        assertThat(empty.run("check")).startsWith("1\n").contains("error R-EMPTY");
        assertThat(hollow.run("check")).startsWith("1\n").contains("error R-EMPTY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A\n`req~a~1`\n\nText.\n\n```markdown\n`req~example~1`\n```\n\nNeeds: dsn\n",
                "## SRS-1 A\n\nText.\n\n```markdown\n## SRS-9 An example\n```\n"
            })
    void f07anIdInsideOfFencedCodeIsNoItem(String markdown) {
        var seen = project().requirements(markdown).assess();

        assertThat(seen.ids(ItemKind.SOFTWARE_REQUIREMENT)).hasSize(1);
    }

    @Test
    void f08aCycleAwayFromTheStartIsAnErrorWithItsFullPath() {
        var seen = project()
                .requirements("## TOP-1 Top\n\nText.\n\n## A-1 A\n\n- parent: TOP-1, A-2\n\nText.\n\n"
                        + "## A-2 B\n\n- parent: A-3\n\nText.\n\n## A-3 C\n\n- parent: A-1\n\nText.\n")
                .systemTests(testCase("t", "TOP-1 A-1 A-2 A-3", ""))
                .assess();

        assertThat(seen.findings("T02")).singleElement().satisfies(cycle -> {
            assertThat(cycle.severity()).isEqualTo(Severity.ERROR);
            assertThat(cycle.message()).contains("A-1", "A-2", "A-3");
        });
        assertThat(List.of("TOP-1", "A-1", "A-2", "A-3"))
                .allSatisfy(id -> assertThat(seen.state(id)).isEqualTo(CellState.UNKNOWN));
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void f08aChainOfSixThousandItemsIsFollowedToItsEnd() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            chain.append("## R-").append(i).append(" Link\n\n");
            chain.append(i == 0 ? "" : "- parent: R-" + (i - 1) + "\n\n").append("Text.\n\n");
        }
        var seen = project()
                .requirements(chain.toString())
                .systemTests(testCase("t", "R-5999", ""))
                .assess();

        assertThat(seen.state("R-0")).isEqualTo(CellState.PASS);
    }

    @Test
    void f09aLayeredGraphIsJudgedOncePerItem() {
        StringBuilder layers = new StringBuilder();
        for (int layer = 0; layer < 14; layer++) {
            String above = "L%1$d-0, L%1$d-1, L%1$d-2, L%1$d-3".formatted(layer - 1);
            for (int i = 0; i < 4; i++) {
                layers.append("## L%d-%d Item\n\n%sText.\n\n"
                        .formatted(layer, i, layer == 0 ? "" : "- parent: " + above + "\n\n"));
            }
        }
        var seen = project()
                .requirements(layers.toString())
                .systemTests(testCase("t", "L13-0 L13-1 L13-2", ""), testCase("u", "L13-3", "<failure/>"))
                .assess();

        assertThat(seen.ids(ItemKind.SOFTWARE_REQUIREMENT)).hasSize(56);
        assertThat(seen.state("L0-0")).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
    }

    @Test
    void f10onlyLinksThatSomebodyWroteAreShown() {
        var seen = project()
                .requirements("# A\n`req~a~1`\n\nText.\n\n# B\n`dsn~b~1`\n\nText.\n\nCovers:\n- req~a~2\n")
                .assess();

        assertThat(seen.assessed().trace().graph().linkCount()).isEqualTo(1);
        assertThat(seen.assessed().trace().graph().link(0).to().value()).isEqualTo("req~a~2");
        assertThat(seen.findings("T01")).hasSize(1);
    }

    @Test
    void f11aCheckWritesNothingToItsInputs() throws IOException {
        SmallProject project = project();
        project.file(
                "repo/req/SRS001.yml",
                "active: true\nlevel: 1.0\nnormative: true\nlinks: []\nreviewed: null\ntext: |\n  A.\n");
        project.file("repo/req/.doorstop.yml", "settings:\n  digits: 3\n  prefix: SRS\n  sep: ''\n");
        project.commit("Add requirements");
        project.released("v1").source("requirements: repo/req/*.yml").systemTests(testCase("t", "SRS001", ""));
        project.run("check");
        Map<String, FileTime> before = times();
        project.run("check");
        project.run("explain", "SRS001");

        assertThat(times()).isEqualTo(before);
        try (project) {
            assertThat(project.git().status().call().isClean()).isTrue();
        } catch (org.eclipse.jgit.api.errors.GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !file.endsWith("clausetrail.yaml")).forEach(file -> {
                try {
                    if (Files.isRegularFile(file)) {
                        times.put(file.toString(), Files.getLastModifiedTime(file));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return times;
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 1"})
    void f12aSuspectLinkIsAFindingAndTheGateDecides(String gate, int code) {
        SmallProject project = project();
        project.file("repo/req/a.md", "## SYS-1 A\n\nText.\n")
                .file("repo/req/b.md", "## SRS-1 B\n\n- parent: SYS-1\n\nText.\n");
        project.commit("Add both");
        project.file("repo/req/a.md", "## SYS-1 A\n\nAnother text.\n");
        project.commit("Change the parent");
        project.released("v1").source("requirements: git:req/a.md", "kind: system-requirement");
        project.source("requirements: git:req/b.md").regulations("imdrf-ivd-toc");
        var seen = project.assess();

        assertThat(seen.findings("T03"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        String suspect = project.also("gate: " + gate).run("check", "--json");
        assertThat(suspect).contains("\"T03\"");
        assertThat(
                        seen
                                .assessed()
                                .assessment()
                                .closing(Severity.valueOf(gate.toUpperCase(java.util.Locale.ROOT)))
                                .stream()
                                .map(Finding::check)
                                .anyMatch("T03"::equals))
                .isEqualTo(code == 1);
    }

    @Test
    void f13anErrorInAReportStopsNothingAndChangesTheVerdict() {
        var seen = project()
                .oneRequirement()
                .systemTests(testCase("t", "SRS-1", "<error message=\"NullPointerException\"/>"))
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.ERROR);
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
        assertThat(seen.findings("C03")).isNotEmpty();
    }

    @Test
    void f14errorsSkipsAndTwinsKeepTheirOwnState() {
        var seen = project()
                .requirements("## SRS-1 A\n\nText.\n\n## SRS-2 B\n\nText.\n\n## SRS-3 C\n\nText.\n")
                .file(
                        "a.xml",
                        "<testsuites><testsuite name=\"s\"><properties><property name=\"version\" value=\"1.0\"/></properties>"
                                + "<testcase classname=\"a.T\" name=\"same\"><properties><property name=\"verifies\" value=\"SRS-1\"/></properties><failure/></testcase>"
                                + "<testcase classname=\"b.T\" name=\"same\"><properties><property name=\"verifies\" value=\"SRS-1\"/></properties></testcase>"
                                + "<testcase classname=\"b.T\" name=\"e\"><properties><property name=\"verifies\" value=\"SRS-2\"/></properties><error/></testcase>"
                                + "<testcase classname=\"b.T\" name=\"s\"><properties><property name=\"verifies\" value=\"SRS-3\"/></properties><skipped/></testcase>"
                                + "</testsuite></testsuites>")
                .source("tests: a.xml", "level: system")
                .assess();

        assertThat(seen.ids(ItemKind.TEST_CASE)).contains("a.T#same", "b.T#same");
        assertThat(seen.state("a.T#same")).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
        assertThat(seen.state("b.T#same")).isEqualTo(CellState.PASS);
        assertThat(seen.state("SRS-1")).isEqualTo(CellState.FAIL_UNDISPOSITIONED);
        assertThat(seen.state("SRS-2")).isEqualTo(CellState.ERROR);
        assertThat(seen.state("SRS-3")).isEqualTo(CellState.SKIPPED);
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void f15proseIsNoEvidenceAndIdsAreMatchedWhole() {
        var seen = project()
                .requirements("## SRS-1 A\n\nWe do NOT meet 62304:5.7.1; see 62304:5.1.10 and SRS-10.\n\n"
                        + "## SRS-10 B\n\nText.\n\n## SRS-12 C\n\nText.\n")
                .file("plan.md", "## DOC-1 Notes\n\nThe software development plan is not written yet (62304:5.1.1).\n")
                .source("documents: plan.md")
                .systemTests("<testcase classname=\"T\" name=\"covers SRS-10 and SRS-12a\"/>")
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.MISSING_LINK);
        assertThat(seen.state("SRS-12")).isEqualTo(CellState.MISSING_LINK);
        assertThat(seen.state("SRS-10")).isEqualTo(CellState.PASS);
        assertThat(seen.clause("62304.5.1.10").reason()).contains("absent");
        assertThat(seen.clause("62304.5.1.1").expectations().get(0).met()).isZero();
    }

    @Test
    void f16resultsThatDisagreeAreAConflictThatListsThemAll() {
        var seen = project()
                .oneRequirement()
                .report("a.xml", "1.0", testCase("t", "SRS-1", ""))
                .report("b.xml", "1.0", testCase("t", "SRS-1", "<failure/>"))
                .source("tests: [a.xml, b.xml]", "level: system")
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.CONFLICT);
        assertThat(seen.verification("SRS-1").reason()).contains("a.xml", "PASS", "b.xml", "FAIL");
        assertThat(seen.verdict(SYSTEM_TESTED)).isEqualTo(Verdict.MISSING);
    }

    @Test
    void f17anEmptyMatrixIsMadeAndSaysWhyItIsEmpty() throws IOException {
        SmallProject project = project().requirements("## SRS-1 A\n\nText.\n").also("formats: [csv, html, json]");
        Path dossier = folder.resolve("dossier");

        assertThat(project.run("generate", "--output", dossier.toString())).startsWith("0\n");
        assertThat(dossier.resolve("matrices/M3.csv")).isNotEmptyFile();
        assertThat(Files.readString(dossier.resolve("D8.html")))
                .contains("<strong>No rows.</strong> The sources hold no hazard");
    }

    @Test
    void f18noClauseIsLeftOutOfTheTable() throws IOException {
        SmallProject project = project().oneRequirement().also("formats: [csv]");
        project.run("generate", "--output", folder.resolve("dossier").toString());

        assertThat(project.assess().assessed().assessment().regulations().get(0).clauses().stream()
                        .filter(result -> result.clause().requirement()))
                .hasSize(99);
        assertThat(Files.readString(folder.resolve("dossier/matrices/M10-iec-62304.csv")))
                .contains("5.7.1", "5.7.2");
    }

    @Test
    void f19allFormatsSayTheSameRed() throws IOException {
        SmallProject project = project()
                .oneRequirement()
                .systemTests(testCase("t", "SRS-1", "<failure message=\"17 ppm\"/>"))
                .also("formats: [csv, html, json]");
        Path dossier = folder.resolve("dossier");

        assertThat(project.run("generate", "--output", dossier.toString())).startsWith("0\n");
        assertThat(project.run("check")).startsWith("1\n").contains("error C05");
        for (String file : List.of("D8.html", "matrices/M1.csv", "matrices/M2.csv", "assessment.json")) {
            assertThat(Files.readString(dossier.resolve(file))).as(file).contains("FAIL_UNDISPOSITIONED");
        }
    }
}
