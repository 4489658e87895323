package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Allure 2 results: a folder with one {@code *-result.json} per test, or any single one of these files. */
public final class AllureResults extends TestFormat {
    private static final String RESULT = "-result.json";
    private static final int DEEPEST_STEP = 20;

    /** The format, which has no state. */
    public AllureResults() {
        super("allure2-results");
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean result = text.stripLeading().startsWith("{")
                && JsonMarks.hasKey(text, "uuid")
                && JsonMarks.hasKey(text, "status");
        boolean marked = JsonMarks.hasKey(text, "stage") || JsonMarks.hasKey(text, "historyId");
        return !result ? Match.NO : marked ? Match.CERTAIN : Match.POSSIBLE;
    }

    /** Whether a folder with these file names is one of Allure results. */
    public static boolean isFolder(List<String> names) {
        return names.stream().anyMatch(name -> name.endsWith(RESULT));
    }

    /** What {@code inspect} says of a folder, given its files in the order of their names. */
    public Inspection inspectFolder(List<InputFile> files) throws IOException {
        TestCounts counts = new TestCounts();
        readFolder(files, counts);
        return Inspection.ok(name(), counts.facts());
    }

    /** Reads a folder, given its files in the order of their names; an unreadable result is counted and left out. */
    public void readFolder(List<InputFile> files, TestReport report) throws IOException {
        Reading reading = new Reading(report);
        for (InputFile file : files) {
            if (file.name().endsWith(RESULT)) {
                try {
                    reading.result(JsonStream.read(file), List.of());
                } catch (InputException e) {
                    reading.unreadable++;
                    report.problem(Suite.NONE, e.place() + ": " + e.getMessage(), 0);
                }
            } else if (file.name().endsWith("-container.json")) {
                reading.containers++;
            }
        }
        reading.finish();
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        JsonNode result = JsonStream.read(file);
        if (!result.isObject()) {
            throw new InputException(file.ref(), "An Allure result must be an object. Nothing is imported.");
        }
        Reading reading = new Reading(report);
        reading.result(result, observed(file, result, 0));
        reading.finish();
    }

    /** What the attachments of a result and of its steps observed. */
    private static List<Property> observed(InputFile file, JsonNode owner, int depth) throws IOException {
        List<Property> observed = new ArrayList<>();
        for (JsonNode attachment : owner.path("attachments")) {
            String type = Fields.text(attachment, "type");
            if (type.startsWith("text/") || type.equals("application/json")) {
                observed.addAll(Observations.beside(file, Fields.text(attachment, "source")));
            }
        }
        for (JsonNode step : owner.path("steps")) {
            if (depth < DEEPEST_STEP) {
                observed.addAll(observed(file, step, depth + 1));
            }
        }
        return observed;
    }

    /** One pass over the results of one folder. */
    private static final class Reading {
        private final TestReport report;
        private final Map<String, Suite> suites = new HashMap<>();
        private final Set<String> histories = new HashSet<>();
        private int containers;
        private int unreadable;

        Reading(TestReport report) {
            this.report = report;
        }

        void result(JsonNode result, List<Property> observed) {
            List<String> tags = new ArrayList<>();
            List<Property> properties = new ArrayList<>();
            String suiteName = null;
            String host = "";
            String framework = "";
            for (JsonNode label : result.path("labels")) {
                String value = Fields.text(label, "value");
                switch (Fields.text(label, "name")) {
                    case "suite" -> suiteName = suiteName == null ? value : suiteName;
                    case "tag" -> tags.add(value);
                    case "host" -> host = value;
                    case "framework" -> framework = value;
                    default -> properties.add(new Property(Fields.text(label, "name"), value));
                }
            }
            for (JsonNode parameter : result.path("parameters")) {
                String name = Fields.text(parameter, "name");
                // A parameter may be called "version" or "host" without meaning what was tested, and where.
                properties.add(new Property(
                        Observations.arePartOf(name) ? name : "parameter " + name, Fields.text(parameter, "value")));
            }
            properties.addAll(observed);
            for (JsonNode link : result.path("links")) {
                properties.add(new Property(
                        Fields.text(link, "type").isEmpty() ? "link" : Fields.text(link, "type"),
                        Fields.text(link, "name")));
            }
            String history = Fields.text(result, "historyId");
            if (!history.isEmpty()) {
                histories.add(history);
            }
            String fullName = Fields.textOrNull(result, "fullName");
            report.test(new TestRun(
                            suite(suiteName, host, framework),
                            null,
                            fullName == null ? Fields.textOrNull(result, "name") : fullName,
                            outcome(Fields.text(result, "status")),
                            time(result),
                            1)
                    .because(Fields.text(result.path("statusDetails"), "message"))
                    .at(result.path("start").isNumber() ? Moment.ofMillis(Fields.number(result, "start")) : "")
                    .with(properties, tags));
        }

        private Suite suite(@Nullable String name, String host, String framework) {
            String key = name + "\n" + host + "\n" + framework;
            Suite known = suites.get(key);
            if (known != null) {
                return known;
            }
            Suite suite = new Suite(name, host, "", 0);
            if (!framework.isEmpty()) {
                suite.add(new Property("tool", framework));
            }
            // Results without a suite count as one more, by the rule of the format's own reports.
            boolean first = suites.values().stream().noneMatch(other -> Objects.equals(name, other.name()));
            suites.put(key, suite);
            if (first) {
                report.suite(suite);
            }
            return suite;
        }

        private static ReportedTime time(JsonNode result) {
            return result.path("start").isNumber() && result.path("stop").isNumber()
                    ? Fields.time(
                            JsonNodeFactory.instance.numberNode(
                                    Fields.number(result, "stop") - Fields.number(result, "start")),
                            3)
                    : ReportedTime.MISSING;
        }

        void finish() {
            report.fact("unreadable_result_files", unreadable);
            report.fact("container_files", containers);
            report.fact("distinct_history_ids", histories.size());
        }
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "passed" -> Outcome.PASSED;
            case "failed" -> Outcome.FAILED;
            case "broken" -> Outcome.ERRORED;
            case "skipped" -> Outcome.SKIPPED;
            default -> Outcome.UNKNOWN;
        };
    }
}
