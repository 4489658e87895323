package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Times as machines of other countries write them, in every format whose times are text. */
// [verify->CT-REQ-143]
class LocaleTimesTest {
    /** A report of one test, with the time behind {@code %s} of an attribute or value; {@code null} leaves it out. */
    private static final Map<TestFormat, List<String>> REPORTS = Map.of(
            new JUnitXml(), List.of("<testsuite name='s'><testcase name='t'", " time='%s'", "/></testsuite>"),
            new NUnit3(),
                    List.of(
                            "<test-run><test-suite fullname='s'><test-case fullname='t' result='Passed'",
                            " duration='%s'",
                            "/></test-suite></test-run>"),
            new NUnit2(),
                    List.of(
                            "<test-results><test-suite name='s'><results><test-case name='t' result='Success'",
                            " time='%s'",
                            "/></results></test-suite></test-results>"),
            new XUnitNet(),
                    List.of(
                            "<assemblies><assembly name='a'><collection><test name='t' result='Pass'",
                            " time='%s'",
                            "/></collection></assembly></assemblies>"),
            new CTest(),
                    List.of(
                            "<Site Name='s'><Testing><Test Status='passed'><Name>t</Name><Results>",
                            "<NamedMeasurement name='Execution Time'><Value>%s</Value></NamedMeasurement>",
                            "</Results></Test></Testing></Site>"),
            new RobotXml(),
                    List.of(
                            "<robot><suite name='s'><test name='t'><status status='PASS'",
                            " elapsed='%s'",
                            "/></test></suite></robot>"),
            new LibtestJson(),
                    List.of(
                            "{\"type\":\"suite\",\"event\":\"started\",\"test_count\":1}\n{\"type\":\"test\",\"event\":\"ok\",\"name\":\"t\"",
                            ",\"exec_time\":\"%s\"",
                            "}\n"),
            new GoogleTestJson(),
                    List.of(
                            "{\"disabled\":0,\"testsuites\":[{\"name\":\"s\",\"testsuite\":[{\"name\":\"t\",\"status\":\"RUN\",\"result\":\"COMPLETED\"",
                            ",\"time\":\"%s\"",
                            "}]}]}"));

    static Stream<Arguments> reports() {
        return REPORTS.entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey().name(), entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void numbersOfEnglishAndGermanMachinesAreTheSame(String name, TestFormat format, List<String> report)
            throws IOException {
        assertThat(seconds(format, report, "1234.5")).isEqualTo(1234.5);
        assertThat(seconds(format, report, "1,234.5")).isEqualTo(1234.5);
        assertThat(seconds(format, report, "1.234,5")).isEqualTo(1234.5);
        assertThat(seconds(format, report, "0,5")).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void aTimeThatCanBeReadInTwoWaysIsLeftOutAndSaid(String name, TestFormat format, List<String> report)
            throws IOException {
        Map<String, Object> facts = facts(format, report, "1,078");

        assertThat(facts).containsEntry("ambiguous_time", 1).containsEntry("warn", true);
        assertThat(((Number) facts.get("duration_s")).doubleValue()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void whatIsNoTimeIsCountedAndNeverAdded(String name, TestFormat format, List<String> report) throws IOException {
        for (String time : List.of("NaN", "Infinity", "-1", "soon", "1e999")) {
            assertThat(facts(format, report, time)).as(time).containsEntry("bad_time", 1);
            assertThat(seconds(format, report, time)).as(time).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void aMissingTimeIsCountedAndTheTestKept(String name, TestFormat format, List<String> report) throws IOException {
        Map<String, Object> facts = facts(format, report, null);

        assertThat(facts)
                .containsEntry("missing_time", 1)
                .containsEntry("testcases", 1)
                .containsEntry("passed", 1);
    }

    private static double seconds(TestFormat format, List<String> report, String time) throws IOException {
        return ((Number) facts(format, report, time).get("duration_s")).doubleValue();
    }

    private static Map<String, Object> facts(TestFormat format, List<String> report, String time) throws IOException {
        String text = report.get(0) + (time == null ? "" : report.get(1).formatted(time)) + report.get(2);
        return format.inspect(InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file("r")))
                .facts();
    }
}
