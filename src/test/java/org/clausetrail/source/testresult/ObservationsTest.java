package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a test observed and attached to its report. */
// [verify->CT-REQ-169]
class ObservationsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"observed\": 0.8, \"unit\": \"ppm\", \"upper-limit\": 1.0}",
                "{\"step\": 3, \"result\": {\"measured\": 0.8, \"unit\": \"ppm\", \"max\": 1.0}}",
                "[{\"measured_value\": 0.8, \"units\": \"ppm\", \"upper_limit\": 1.0}]",
                "observed,unit,upper limit\n0.8,ppm,1.0\n",
                "observed = 0.8\nunit = ppm\nupper limit = 1.0\n",
                "Observed: 0.8\nUnit: ppm\nMaximum: 1.0\nnothing else\n"
            })
    void anAttachedValueIsReadWithItsUnitAndLimit(String text) {
        assertThat(Observations.of(text))
                .containsExactlyInAnyOrder(
                        new Property("observed", "0.8"),
                        new Property("unit", "ppm"),
                        new Property("upper-limit", "1.0"));
    }

    @Test
    void severalValuesAreKeptWithTheirNames() {
        assertThat(Observations.of("name,observed,unit,min,max\n3.3 V rail,3.31,V,3.2,3.4\n5 V rail,5.1,V,4.8,5.2\n"))
                .contains(
                        new Property("observed", "3.3 V rail 3.31 V; 5 V rail 5.1 V"),
                        new Property("limits of 5 V rail", "≥ 4.8 ≤ 5.2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1, 2]",
                "{\"unit\": \"ppm\"}",
                "a log line\nanother: one",
                "version = 2.4.0",
                "\u0000\u0001observed = 1",
                "a,b\n1"
            })
    void whatNamesNoObservedValueIsNoObservation(String text) {
        assertThat(Observations.of(text)).isEmpty();
    }

    @Test
    void aFileBesideAnAllureResultIsRead() throws IOException {
        Files.writeString(folder.resolve("a-attachment.json"), "{\"observed\": 0.8, \"unit\": \"ppm\", \"max\": 1}");
        Path result = Files.writeString(folder.resolve("a-result.json"), """
                {"uuid": "u", "name": "mass error", "status": "passed", "stage": "finished",
                 "parameters": [{"name": "version", "value": "9"}],
                 "steps": [{"name": "measure", "attachments": [{"name": "values", "source": "a-attachment.json", "type": "application/json"}]}]}
                """);

        Item read = read(InputFile.of(result, "allure/a-result.json"));

        assertThat(read.attributes())
                .containsEntry("observed", "0.8 ppm")
                .containsEntry("upper-limit", "1")
                .containsEntry("property-parameter-version", "9")
                .doesNotContainKey("version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.json", "/etc/passwd", "link.json", "missing.json", "", "a\u0000b", "C:\\x"})
    void aPathThatLeadsOutOfTheFolderFindsNothing(String path) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("reports"));
        Path secret = Files.writeString(folder.resolve("secret.json"), "{\"observed\": 1}");
        Files.createSymbolicLink(inner.resolve("link.json"), secret);

        assertThat(InputFile.of(inner.resolve("r.json"), "reports/r.json").beside(path))
                .isEmpty();
    }

    @Test
    void anAttachmentOfCucumberIsReadFromTheReportItself() throws IOException {
        String body = Base64.getEncoder().encodeToString("observed: 0.8\nunit: ppm".getBytes(UTF_8));
        String messages = """
                {"meta":{"protocolVersion":"24.0.0","implementation":{"name":"cucumber-jvm","version":"7"}}}
                {"pickle":{"id":"p","uri":"a.feature","name":"mass error","tags":[{"name":"@system"}]}}
                {"testCase":{"id":"c","pickleId":"p","testSteps":[]}}
                {"testCaseStarted":{"id":"s","testCaseId":"c","attempt":0,"timestamp":{"seconds":1,"nanos":0}}}
                {"attachment":{"testCaseStartedId":"s","body":"%s","contentEncoding":"BASE64","mediaType":"text/plain"}}
                {"testStepFinished":{"testCaseStartedId":"s","testStepResult":{"status":"PASSED","duration":{"seconds":0,"nanos":1}}}}
                {"testCaseFinished":{"testCaseStartedId":"s","willBeRetried":false}}
                """.formatted(body);

        Item read = read(InputFile.of(messages.getBytes(UTF_8), SourceRef.file("m.ndjson")));

        assertThat(read.attributes()).containsEntry("observed", "0.8 ppm").containsEntry("level", "system");
    }

    @Test
    void whatATestPublishesIsReadFromOpenTestReporting() throws IOException {
        String events = """
                <e:events xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0" xmlns:e="https://schemas.opentest4j.org/reporting/events/0.2.0">
                  <e:started id="1" name="mass error" time="2026-03-01T10:00:00Z"><metadata><tags><tag>SRS-1</tag></tags></metadata></e:started>
                  <e:reported id="1" time="2026-03-01T10:00:01Z"><attachments><data time="2026-03-01T10:00:01Z"><entry key="observed">0.8</entry><entry key="unit">ppm</entry></data></attachments></e:reported>
                  <e:finished id="1" time="2026-03-01T10:00:02Z"><result status="SUCCESSFUL"/></e:finished>
                </e:events>
                """;

        assertThat(read(InputFile.of(events.getBytes(UTF_8), SourceRef.file("e.xml")))
                        .text("observed"))
                .isEqualTo("0.8 ppm");
    }

    private static Item read(InputFile report) throws IOException {
        Evidence.Collector collector = new Evidence.Collector();
        new TestResultSource(TestSettings.USUAL, collector).read(List.of(report));
        return collector.evidence().items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .findFirst()
                .orElseThrow();
    }
}
