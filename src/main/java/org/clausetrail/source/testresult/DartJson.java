package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Events of the Dart and Flutter test runner, one a line. Hidden tests, which only load a file, do not count. */
public final class DartJson extends TestFormat {
    /** The format, which has no state. */
    public DartJson() {
        super("dart-json");
    }

    @Override
    public String tool() {
        return "Dart test";
    }

    @Override
    public Match match(Head head) {
        String line = JsonMarks.firstObjectLine(head.text());
        return JsonMarks.hasKey(line, "protocolVersion") && JsonMarks.hasKey(line, "runnerVersion")
                ? Match.CERTAIN
                : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Reading reading = new Reading(report);
        JsonLines.read(
                file,
                (json, line) -> json.ifPresentOrElse(event -> reading.event(event, line), () -> reading.otherLines++));
        reading.finish();
    }

    /** What was seen of one test so far. */
    private static final class Progress {
        private final JsonNode test;
        private final long start;
        private final int line;
        private @Nullable Outcome outcome;
        private ReportedTime time = ReportedTime.MISSING;
        private String error = "";

        Progress(JsonNode test, long start, int line) {
            this.test = test;
            this.start = start;
            this.line = line;
        }
    }

    /** One pass over the events. */
    private static final class Reading {
        private final TestReport report;
        private final Map<Long, Suite> suites = new HashMap<>();
        private final Map<Long, Progress> tests = new LinkedHashMap<>();
        private int hidden;
        private int otherLines;

        Reading(TestReport report) {
            this.report = report;
        }

        void event(JsonNode event, int line) {
            switch (Fields.text(event, "type")) {
                case "suite" -> {
                    Suite suite = Suite.named(Fields.textOrNull(event.path("suite"), "path"));
                    suites.put(Fields.number(event.path("suite"), "id"), suite);
                    report.suite(suite);
                }
                case "testStart" ->
                    tests.put(
                            Fields.number(event.path("test"), "id"),
                            new Progress(event.path("test"), Fields.number(event, "time"), line));
                case "error" -> {
                    Progress test = tests.get(Fields.number(event, "testID"));
                    if (test != null && test.error.isEmpty()) {
                        test.error = Fields.text(event, "error");
                    }
                }
                case "testDone" -> done(event);
                default -> {
                    // groups, prints and the end of the run
                }
            }
        }

        private void done(JsonNode event) {
            long id = Fields.number(event, "testID");
            Progress test = tests.get(id);
            if (test == null) {
                return;
            }
            if (Fields.isTrue(event, "hidden")) {
                hidden++;
                tests.remove(id);
                return;
            }
            test.outcome = Fields.isTrue(event, "skipped")
                    ? Outcome.SKIPPED
                    : switch (Fields.text(event, "result")) {
                        case "success" -> Outcome.PASSED;
                        case "failure" -> Outcome.FAILED;
                        case "error" -> Outcome.ERRORED;
                        default -> Outcome.UNKNOWN;
                    };
            test.time = Fields.ofNanos((Fields.number(event, "time") - test.start) * 1_000_000);
        }

        void finish() {
            for (Progress test : tests.values()) {
                report.test(new TestRun(
                                suites.getOrDefault(Fields.number(test.test, "suiteID"), Suite.NONE),
                                null,
                                Fields.textOrNull(test.test, "name"),
                                test.outcome == null ? Outcome.ERRORED : test.outcome,
                                test.time,
                                test.line)
                        .because(test.error));
            }
            report.fact("hidden_tests", hidden);
            report.fact("non_json_lines", otherLines);
        }
    }
}
