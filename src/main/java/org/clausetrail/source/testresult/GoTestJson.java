package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Events of {@code go test -json}, one a line. A test that began and never ended (panic, timeout) is an error. */
public final class GoTestJson extends TestFormat {
    private static final Pattern ACTION = Pattern.compile(
            "\"Action\"\\s*:\\s*\"(start|run|pause|cont|pass|bench|fail|output|skip|attr|build-output|build-fail)\"");

    /** The format, which has no state. */
    public GoTestJson() {
        super("go-test-json");
    }

    @Override
    public String tool() {
        return "go test";
    }

    @Override
    public Match match(Head head) {
        return ACTION.matcher(JsonMarks.firstObjectLine(head.text())).find() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Reading reading = new Reading(report);
        JsonLines.read(
                file,
                (json, line) -> json.ifPresentOrElse(event -> reading.event(event, line), () -> reading.otherLines++));
        reading.finish();
    }

    private record Key(@Nullable String pack, String test) {}

    /** What was seen of one test so far. */
    private static final class Progress {
        private final int line;
        private @Nullable StringBuilder output;
        private @Nullable Outcome outcome;
        private ReportedTime time = ReportedTime.MISSING;
        private String date = "";
        private int ends;
        private List<Attempt> attempts = List.of();

        Progress(int line) {
            this.line = line;
        }

        void print(String text) {
            StringBuilder known = output == null ? new StringBuilder() : output;
            output = known;
            if (known.length() < JUnitTestCase.MESSAGE) {
                known.append(text);
            }
        }

        /** A test that ends more than once was repeated by {@code -count}; its last run counts, the others are attempts. */
        void end(Outcome other, ReportedTime elapsed) {
            if (outcome != null) {
                attempts = new ArrayList<>(attempts);
                attempts.add(new Attempt(outcome, outcome == Outcome.PASSED ? "" : message()));
            }
            // What a test printed and passed says nothing, and there may be millions.
            output = other == Outcome.PASSED ? null : output;
            outcome = other;
            time = elapsed;
            ends++;
        }

        String message() {
            return output == null ? "" : output.toString().strip();
        }
    }

    /** One pass over the events. */
    private static final class Reading {
        private final TestReport report;
        private final Map<Key, Progress> tests = new LinkedHashMap<>();
        private final Map<String, String> packages = new LinkedHashMap<>();
        private final Set<String> failedPackages = new HashSet<>();
        private int otherLines;

        Reading(TestReport report) {
            this.report = report;
        }

        void event(JsonNode event, int line) {
            String pack = known(Fields.textOrNull(event, "Package"));
            String action = Fields.text(event, "Action");
            String name = Fields.textOrNull(event, "Test");
            if (name != null) {
                test(tests.computeIfAbsent(new Key(pack, name), key -> new Progress(line)), action, event);
            } else if (action.equals("fail") && pack != null) {
                failedPackages.add(pack);
            }
        }

        /** One text for each package, which millions of events name. */
        private @Nullable String known(@Nullable String pack) {
            return pack == null ? null : packages.computeIfAbsent(pack, first -> first);
        }

        private static void test(Progress test, String action, JsonNode event) {
            switch (action) {
                case "run" -> test.date = Fields.text(event, "Time");
                case "output" -> test.print(Fields.text(event, "Output"));
                case "pass" -> test.end(Outcome.PASSED, Fields.time(event.path("Elapsed"), 0));
                case "fail" -> test.end(Outcome.FAILED, Fields.time(event.path("Elapsed"), 0));
                case "skip" -> test.end(Outcome.SKIPPED, Fields.time(event.path("Elapsed"), 0));
                default -> {
                    // pause, cont and the like change nothing
                }
            }
        }

        void finish() {
            Map<String, Suite> suites = new HashMap<>();
            for (String pack : packages.keySet()) {
                Suite suite = Suite.named(pack);
                suites.put(pack, suite);
                report.suite(suite);
            }
            Set<Key> parents = new HashSet<>();
            int unended = 0;
            int several = 0;
            for (Map.Entry<Key, Progress> entry : tests.entrySet()) {
                Key key = entry.getKey();
                Progress test = entry.getValue();
                unended += test.ends == 0 ? 1 : 0;
                several += test.ends > 1 ? 1 : 0;
                for (int slash = key.test.lastIndexOf('/'); slash > 0; slash = key.test.lastIndexOf('/', slash - 1)) {
                    parents.add(new Key(key.pack, key.test.substring(0, slash)));
                }
                Outcome outcome = test.outcome == null ? Outcome.ERRORED : test.outcome;
                Suite suite = key.pack == null ? Suite.NONE : suites.getOrDefault(key.pack, Suite.NONE);
                report.test(new TestRun(suite, key.pack, key.test, outcome, test.time, test.line)
                        .because(outcome == Outcome.PASSED ? "" : test.message())
                        .at(test.date)
                        .after(test.attempts));
            }
            failedPackages.forEach(pack -> {
                if (tests.keySet().stream().noneMatch(key -> pack.equals(key.pack))) {
                    report.problem(
                            suites.getOrDefault(pack, Suite.NONE),
                            "The package " + pack + " failed before any test ran.",
                            0);
                }
            });
            report.fact("non_json_lines", otherLines);
            parents.retainAll(tests.keySet());
            report.fact("leaf_testcases", tests.size() - parents.size());
            report.fact("tests_without_final_event", unended);
            report.fact("tests_with_several_final_events", several);
            report.fact("failed_packages", failedPackages.size());
        }
    }
}
