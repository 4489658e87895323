package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
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

/** What the formats of Rust, Jest, gcov, test systems and in-toto say beyond counts. */
class LaboratoryFormatsTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    // [verify->CT-REQ-154]
    @Test
    void aRetryOfNextestIsOneMoreAttemptOfTheSameTest() throws IOException {
        List<Item> results = results(read("nextest.json"));

        assertThat(results).extracting(item -> item.text("outcome")).containsExactly("PASS", "FAIL", "PASS");
        assertThat(results.get(0).text("flaky")).isEqualTo("true");
        assertThat(results.get(1).text("message")).isEqualTo("first attempt");
    }

    @Test
    void aRustTestThatTimesOutAndNeverEndsIsAnError() throws IOException {
        assertThat(results(read("libtest.json")))
                .extracting(item -> item.title() + " " + item.text("outcome"))
                .containsExactly("fails FAIL", "ignored SKIPPED", "passes_srs_1 PASS", "hangs ERROR");
    }

    @Test
    void aFileThatJestCouldNotLoadIsAProblemAndNoTest() throws IOException {
        Evidence evidence = read("jest.json");

        assertThat(evidence.findings())
                .filteredOn(finding -> finding.check().equals("R42"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("broken.test.js", "Test suite failed to run");
        assertThat(results(evidence))
                .filteredOn(item -> item.text("flaky").equals("true"))
                .hasSize(2);
    }

    // [verify->CT-REQ-155]
    @Test
    void gcovCountsALineOnceHoweverManyDocumentsNameIt() throws IOException {
        String one = Files.readString(REPORTS.resolve("gcov.json")).strip();

        assertThat(new GcovJson()
                        .inspect(file((one + "\n" + one + "\n").getBytes(UTF_8)))
                        .facts())
                .containsEntry("documents", 2)
                .containsEntry("source_files", 1)
                .containsEntry("lines_found", 12)
                .containsEntry("lines_hit", 9)
                .containsEntry("branches_found", 4)
                .containsEntry("branches_hit", 3)
                .containsEntry("functions", 3);
    }

    @Test
    void aGcovReportThatBreaksOffIsRefused() throws IOException {
        String one = Files.readString(REPORTS.resolve("gcov.json")).strip();

        assertThatThrownBy(
                        () -> new GcovJson().inspect(file(one.substring(0, 900).getBytes(UTF_8))))
                .isInstanceOf(InputException.class);
    }

    // [verify->CT-REQ-156]
    @Test
    void aMeasurementKeepsItsUnitLimitsOperatorAndStation() throws IOException {
        Item result = results(read("atml.xml")).get(0);

        assertThat(result.attributes())
                .containsEntry("observed", "3.31 V")
                .containsEntry("lower-limit", "3.2")
                .containsEntry("upper-limit", "3.4")
                .containsEntry("person", "A. Müller")
                .containsEntry("agent", "STATION-3")
                .containsEntry("unit-under-test", "SN 0042")
                .containsEntry("date", "2026-03-01T13:30:00Z");
    }

    @Test
    void aTestOfATestSystemLinksToWhatItsNameSays() throws IOException {
        assertThat(read("atml.xml").links())
                .filteredOn(link -> link.kind() == LinkKind.VERIFIES)
                .extracting(link -> link.from() + " -> " + link.to())
                .containsExactly("Source board/Power#3.3 V rail SRS-7 -> SRS-7");
    }

    @Test
    void aStepThatWasOnlyDoneIsNoPassAndAGroupThatWasAbortedIsAProblem() throws IOException {
        Evidence evidence = read("atml.xml");

        assertThat(results(evidence))
                .extracting(item -> item.text("outcome"))
                .containsExactly("PASS", "FAIL", "SKIPPED", "UNKNOWN");
        assertThat(results(evidence).get(1).attributes())
                .containsEntry("observed", "2.3.9")
                .containsEntry("criterion", "= 2.4.0");
        assertThat(evidence.findings())
                .filteredOn(finding -> finding.check().equals("R42"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("Vacuum");
    }

    // [verify->CT-REQ-157]
    @Test
    void anAttestationBindsItsTestsToTheCommitOfItsSubject() throws IOException {
        assertThat(results(read("intoto-test-result.json")))
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.text("commit")).startsWith("d20ace79"))
                .extracting(item -> item.text("outcome"))
                .containsExactly("FAIL", "PASS", "PASS", "UNKNOWN");
    }

    @Test
    void theSignatureOfAnEnvelopeIsSaidToBeUnverified() throws IOException {
        byte[] statement = Files.readAllBytes(REPORTS.resolve("intoto-test-result.json"));
        InputFile envelope = file(("{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \""
                        + Base64.getEncoder().encodeToString(statement)
                        + "\", \"signatures\": [{\"keyid\": \"a\", \"sig\": \"MEUC\"}]}")
                .getBytes(UTF_8));

        assertThat(new InTotoTestResult().match(Head.of(envelope))).isEqualTo(Format.Match.POSSIBLE);
        Evidence evidence = read(envelope);
        assertThat(results(evidence)).hasSize(4);
        assertThat(evidence.findings()).anyMatch(finding -> finding.message().contains("not verified"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PASSED  | "failedTests": ["a"]  | says PASSED though tests failed
        FAILED  | "passedTests": ["a"]  | names no failed test
        GREAT   | "passedTests": ["a"]  | unknown result
        PASSED  | "passedTests": []     | holds no test case
        """)
    void anAttestationThatContradictsItselfIsReported(String result, String tests, String message) throws IOException {
        String statement = """
                {"_type": "https://in-toto.io/Statement/v1", "subject": [{"digest": {"gitCommit": "d20ace7968ba"}}],
                 "predicateType": "https://in-toto.io/attestation/test-result/v0.1", "predicate": {"result": "%s", %s}}
                """.formatted(result, tests);

        assertThat(read(file(statement.getBytes(UTF_8))).findings())
                .anyMatch(finding -> finding.message().contains(message));
    }

    private static List<Item> results(Evidence evidence) {
        return evidence.items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .toList();
    }

    private static Evidence read(String report) throws IOException {
        return read(file(Files.readAllBytes(REPORTS.resolve(report))));
    }

    private static Evidence read(InputFile report) throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, collector).read(report);
        return collector.evidence();
    }

    private static InputFile file(byte[] content) {
        return InputFile.of(content, SourceRef.file("report"));
    }
}
