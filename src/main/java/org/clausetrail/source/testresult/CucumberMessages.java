package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cucumber Messages, one envelope a line; of a scenario that was retried the last attempt counts, the others are kept beside it. */
public final class CucumberMessages extends TestFormat {
    private static final long NANOS = 1_000_000_000L;

    /** The format, which has no state. */
    public CucumberMessages() {
        super("cucumber-messages");
    }

    @Override
    public String tool() {
        return "Cucumber";
    }

    @Override
    public Match match(Head head) {
        String line = JsonMarks.firstObjectLine(head.text());
        boolean meta = JsonMarks.opensObject(line, "meta") && JsonMarks.hasKey(line, "protocolVersion");
        boolean gherkin = JsonMarks.opensObject(line, "source") && JsonMarks.hasKey(line, "mediaType")
                || JsonMarks.opensObject(line, "gherkinDocument");
        return meta || gherkin ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Reading reading = new Reading(report);
        JsonLines.read(
                file,
                (json, line) ->
                        json.ifPresentOrElse(envelope -> reading.envelope(envelope, line), () -> reading.otherLines++));
        reading.finish();
    }

    /** One attempt at one test case. */
    private static final class Execution {
        private final String testCase;
        private final long attempt;
        private final String date;
        private final int line;
        private Outcome outcome = Outcome.PASSED;
        private String message = "";
        private long nanos;
        private boolean finished;
        private boolean retried;
        private final List<Property> observed = new ArrayList<>(0);

        Execution(String testCase, long attempt, String date, int line) {
            this.testCase = testCase;
            this.attempt = attempt;
            this.date = date;
            this.line = line;
        }
    }

    /** One pass over the envelopes. */
    private static final class Reading {
        private final TestReport report;
        private final Map<String, JsonNode> pickles = new HashMap<>();
        private final Map<String, String> pickleOfCase = new HashMap<>();
        private final Map<String, Suite> suites = new LinkedHashMap<>();
        private final Map<String, Execution> executions = new LinkedHashMap<>();
        private final List<Property> circumstances = new ArrayList<>();
        private @Nullable Boolean success;
        private int otherLines;

        Reading(TestReport report) {
            this.report = report;
        }

        void envelope(JsonNode envelope, int line) {
            envelope.properties().forEach(entry -> message(entry.getKey(), entry.getValue(), line));
        }

        private void message(String kind, JsonNode body, int line) {
            switch (kind) {
                case "meta" -> meta(body);
                case "gherkinDocument" -> suite(Fields.text(body, "uri"));
                case "pickle" -> pickles.put(Fields.text(body, "id"), body);
                case "testCase" -> pickleOfCase.put(Fields.text(body, "id"), Fields.text(body, "pickleId"));
                case "testCaseStarted" ->
                    executions.put(
                            Fields.text(body, "id"),
                            new Execution(
                                    Fields.text(body, "testCaseId"),
                                    Fields.number(body, "attempt"),
                                    moment(body.path("timestamp")),
                                    line));
                case "testStepFinished" -> step(body);
                case "testCaseFinished" -> {
                    Execution execution = executions.get(Fields.text(body, "testCaseStartedId"));
                    if (execution != null) {
                        execution.finished = true;
                        execution.retried = Fields.isTrue(body, "willBeRetried");
                    }
                }
                case "attachment" -> attachment(body);
                case "testRunFinished" -> {
                    success = body.path("success").isBoolean()
                            ? body.path("success").booleanValue()
                            : null;
                    String message = Fields.text(body.path("exception"), "message");
                    if (!message.isEmpty()) {
                        report.problem(Suite.NONE, message, line);
                    }
                }
                default -> {
                    // sources, step definitions, attachments and the like
                }
            }
        }

        private void attachment(JsonNode body) {
            Execution execution = executions.get(Fields.text(body, "testCaseStartedId"));
            if (execution != null) {
                execution.observed.addAll(Observations.attached(
                        Fields.text(body, "mediaType"),
                        Fields.text(body, "contentEncoding").equals("BASE64"),
                        Fields.text(body, "body")));
            }
        }

        private Suite suite(String uri) {
            return suites.computeIfAbsent(uri, Suite::named);
        }

        private void meta(JsonNode meta) {
            JsonNode tool = meta.path("implementation");
            JsonNode system = meta.path("os");
            add("tool", Fields.text(tool, "name") + " " + Fields.text(tool, "version"));
            add("environment", Fields.text(system, "name") + " " + Fields.text(system, "version"));
            add("commit", Fields.text(meta.path("ci").path("git"), "revision"));
            add("agent", Fields.text(meta.path("ci"), "name"));
        }

        private void add(String name, String value) {
            if (!value.isBlank()) {
                circumstances.add(new Property(name, value.strip()));
            }
        }

        private void step(JsonNode body) {
            Execution execution = executions.get(Fields.text(body, "testCaseStartedId"));
            if (execution == null) {
                return;
            }
            JsonNode result = body.path("testStepResult");
            Outcome next = CucumberStatus.outcome(Fields.text(result, "status"));
            if (CucumberStatus.worst(execution.outcome, next) != execution.outcome) {
                execution.outcome = next;
                execution.message = Fields.text(result, "message");
            }
            JsonNode duration = result.path("duration");
            execution.nanos += Fields.number(duration, "seconds") * NANOS + Fields.number(duration, "nanos");
        }

        private static String moment(JsonNode timestamp) {
            return timestamp.has("seconds")
                    ? Moment.ofMillis(
                            Fields.number(timestamp, "seconds") * 1000 + Fields.number(timestamp, "nanos") / 1_000_000)
                    : "";
        }

        void finish() {
            Map<String, List<Attempt>> earlier = new HashMap<>();
            suites.values().forEach(suite -> {
                circumstances.forEach(suite::add);
                report.suite(suite);
            });
            int retried = 0;
            for (Execution execution : executions.values()) {
                Outcome outcome = execution.finished ? execution.outcome : Outcome.ERRORED;
                List<Attempt> attempts = earlier.computeIfAbsent(execution.testCase, id -> new ArrayList<>());
                if (execution.retried) {
                    retried++;
                    attempts.add(new Attempt(outcome, execution.message));
                } else {
                    report.test(run(execution, outcome, attempts));
                }
            }
            report.fact("retried_attempts", retried);
            report.fact("non_json_lines", otherLines);
            report.fact("run_success", success);
        }

        private static List<Property> properties(Execution execution) {
            List<Property> properties = new ArrayList<>(execution.observed);
            properties.add(new Property("attempt", Long.toString(execution.attempt)));
            return properties;
        }

        private TestRun run(Execution execution, Outcome outcome, List<Attempt> attempts) {
            JsonNode pickle = pickles.get(pickleOfCase.getOrDefault(execution.testCase, ""));
            List<String> tags = new ArrayList<>();
            if (pickle != null) {
                pickle.path("tags").forEach(tag -> tags.add(Fields.text(tag, "name")));
            }
            return new TestRun(
                            pickle == null ? Suite.NONE : suite(Fields.text(pickle, "uri")),
                            null,
                            pickle == null ? null : Fields.textOrNull(pickle, "name"),
                            outcome,
                            Fields.ofNanos(execution.nanos),
                            execution.line)
                    .because(execution.message)
                    .at(execution.date)
                    .with(properties(execution), tags)
                    .after(attempts);
        }
    }
}
