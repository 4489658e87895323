package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Events of Rust's test harness, one a line, as {@code cargo test --format json} and {@code cargo nextest} write them. A
 * retry of nextest ({@code name#2}) is one more attempt of the same test; a test that began and never ended is an error.
 */
// [impl->CT-REQ-154]
public final class LibtestJson extends TestFormat {
    private static final Pattern RETRY = Pattern.compile("(.+)#(\\d{1,3})");

    /** The format, which has no state. */
    public LibtestJson() {
        super("libtest-json");
    }

    @Override
    public String tool() {
        return "libtest";
    }

    @Override
    public Match match(Head head) {
        String line = JsonMarks.firstObjectLine(head.text());
        boolean suite = JsonMarks.hasValue(line, "type", "suite") && JsonMarks.hasValue(line, "event", "started");
        boolean test = JsonMarks.hasValue(line, "type", "test") && JsonMarks.hasKey(line, "event");
        return suite || test && JsonMarks.hasKey(line, "name") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Reading reading = new Reading(report);
        JsonLines.read(
                file,
                (json, line) -> json.ifPresentOrElse(event -> reading.event(event, line), () -> reading.otherLines++));
        reading.finish();
    }

    /** One execution of a test. */
    private static final class Execution {
        private Outcome outcome = Outcome.ERRORED;
        private ReportedTime time = ReportedTime.MISSING;
        private String message = "The test began and never ended.";
        private boolean ended;
    }

    /** What was seen of one test so far: its executions in order. */
    private static final class Progress {
        private final Suite suite;
        private final String name;
        private final int line;
        private final Map<String, Execution> executions = new LinkedHashMap<>();

        Progress(Suite suite, String name, int line) {
            this.suite = suite;
            this.name = name;
            this.line = line;
        }
    }

    /** One pass over the events. */
    private static final class Reading {
        private final TestReport report;
        private final List<Progress> tests = new ArrayList<>();
        private Map<String, Progress> ofSuite = new LinkedHashMap<>();
        private Suite suite = Suite.NONE;
        private int otherLines;
        private int unended;

        Reading(TestReport report) {
            this.report = report;
        }

        void event(JsonNode event, int line) {
            String type = Fields.text(event, "type");
            String word = Fields.text(event, "event");
            if (type.equals("suite") && word.equals("started")) {
                begin(event.path("nextest"), line);
            } else if (type.equals("test") && event.path("name").isString()) {
                test(Fields.text(event, "name"), word, event, line);
            }
        }

        private void begin(JsonNode nextest, int line) {
            String crate = Fields.text(nextest, "crate");
            String binary = Fields.text(nextest, "test_binary");
            suite = new Suite(crate.isEmpty() ? null : crate + "::" + binary, "", "", line);
            ofSuite = new LinkedHashMap<>();
            report.suite(suite);
        }

        private void test(String written, String word, JsonNode event, int line) {
            Matcher retry = RETRY.matcher(written);
            String name = retry.matches() ? retry.group(1) : written;
            Progress test = ofSuite.computeIfAbsent(name, key -> {
                Progress first = new Progress(suite, name, line);
                tests.add(first);
                return first;
            });
            Execution execution = test.executions.computeIfAbsent(written, key -> new Execution());
            if (!word.equals("started") && !word.equals("timeout")) {
                execution.ended = true;
                execution.outcome = outcome(word);
                execution.time = time(event.path("exec_time"));
                execution.message = message(event);
            }
        }

        private static String message(JsonNode event) {
            String reason = Fields.text(event, "reason") + Fields.text(event, "message");
            String text = reason.isEmpty() ? Fields.text(event, "stdout").strip() : reason;
            return text.length() > JUnitTestCase.MESSAGE ? text.substring(0, JUnitTestCase.MESSAGE) : text;
        }

        void finish() {
            for (Progress test : tests) {
                List<Attempt> earlier = new ArrayList<>();
                Execution last = new Execution();
                for (Execution execution : test.executions.values()) {
                    earlier.add(new Attempt(execution.outcome, execution.message));
                    last = execution;
                }
                unended += last.ended ? 0 : 1;
                earlier.remove(earlier.size() - 1);
                report.test(
                        new TestRun(test.suite, module(test.name), leaf(test.name), last.outcome, last.time, test.line)
                                .because(last.outcome == Outcome.PASSED ? "" : last.message)
                                .after(earlier));
            }
            report.fact("non_json_lines", otherLines);
            report.fact("tests_without_final_event", unended);
        }
    }

    /** Seconds as a number, or with their unit as older harnesses write them. */
    private static ReportedTime time(JsonNode value) {
        if (value.isString()) {
            String text = value.stringValue();
            return ReportedTime.ofText(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
        }
        return Fields.time(value, 0);
    }

    private static @Nullable String module(String name) {
        int cut = name.lastIndexOf("::");
        return cut < 0 ? null : name.substring(0, cut);
    }

    private static String leaf(String name) {
        return name.substring(name.lastIndexOf("::") < 0 ? 0 : name.lastIndexOf("::") + 2);
    }

    private static Outcome outcome(String event) {
        return switch (event) {
            case "ok" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "ignored" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
