package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** The JSON report of Jest ({@code --json}) and Vitest: files of tests with their assertions; a file that broke is a problem. */
// [impl->CT-REQ-154]
public final class JestJson extends TestFormat {
    private static final List<String> DECLARED =
            List.of("numTotalTests", "numPassedTests", "numFailedTests", "numPendingTests", "numTodoTests");

    /** The format, which has no state. */
    public JestJson() {
        super("jest-json");
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean totals = text.stripLeading().startsWith("{")
                && (JsonMarks.hasKey(text, "numTotalTests") || JsonMarks.hasKey(text, "numTotalTestSuites"));
        boolean tests = JsonMarks.opensArray(text, "testResults") && JsonMarks.opensArray(text, "assertionResults");
        return totals || tests ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        JsonNode document = JsonStream.read(file, "testResults/*", (result, line) -> {
            if (!result.isObject()) {
                throw new InputException(file.ref().at(line), "A result of a Jest report must be an object.");
            }
            file(result, line, report);
        });
        if (!document.path("testResults").isArray()) {
            throw new InputException(file.ref(), "A Jest report needs an array \"testResults\". Nothing is imported.");
        }
        Map<String, Object> declared = new LinkedHashMap<>();
        DECLARED.forEach(name -> declared.put(name, Fields.number(document, name)));
        report.fact("declared", declared);
    }

    private static void file(JsonNode result, int line, TestReport report) {
        String name =
                result.has("name") ? Fields.textOrNull(result, "name") : Fields.textOrNull(result, "testFilePath");
        String date = result.path("startTime").isNumber() ? Moment.ofMillis(Fields.number(result, "startTime")) : "";
        Suite suite = new Suite(name, "", date, line);
        report.suite(suite);
        JsonNode tests = result.has("assertionResults") ? result.path("assertionResults") : result.path("testResults");
        boolean failed = false;
        for (JsonNode test : tests) {
            Outcome outcome = outcome(Fields.text(test, "status"));
            failed |= outcome == Outcome.FAILED;
            report.test(run(test, outcome, suite, line));
        }
        if (Fields.text(result, "status").equals("failed") && !failed) {
            report.problem(suite, Fields.text(result, "message"), line);
        }
    }

    private static TestRun run(JsonNode test, Outcome outcome, Suite suite, int line) {
        List<String> titles = Fields.texts(test.path("ancestorTitles"));
        List<Attempt> attempts = new ArrayList<>(0);
        Fields.texts(test.path("retryReasons")).forEach(reason -> attempts.add(new Attempt(Outcome.FAILED, reason)));
        return new TestRun(
                        suite,
                        titles.isEmpty() ? null : String.join(" > ", titles),
                        Fields.textOrNull(test, "title"),
                        outcome,
                        Fields.time(test.path("duration"), 3),
                        line)
                .because(String.join("\n", Fields.texts(test.path("failureMessages"))))
                .at(test.path("startAt").isNumber() ? Moment.ofMillis(Fields.number(test, "startAt")) : "")
                .after(attempts);
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "pending", "skipped", "todo", "disabled" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
