package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;

/** The record of a run binds the reports beside it to a version, an environment and a tester. */
// [verify->CT-REQ-172]
class RunRecordTest {
    private static final String REPORT = "<testsuite name='s'><testcase classname='c' name='t' time='1'/></testsuite>";

    private final List<InputFile> files = new ArrayList<>();

    @Test
    void aRecordHoldsForTheReportsOfItsFolderAndBelow() throws IOException {
        given(
                "r/run.yaml",
                "# written by the build server\ntest-run:\n  version: 2.4.0\n  commit: 0123456789ab\n"
                        + "  environment: ENV-1\n  tester: A. Müller\n  date: 2026-03-01\n");
        given("r/a.xml", REPORT);
        given("r/unit/b.xml", REPORT);
        given("s/c.xml", REPORT);

        List<Item> results = results(read());

        assertThat(results).extracting(item -> item.text("commit")).containsExactly("0123456789ab", "0123456789ab", "");
        assertThat(results.get(0).attributes())
                .containsEntry("version", "2.4.0")
                .containsEntry("environment", "ENV-1")
                .containsEntry("person", "A. Müller")
                .containsEntry("date", "2026-03-01");
    }

    @Test
    void theNearerRecordWins() throws IOException {
        given("run.json", "{\"test-run\": {\"version\": \"1\", \"tool\": \"JUnit\"}}");
        given("r/run.yml", "test-run: {version: 2}");
        given("r/a.xml", REPORT);

        assertThat(results(read()).get(0).attributes())
                .containsEntry("version", "2")
                .containsEntry("tool", "JUnit");
    }

    @Test
    void aReportThatSaysOtherwiseKeepsItsWordAndIsReported() throws IOException {
        given("run.yaml", "test-run: {commit: 0123456789ab}");
        given(
                "a.xml",
                "<testsuite name='s'><properties><property name='git.commit' value='ffff456789ab'/></properties>"
                        + "<testcase name='t'/></testsuite>");

        Evidence evidence = read();

        assertThat(results(evidence).get(0).text("commit")).isEqualTo("ffff456789ab");
        assertThat(evidence.findings()).extracting(Finding::check).contains("R48");
    }

    @Test
    void aRecordThatIsWrittenWronglyIsRefusedWithItsPlace() throws IOException {
        given("run.yaml", "test-run:\n  comit: 0123456789ab\n");
        given("a.xml", REPORT);

        Evidence evidence = read();

        assertThat(evidence.findings())
                .filteredOn(finding -> finding.check().equals("R40"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.source().line()).isEqualTo(2))
                .extracting(Finding::message)
                .asString()
                .contains("commit");
        assertThat(results(evidence)).hasSize(1);
    }

    private void given(String name, String content) {
        files.add(InputFile.of(content.getBytes(UTF_8), SourceRef.file(name)));
    }

    private Evidence read() throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, collector).read(files);
        return collector.evidence();
    }

    private static List<Item> results(Evidence evidence) {
        return evidence.items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .toList();
    }
}
