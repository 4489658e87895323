package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats that no shared corpus covers, and records that people write. */
// [verify->CT-REQ-149]
class FurtherFormatsTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    @ParameterizedTest
    @CsvSource({
        "nunit3.xml, nunit3-xml",
        "nunit2.xml, nunit2-xml",
        "xunitnet.xml, xunitnet-xml",
        "trx.xml, trx",
        "ctest.xml, ctest-xml",
        "robot.xml, robot-xml",
        "go.json, go-test-json",
        "ctrf.json, ctrf-json",
        "cucumber.json, cucumber-json",
        "messages.ndjson, cucumber-messages",
        "allure-result.json, allure2-results",
        "dart.json, dart-json",
        "mocha.json, mocha-json",
        "rspec.json, rspec-json",
        "jacoco.xml, jacoco-xml",
        "cobertura.xml, cobertura-xml",
        "lcov.info, lcov",
        "log.sarif, sarif",
        "manual.yaml, manual-tests",
        "manual.csv, manual-tests-csv",
        "run-record.yaml, test-run-record",
        "libtest.json, libtest-json",
        "nextest.json, libtest-json",
        "jest.json, jest-json",
        "gcov.json, gcov-json",
        "atml.xml, atml-xml",
        "intoto-test-result.json, intoto-test-result",
        "testng.xml, testng-xml",
        "gtest.json, googletest-json",
        "matlab.tap, tap",
        "open-test-reporting.xml, open-test-reporting",
        "open-test-hierarchy.xml, open-test-hierarchy",
        "jenkins.xml, jenkins-xml",
        "jenkins-api.xml, jenkins-xml"
    })
    void everyReportIsRecognisedByOneFormatAlone(String report, String format) throws IOException {
        Head head = Head.of(file(report));

        assertThat(TestFormats.all().stream()
                        .filter(candidate -> candidate.match(head) != Format.Match.NO)
                        .map(Format::name))
                .containsExactly(format);
    }

    @ParameterizedTest
    @CsvSource({
        "testng.xml, 2, 1, 0, 0, 1, 0.25",
        "gtest.json, 3, 1, 1, 0, 1, 0.35",
        "matlab.tap, 5, 1, 1, 1, 2, 0.25",
        "manual.yaml, 5, 2, 1, 0, 0, 0",
        "manual.csv, 4, 2, 1, 0, 0, 0",
        "libtest.json, 4, 1, 1, 1, 1, 0.75",
        "nextest.json, 2, 2, 0, 0, 0, 0.5",
        "jest.json, 5, 2, 1, 0, 2, 0.38",
        "atml.xml, 4, 1, 1, 0, 1, 0.75",
        "atml-teststand.xml, 2, 0, 1, 0, 1, 1.75",
        "intoto-test-result.json, 4, 2, 1, 0, 0, 0",
        "open-test-reporting.xml, 3, 1, 1, 1, 0, 0.25",
        "open-test-hierarchy.xml, 3, 1, 0, 0, 0, 0.75",
        "jenkins.xml, 4, 2, 1, 0, 1, 1",
        "jenkins-api.xml, 3, 1, 1, 0, 0, 0.75",
    })
    void countsByTheCommonRules(
            String report, int tests, int passed, int failed, int errored, int skipped, double seconds)
            throws IOException {
        InputFile file = file(report);
        Head head = Head.of(file);
        TestFormat format = TestFormats.results().stream()
                .filter(candidate -> candidate.match(head) != Format.Match.NO)
                .findFirst()
                .orElseThrow();

        assertThat(format.inspect(file).facts())
                .containsEntry("testcases", tests)
                .containsEntry("passed", passed)
                .containsEntry("failed", failed)
                .containsEntry("errored", errored)
                .containsEntry("skipped", skipped)
                .hasEntrySatisfying(
                        "duration_s",
                        duration ->
                                assertThat(((Number) duration).doubleValue()).isEqualTo(seconds));
    }

    // [verify->CT-REQ-147]
    @ParameterizedTest
    @CsvSource({
        "lcov.info, lines_found, 2",
        "lcov.info, lines_hit, 1",
        "lcov.info, branches_found, 1",
        "cobertura.xml, distinct_file_lines, 2",
        "cobertura.xml, distinct_file_lines_covered, 1",
        "cobertura.xml, class_line_elements, 2",
        "jacoco.xml, packages, 1",
        "jacoco.xml, methods, 1",
        "gcov.json, lines_found, 12",
        "log.sarif, results, 2",
        "log.sarif, suppressed, 1"
    })
    void coverageAndFindingsAreCountedOnce(String report, String fact, int count) throws IOException {
        InputFile file = file(report);
        Head head = Head.of(file);
        Format format = TestFormats.analyses().stream()
                .filter(candidate -> candidate.match(head) == Format.Match.CERTAIN)
                .findFirst()
                .orElseThrow();

        assertThat(format.inspect(file).facts()).containsEntry(fact, count);
    }

    @Test
    void aResultWithoutLevelGetsNone() throws IOException {
        assertThat(new Sarif().inspect(file("log.sarif")).facts().get("levels").toString())
                .contains("(absent)=1");
    }

    @Test
    void aManualRecordCountsOnlyWhenSignedAndByItsWorstStep() throws IOException {
        Evidence evidence = read("manual.yaml");

        assertThat(results(evidence))
                .extracting(item -> item.text("outcome"))
                .containsExactly("PASS", "MANUAL_UNSIGNED", "FAIL", "BLOCKED", "UNKNOWN");
        assertThat(results(evidence).get(0).attributes())
                .containsEntry("person", "A. Tester")
                .containsEntry("observed", "0.8 ppm")
                .containsEntry("version", "2.4.0")
                .hasEntrySatisfying("property-steps", steps -> assertThat(steps).contains("Observed: It opened."));
        assertThat(evidence.links().stream().filter(link -> link.kind() == LinkKind.VERIFIES))
                .extracting(link -> link.from() + " " + link.to())
                .containsExactly("MT-1 SRS-1", "MT-1 SRS-2");
    }

    @Test
    void aRetriedScenarioKeepsItsFirstAttemptAndTheCommit() throws IOException {
        Evidence evidence = read("messages.ndjson");

        assertThat(results(evidence)).extracting(item -> item.text("outcome")).containsExactly("PASS", "FAIL");
        assertThat(results(evidence).get(0).text("commit")).isEqualTo("0123456789abcdef0123456789abcdef01234567");
        assertThat(evidence.links()).anyMatch(link -> link.to().value().equals("SRS-1"));
    }

    @Test
    void openTestReportingBindsResultsToACommitAndItsTree() throws IOException {
        Evidence evidence = read("open-test-reporting.xml");

        assertThat(results(evidence).get(0).attributes())
                .containsEntry("commit", "0123456789abcdef0123456789abcdef01234567")
                .containsEntry("dirty", "true")
                .containsEntry("environment", "Linux, Java 17")
                .containsEntry("agent", "bench");
        assertThat(evidence.links()).anyMatch(link -> link.to().value().equals("SRS-1"));
    }

    // [verify->CT-REQ-175]
    @Test
    void theHierarchyOfOpenTestReportingTellsOfItsWorkingTree() throws IOException {
        Evidence evidence = read("open-test-hierarchy.xml");

        assertThat(results(evidence).get(0).attributes())
                .containsEntry("commit", "0123456789abcdef0123456789abcdef01234567")
                .containsEntry("dirty", "true")
                .containsEntry("branch", "main")
                .containsEntry("repository", "https://git.example.org/device.git")
                .containsEntry("observed", "1.2")
                .containsEntry("suite-problem", "The set-up broke.");
        assertThat(results(evidence))
                .extracting(item -> item.text("outcome"))
                .containsExactly("PASS", "UNKNOWN", "UNKNOWN");
        assertThat(evidence.links()).anyMatch(link -> link.to().value().equals("SRS-1"));
        assertThat(evidence.findings()).anyMatch(finding -> finding.message().contains("The set-up broke."));
    }

    // [verify->CT-REQ-175]
    @Test
    void jenkinsTellsSinceWhenATestFailsAndKeepsAttempts() throws IOException {
        Evidence evidence = read("jenkins.xml");

        assertThat(results(evidence))
                .extracting(item -> item.text("outcome"))
                .containsExactly("PASS", "FAIL", "SKIPPED", "PASS", "FAIL");
        assertThat(results(evidence).get(1).attributes())
                .containsEntry("property-failed-since", "41")
                .containsEntry("message", "too late");
        assertThat(results(evidence).get(2).text("reason")).isEqualTo("no valve");
        assertThat(results(evidence).get(4).text("message")).isEqualTo("first try");
        assertThat(evidence.links())
                .extracting(link -> link.to().value())
                .contains("SRS-1", "SRS-2", "0123456789abcdef0123456789abcdef01234567");
    }

    // [verify->CT-REQ-175]
    @Test
    void aStateThatJenkinsDoesNotDefineIsUnknown() throws IOException {
        assertThat(results(read("jenkins-api.xml")))
                .extracting(item -> item.text("outcome"))
                .containsExactly("PASS", "FAIL", "UNKNOWN");
    }

    @Test
    void aTestThatGoRepeatsKeepsEveryRun() throws IOException {
        String event = "{\"Action\":\"%s\",\"Package\":\"p\",\"Test\":\"T\",\"Output\":\"late\"}\n";
        String events = event.formatted("run")
                + event.formatted("output")
                + event.formatted("fail")
                + event.formatted("run")
                + event.formatted("pass");
        Evidence.Collector facts = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, facts)
                .read(InputFile.of(events.getBytes(StandardCharsets.UTF_8), SourceRef.file("go.json")));

        assertThat(results(facts.evidence()))
                .extracting(item -> item.text("outcome") + " " + item.text("message"))
                .containsExactly("PASS ", "FAIL late");
        assertThat(results(facts.evidence()).get(0).text("flaky")).isEqualTo("true");
    }

    @Test
    void aLongReportIsCountedLikeAShortOne() throws IOException {
        StringBuilder report = new StringBuilder("<testsuite name='s'>");
        for (int i = 0; i < 120_001; i++) {
            report.append("<testcase classname='c' name='t").append(i % 100_000).append("' time='1'/>");
        }
        byte[] bytes = report.append("</testsuite>").toString().getBytes(StandardCharsets.UTF_8);

        assertThat(new JUnitXml()
                        .inspect(InputFile.of(bytes, SourceRef.file("long.xml")))
                        .facts())
                .containsEntry("testcases", 120_001)
                .containsEntry("distinct_ids", 100_000)
                .containsEntry("duplicate_testcases", 20_001)
                .hasEntrySatisfying(
                        "samples",
                        samples -> assertThat(samples.toString())
                                .contains("name=t0,")
                                .contains("name=t60000,")
                                .contains("name=t20000,"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <robot generator="Robot 7.0"><suite name="a"><suite name="b"><test name="t"><status status="PASS"/></test></suite><meta name="Version">2.4.0</meta></suite></robot> | version | 2.4.0
        <robot><suite name="a"><test name="t"><status status="PASS"/></test><metadata><item name="Git-Commit">0123456789ab</item></metadata></suite></robot> | commit | 0123456789ab
        <test-run><test-suite fullname="s"><environment machine-name="bench" os-version="Linux 6.1"/><test-case fullname="t" result="Passed" duration="1"/></test-suite></test-run> | environment | Linux 6.1
        <test-results date="2026-03-01" time="10:00:00"><environment machine-name="bench" os-version="Windows"/><test-suite name="s"><results><test-case name="t" result="Success"/></results></test-suite></test-results> | date | 2026-03-01T10:00:00
        """)
    void theCircumstancesOfASuiteHoldForItsTests(String report, String attribute, String value) throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, collector)
                .read(InputFile.of(report.getBytes(StandardCharsets.UTF_8), SourceRef.file("r.xml")));

        assertThat(results(collector.evidence()).get(0).text(attribute)).isEqualTo(value);
    }

    @Test
    void aTestThatNeverEndedIsAnError() throws IOException {
        assertThat(results(read("go.json")))
                .extracting(item -> item.text("outcome"))
                .containsExactly("ERROR", "FAIL", "ERROR");
    }

    private static List<Item> results(Evidence evidence) {
        return evidence.items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .toList();
    }

    private static Evidence read(String report) throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, collector).read(file(report));
        return collector.evidence();
    }

    private static InputFile file(String name) throws IOException {
        return InputFile.of(Files.readAllBytes(REPORTS.resolve(name)), SourceRef.file(name));
    }
}
