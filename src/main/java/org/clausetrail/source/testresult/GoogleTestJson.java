package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** GoogleTest's JSON report ({@code --gtest_output=json}); values of {@code RecordProperty} are further fields of a test. */
public final class GoogleTestJson extends TestFormat {
    private static final Set<String> OWN = Set.of(
            "name",
            "file",
            "line",
            "status",
            "result",
            "timestamp",
            "time",
            "classname",
            "failures",
            "skipped",
            "value_param",
            "type_param");

    /** The format, which has no state. */
    public GoogleTestJson() {
        super("googletest-json");
    }

    @Override
    public String tool() {
        return "GoogleTest";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        return text.stripLeading().startsWith("{")
                        && JsonMarks.opensArray(text, "testsuites")
                        && JsonMarks.hasKey(text, "disabled")
                ? Match.CERTAIN
                : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        JsonNode document = JsonStream.read(file, "testsuites/*", (node, line) -> {
            Suite suite = new Suite(Fields.textOrNull(node, "name"), "", Fields.text(node, "timestamp"), line);
            report.suite(suite);
            for (JsonNode test : node.path("testsuite")) {
                report.test(run(test, suite, line));
            }
        });
        if (!document.path("testsuites").isArray()) {
            throw new InputException(
                    file.ref(), "A GoogleTest report needs an array \"testsuites\". Nothing is imported.");
        }
    }

    private static TestRun run(JsonNode test, Suite suite, int line) {
        String time = Fields.text(test, "time");
        List<Property> properties = new ArrayList<>(0);
        test.properties().forEach(entry -> {
            if (!OWN.contains(entry.getKey()) && entry.getValue().isString()) {
                properties.add(new Property(entry.getKey(), entry.getValue().stringValue()));
            }
        });
        return new TestRun(
                        suite,
                        Fields.textOrNull(test, "classname"),
                        Fields.textOrNull(test, "name"),
                        outcome(test),
                        ReportedTime.ofText(
                                time.isEmpty()
                                        ? null
                                        : time.endsWith("s") ? time.substring(0, time.length() - 1) : time),
                        line)
                .because(Fields.text(test.path("failures").path(0), "failure"))
                .at(Fields.text(test, "timestamp"))
                .with(properties, List.of());
    }

    private static Outcome outcome(JsonNode test) {
        if (!test.path("failures").isEmpty()) {
            return Outcome.FAILED;
        }
        String status = Fields.text(test, "status");
        return switch (Fields.text(test, "result")) {
            case "COMPLETED" -> status.equals("RUN") ? Outcome.PASSED : Outcome.UNKNOWN;
            case "SKIPPED", "SUPPRESSED" -> Outcome.SKIPPED;
            default -> status.equals("NOTRUN") ? Outcome.SKIPPED : Outcome.UNKNOWN;
        };
    }
}
