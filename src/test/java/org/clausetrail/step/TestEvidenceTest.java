package org.clausetrail.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.source.git.NativeGit;
import org.clausetrail.trace.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test results of many tools in one project, from the reports to the verdicts on requirements. */
// [verify->CT-REQ-170]
class TestEvidenceTest {
    @TempDir
    private static Path folder;

    private static Assessed assessed;
    private static String released;
    private static String earlier;

    @BeforeAll
    static void assess() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository"));
        NativeGit git = NativeGit.init(repository);
        StringBuilder requirements = new StringBuilder("# Requirements\n");
        for (int i = 1; i <= 28; i++) {
            requirements
                    .append("\n## SRS-")
                    .append(i)
                    .append(" Requirement ")
                    .append(i)
                    .append("\n\n- category: functional\n\nThe software shall do ")
                    .append(i)
                    .append(".\n");
        }
        git.write("requirements.md", requirements.toString());
        git.write(
                "src/test/java/acme/CalibrationTest.java",
                "package acme;\nclass CalibrationTest {\n    // [verify->SRS-12]\n    @Test\n    void calibrates() {}\n}\n");
        git.write(
                "src/test/java/acme/NoiseTest.java",
                "package acme;\nclass NoiseTest {\n    @Requirement({\"SRS-28\"})\n    @Test\n    void is_quiet() {}\n}\n");
        earlier = git.commit("Write requirements");
        git.write("src/main/java/acme/Calibration.java", "package acme;\nclass Calibration {}\n");
        released = git.commit("Calibrate");
        git.run("tag", "v2.4.0");
        reports();
        write("clausetrail.yaml", """
                clausetrail: 1
                product: {name: Acme, version: 2.4.0, manufacturer: Acme GmbH, software-safety-class: B}
                release: {tag: v2.4.0}
                git: {repository: repository, ids: 'SRS-\\d+', code: [src/**]}
                sources:
                  - requirements: git:requirements.md
                  - tests: reports/**
                    levels: {validation: "tag:field"}
                  - mappings: mappings.yaml
                  - bridges: bridges.yaml
                regulations: [iec-62304]
                documents: [D22]
                """);
        write("mappings.yaml", "- {test: 'acme.StorageTest#stores', requirements: SRS-11}\n");
        write("bridges.yaml", """
                - id: RA-1
                  type: regression-analysis
                  from: %s
                  to: 2.4.0
                  covers: SRS-18
                  rationale: Only the calibration changed, which SRS-18 does not use.
                  person: A. Reviewer
                  date: 2026-03-02
                """.formatted(earlier));
        var project = ProjectFile.read(folder);
        assessed = Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE);
    }

    private static void reports() throws IOException {
        junit("unit/property.xml", released, "", test("MassTest", "finds", "", verifies("SRS-1")));
        write("reports/otr.xml", openTestReporting(released, true, "SRS-2"));
        write("reports/otr-dirty.xml", openTestReporting(released, false, "SRS-3"));
        String statement = """
                {"_type": "https://in-toto.io/Statement/v1", "subject": [{"digest": {"gitCommit": "%s"}}],
                 "predicateType": "https://in-toto.io/attestation/test-result/v0.1",
                 "predicate": {"result": "PASSED", "configuration": [], "passedTests": ["attested SRS-4"]}}
                """.formatted(released);
        write(
                "reports/attested.json",
                "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \""
                        + Base64.getEncoder()
                                .encodeToString(statement.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        + "\", \"signatures\": [{\"sig\": \"AA==\"}]}");
        junit(
                "flaky.xml",
                released,
                "",
                test("MassTest", "flaky_SRS-5", "<flakyFailure message='first'/><flakyFailure message='second'/>", ""));
        junit(
                "same-name.xml",
                released,
                "",
                test("OneTest", "starts", "", verifies("SRS-6"))
                        + test("OtherTest", "starts", "<failure message='no'/>", verifies("SRS-6")));
        junit("bench-a.xml", released, "", test("NoiseTest", "is_low", "", verifies("SRS-7")));
        junit("bench-b.xml", released, "", test("NoiseTest", "is_low", "<failure message='loud'/>", verifies("SRS-7")));
        junit(
                "skipped.xml",
                released,
                "",
                test("DoorTest", "opens", "<skipped message='no door'/>", verifies("SRS-8")));
        junit("error.xml", released, "", test("PumpTest", "pumps", "<error message='broke'/>", verifies("SRS-9")));
        junit("mapped.xml", released, "", test("acme.StorageTest", "stores", "", ""));
        junit("tagged-code.xml", released, "", test("acme.CalibrationTest", "calibrates()", "", ""));
        write("reports/system/cucumber.json", """
                [{"id": "f", "uri": "a.feature", "name": "Assay", "keyword": "Feature", "elements": [{"id": "s", "type": "scenario",
                  "keyword": "Scenario", "name": "runs", "line": 3, "tags": [{"name": "@SRS-13"}, {"name": "@field"}],
                  "steps": [{"result": {"status": "passed", "duration": 1000}, "embeddings": [{"mime_type": "application/json",
                  "data": "%s"}]}]}]}]
                """.formatted(Base64.getEncoder()
                .encodeToString("{\"observed\": 1.2, \"unit\": \"ppm\", \"upper-limit\": 1.0}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        write(
                "reports/system/robot.xml",
                "<robot generator=\"Robot 7.0\"><suite name=\"Root\"><test name=\"t\"><tag>SRS-14</tag>"
                        + "<status status=\"PASS\" start=\"2026-01-01T10:00:00\" elapsed=\"0.1\"/></test></suite></robot>");
        junit(
                "limits.xml",
                released,
                "",
                test(
                                "LimitTest",
                                "within",
                                "",
                                "<properties><property name='verifies' value='SRS-15'/><property name='observed' value='0.8'/>"
                                        + "<property name='unit' value='ppm'/><property name='upper-limit' value='1.0'/></properties>")
                        + test(
                                "LimitTest",
                                "unobserved",
                                "",
                                "<properties><property name='verifies' value='SRS-16'/><property name='upper-limit' value='1.0'/></properties>"));
        junit("earlier.xml", earlier, "", test("OldTest", "old", "", verifies("SRS-17")));
        junit("bridged.xml", earlier, "", test("OldTest", "bridged", "", verifies("SRS-18")));
        junit(
                "criterion.xml",
                released,
                "",
                test(
                                "LimitTest",
                                "criterion",
                                "",
                                "<properties><property name='verifies' value='SRS-26'/><property name='observed' value='10.2'/>"
                                        + "<property name='acceptance' value='10 ± 0.1'/></properties>")
                        + "<testcase classname='LimitTest' name='melts' status='melted'><properties>"
                        + "<property name='verifies' value='SRS-27'/></properties></testcase>"
                        + test("acme.NoiseTest", "is_quiet", "", ""));
        junit(
                "attached.xml",
                released,
                "",
                test(
                        "NoiseTest",
                        "attaches",
                        "<system-out>started\n[[ATTACHMENT|/home/build/workspace/reports/noise/values.json]]\n"
                                + "[[ATTACHMENT|noise/plot.png]]</system-out>",
                        verifies("SRS-21")));
        write("reports/noise/values.json", "{\"observed\": 3.5, \"unit\": \"dB\", \"upper-limit\": 3.0}");
        write("reports/jenkins.xml", """
                <?xml version='1.1' encoding='UTF-8'?>
                <result plugin="junit@1240"><suites><suite><name>door</name><properties><entry><string>GIT_COMMIT</string>
                <string>%s</string></entry></properties><cases><case><className>DoorTest</className><testName>shuts_SRS-22</testName>
                <skipped>false</skipped><failedSince>0</failedSince></case><case><className>DoorTest</className>
                <testName>locks_SRS-23</testName><skipped>false</skipped><errorStackTrace/><failedSince>3</failedSince></case>
                </cases></suite></suites></result>
                """.formatted(released));
        write("reports/hierarchy.xml", """
                <h:execution xmlns:h="https://schemas.opentest4j.org/reporting/hierarchy/0.2.0"
                    xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0" xmlns:git="https://schemas.opentest4j.org/reporting/git/0.2.0">
                  <infrastructure><git:commit>%s</git:commit><git:status clean="true"/></infrastructure>
                  <h:root name="Engine" start="2026-03-01T10:00:00Z" duration="PT1S"><h:child name="a" start="2026-03-01T10:00:00Z">
                    <metadata><tags><tag>SRS-24</tag></tags></metadata><result status="SUCCESSFUL"/></h:child>
                  <h:child name="b" start="2026-03-01T10:00:00Z"><metadata><tags><tag>SRS-25</tag></tags></metadata></h:child></h:root>
                </h:execution>
                """.formatted(released));
        junit("unknown.xml", "", "", test("LostTest", "lost", "", verifies("SRS-19")));
    }

    @ParameterizedTest(name = "SRS-{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        1  | PASS                | a property of JUnit links it, and a property names the commit
        2  | PASS                | a tag of JUnit 5 links it, and Open Test Reporting names a clean commit
        3  | PASS_STALE          | the tree had uncommitted changes
        5  | CONFLICT            | it passed only on the third attempt
        6  | FAIL_UNDISPOSITIONED| one of two tests of one name failed
        7  | CONFLICT            | two runs of one test disagree
        8  | SKIPPED             | skipped is not passed
        9  | ERROR               | an error is not passed
        10 | MISSING_LINK        | nothing verifies it
        11 | PASS                | the mapping file links it
        12 | PASS                | a tag in the source of the test links it
        15 | PASS                | the observed value is within its limit
        17 | PASS_STALE          | it passed on an earlier commit
        18 | PASS_OTHER_VERSION  | a regression analysis says why an earlier result counts
        19 | PASS_STALE          | the report names no version
        21 | CONFLICT            | a file that the output of the test attaches is beyond its limit
        22 | PASS                | Jenkins keeps a passed test whose suite names the commit
        23 | FAIL_UNDISPOSITIONED| Jenkins keeps a failed test
        24 | PASS                | the hierarchy of Open Test Reporting names a clean commit
        26 | CONFLICT            | the observed value is beyond a criterion in one text
        27 | UNKNOWN             | its status is a word that JUnit does not have
        28 | PASS                | an annotation in the source of the test links it
        25 | UNKNOWN             | the hierarchy of Open Test Reporting gives the test no result
        """)
    void aRequirementIsAsGoodAsItsResults(int number, String state, String because) {
        assertThat(verification("SRS-" + number).state().word()).isEqualTo(state);
    }

    @Test
    void anAttestedResultCountsForTheCommitOfItsSubject() {
        assertThat(verification("SRS-4").state().word()).isEqualTo("PASS");
    }

    @Test
    void tagsOfCucumberAndRobotLinkAndTellNoVersion() {
        assertThat(verification("SRS-13").linked()).isTrue();
        assertThat(verification("SRS-14").linked()).isTrue();
        assertThat(verification("SRS-14").state().word()).isEqualTo("PASS_STALE");
    }

    // [verify->CT-REQ-169]
    @Test
    void anAttachedValueBeyondItsLimitContradictsThePass() {
        assertThat(verification("SRS-13").state().word()).isEqualTo("CONFLICT");
        assertThat(verification("SRS-13").reason()).contains("1.2 ppm").contains("limit 1.0");
    }

    // [verify->CT-REQ-177]
    @Test
    void anAttachedFileIsAnInputAndBelongsToItsTest() {
        assertThat(verification("SRS-21").reason()).contains("3.5 dB").contains("limit 3.0");
        assertThat(items("attaches").get(1).text("property-attachments"))
                .isEqualTo("/home/build/workspace/reports/noise/values.json, noise/plot.png");
        assertThat(assessed.readout().inputs()).anyMatch(input -> input.path().endsWith("reports/noise/values.json"));
    }

    @Test
    void everyAttemptAndBothTestsOfOneNameAreKept() {
        assertThat(titles("flaky_SRS-5")).hasSize(3);
        assertThat(items("starts"))
                .extracting(item -> item.id().value())
                .contains("OneTest#starts", "OtherTest#starts");
    }

    @Test
    void aConflictListsAllResults() {
        assertThat(verification("SRS-7").reason()).contains("bench-a.xml", "PASS", "bench-b.xml", "FAIL");
    }

    // [verify->CT-REQ-168]
    @Test
    void levelsComeFromTheFolderOrTheRuleOfTheProject() {
        assertThat(items("finds"))
                .allSatisfy(item -> assertThat(item.text("level")).isEqualTo("unit"));
        assertThat(items("t")).allSatisfy(item -> assertThat(item.text("level")).isEqualTo("system"));
        assertThat(items("runs"))
                .allSatisfy(item -> assertThat(item.text("level")).isEqualTo("validation"));
    }

    @ParameterizedTest
    @CsvSource({
        "C32, skipped.xml",
        "C09, LimitTest#unobserved",
        "C07, otr-dirty.xml",
        "C06, earlier.xml",
        "C10, property.xml",
        "C11, unknown.xml",
        "R47, attested.json",
        "R51, attached.xml"
    })
    void whatIsWrongWithAResultIsAFinding(String check, String about) {
        assertThat(findings())
                .filteredOn(finding -> finding.check().equals(check))
                .anySatisfy(finding -> assertThat(finding.items() + finding.message() + finding.source())
                        .contains(about));
    }

    private static Verification verification(String id) {
        var graph = assessed.trace().graph();
        return assessed.trace().verification(graph.find(new ItemId(id)).orElseThrow());
    }

    private static List<Item> items(String title) {
        return assessed.readout().evidence().items().stream()
                .filter(item -> item.title().equals(title))
                .toList();
    }

    private static List<String> titles(String title) {
        return items(title).stream()
                .filter(item -> item.kind().word().equals("test-result"))
                .map(item -> item.id().value())
                .toList();
    }

    private static List<Finding> findings() {
        return assessed.assessment().findings().stream()
                .map(AssessedFinding::finding)
                .toList();
    }

    private static String verifies(String id) {
        return "<properties><property name='requirement' value='" + id + "'/></properties>";
    }

    private static String test(String type, String name, String result, String properties) {
        return "<testcase classname='" + type + "' name='" + name + "' time='0.1'>" + properties + result
                + "</testcase>";
    }

    private static void junit(String name, String commit, String more, String tests) throws IOException {
        String property = commit.isEmpty() ? "" : "<property name='GIT_COMMIT' value='" + commit + "'/>";
        write(
                "reports/" + name,
                "<testsuite name='s' timestamp='2026-03-01T10:00:00Z'><properties>" + property + more + "</properties>"
                        + tests + "</testsuite>");
    }

    private static String openTestReporting(String commit, boolean clean, String tag) {
        return """
                <e:events xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0" xmlns:e="https://schemas.opentest4j.org/reporting/events/0.2.0"
                    xmlns:git="https://schemas.opentest4j.org/reporting/git/0.2.0">
                  <infrastructure><hostName>bench</hostName><operatingSystem>Linux</operatingSystem>
                    <git:commit>%s</git:commit><git:status clean="%s"/></infrastructure>
                  <e:started id="1" name="%s()" time="2026-03-01T10:00:00Z"><metadata><tags><tag>%s</tag></tags></metadata></e:started>
                  <e:finished id="1" time="2026-03-01T10:00:01Z"><result status="SUCCESSFUL"/></e:finished>
                </e:events>
                """.formatted(commit, clean, clean ? "clean" : "dirty", tag);
    }

    private static void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
