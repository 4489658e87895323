package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Common Test Report Format: one JSON object with {@code results.tool}, {@code results.summary} and {@code results.tests}. */
public final class Ctrf extends TestFormat {
    private static final List<String> DECLARED = List.of("tests", "passed", "failed", "skipped", "pending", "other");

    /** The format, which has no state. */
    public Ctrf() {
        super("ctrf-json");
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        if (!text.stripLeading().startsWith("{")) {
            return Match.NO;
        }
        boolean named = JsonMarks.hasValue(text, "reportFormat", "CTRF");
        boolean shaped = JsonMarks.opensObject(text, "results")
                && (JsonMarks.opensObject(text, "tool") || JsonMarks.opensArray(text, "tests"));
        return named || shaped ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Map<@Nullable String, Suite> suites = new HashMap<>();
        int[] flakyAndRetries = new int[2];
        List<Property> circumstances = new ArrayList<>();
        CtrfShape shape = new CtrfShape();
        JsonNode document = JsonStream.read(file, "results/tests/*", (test, line) -> {
            if (!test.isObject()) {
                throw new InputException(file.ref().at(line), "A test of a CTRF report must be an object.");
            }
            String name = suite(test.path("suite"));
            Suite suite = suites.get(name);
            if (suite == null) {
                suite = Suite.named(name);
                suites.put(name, suite);
                if (name != null) {
                    report.suite(suite);
                }
            }
            flakyAndRetries[0] += Fields.isTrue(test, "flaky") ? 1 : 0;
            flakyAndRetries[1] += (int) Math.min(Fields.number(test, "retries"), 1_000_000);
            shape.test(test);
            report.test(run(test, suite, line, observed(file, test)));
        });
        shape.document(document);
        JsonNode results = document.path("results");
        if (!results.isObject() || !results.path("tests").isArray()) {
            throw new InputException(
                    file.ref(),
                    "A CTRF report needs an object \"results\" with an array \"tests\". Nothing is imported.");
        }
        circumstances(document, results, circumstances);
        suites.values().forEach(suite -> circumstances.forEach(suite::add));
        report.fact("tool", Fields.textOrNull(results.path("tool"), "name"));
        report.fact("flaky", flakyAndRetries[0]);
        report.fact("retries", flakyAndRetries[1]);
        report.fact("declared", declared(results.path("summary")));
        if (!shape.faults().isEmpty()) {
            report.warning(
                    "The report departs from the CTRF specification: " + String.join("; ", shape.faults()) + ".");
        }
    }

    /** Tool, commit and machine, which may stand behind the tests. */
    private static void circumstances(JsonNode document, JsonNode results, List<Property> found) {
        JsonNode environment = results.path("environment");
        add(
                found,
                "tool",
                (Fields.text(results.path("tool"), "name") + " " + Fields.text(results.path("tool"), "version"))
                        .strip());
        add(found, "commit", Fields.text(environment, "commit"));
        add(found, "version", Fields.text(environment, "appVersion"));
        add(
                found,
                "environment",
                (Fields.text(environment, "osPlatform") + " " + Fields.text(environment, "osVersion")).strip());
        add(found, "date", Fields.text(document, "timestamp"));
        if (results.path("summary").has("start")) {
            add(found, "date", Moment.ofMillis(Fields.number(results.path("summary"), "start")));
        }
    }

    private static void add(List<Property> found, String name, String value) {
        if (!value.isEmpty()) {
            found.add(new Property(name, value));
        }
    }

    private static Map<String, @Nullable Object> declared(JsonNode summary) {
        Map<String, @Nullable Object> declared = new LinkedHashMap<>();
        for (String name : DECLARED) {
            JsonNode value = summary.path(name);
            declared.put(
                    name,
                    value.isNumber()
                            ? (Object) Fields.number(summary, name)
                            : value.isString() ? value.stringValue() : null);
        }
        return declared;
    }

    /** A suite is a text, or since version 1 a list of texts from the outermost in. */
    private static @Nullable String suite(JsonNode suite) {
        return suite.isString()
                ? suite.stringValue()
                : suite.isArray() ? String.join(" > ", Fields.texts(suite)) : null;
    }

    private static TestRun run(JsonNode test, Suite suite, int line, List<Property> observed) {
        List<Attempt> attempts = new ArrayList<>(0);
        for (JsonNode attempt : test.path("retryAttempts")) {
            attempts.add(new Attempt(outcome(Fields.text(attempt, "status")), Fields.text(attempt, "message")));
        }
        List<Property> properties = new ArrayList<>(observed);
        test.path("labels")
                .properties()
                .forEach(label -> properties.add(new Property(label.getKey(), value(label.getValue()))));
        return new TestRun(
                        suite,
                        null,
                        Fields.textOrNull(test, "name"),
                        outcome(Fields.text(test, "status")),
                        Fields.time(test.path("duration"), 3),
                        line)
                .because(Fields.text(test, "message"))
                .at(test.has("start") ? Moment.ofMillis(Fields.number(test, "start")) : "")
                .with(properties, Fields.texts(test.path("tags")))
                .after(attempts);
    }

    private static List<Property> observed(InputFile file, JsonNode test) {
        List<Property> observed = new ArrayList<>(0);
        for (JsonNode attachment : test.path("attachments")) {
            String type = Fields.text(attachment, "contentType");
            if (type.startsWith("text/") || type.equals("application/json")) {
                try {
                    observed.addAll(Observations.beside(file, Fields.text(attachment, "path")));
                } catch (IOException e) {
                    throw new InputException(file.ref(), "An attachment cannot be read: " + e.getMessage() + ".");
                }
            }
        }
        return observed;
    }

    private static String value(JsonNode value) {
        return value.isString()
                ? value.stringValue()
                : value.isArray() ? String.join(", ", Fields.texts(value)) : value.toString();
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "skipped", "pending" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
