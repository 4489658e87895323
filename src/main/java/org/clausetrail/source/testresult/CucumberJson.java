package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.json.JsonStream;
import tools.jackson.databind.JsonNode;

/** Cucumber's JSON report: an array of features with scenarios; the steps of a background belong to the scenario behind it. */
public final class CucumberJson extends TestFormat {
    /** The format, which has no state. */
    public CucumberJson() {
        super("cucumber-json");
    }

    @Override
    public String tool() {
        return "Cucumber";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        boolean features = text.stripLeading().startsWith("[") && JsonMarks.opensArray(text, "elements");
        return features && JsonMarks.hasKey(text, "keyword") ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Reading reading = new Reading(file, report);
        JsonNode document = JsonStream.read(file, "*", reading::feature);
        if (!document.isArray()) {
            throw new InputException(
                    file.ref(), "A Cucumber report must be an array of features. Nothing is imported.");
        }
        report.fact("steps", reading.steps);
        report.fact("backgrounds", reading.backgrounds);
    }

    /** Steps and hooks of one scenario, added up. */
    private static final class Sum {
        private Outcome outcome = Outcome.PASSED;
        private String message = "";
        private long nanos;
        private boolean timed;
        private final List<Property> observed = new ArrayList<>(0);

        void add(JsonNode result) {
            if (!result.isObject()) {
                return;
            }
            Outcome next = CucumberStatus.outcome(Fields.text(result, "status"));
            if (CucumberStatus.worst(outcome, next) != outcome) {
                outcome = next;
                message = Fields.text(result, "error_message");
            }
            if (result.path("duration").isNumber()) {
                timed = true;
                nanos += Fields.number(result, "duration");
            }
        }
    }

    /** One pass over one report. */
    private static final class Reading {
        private final InputFile file;
        private final TestReport report;
        private int steps;
        private int backgrounds;

        Reading(InputFile file, TestReport report) {
            this.file = file;
            this.report = report;
        }

        void feature(JsonNode feature, int line) {
            JsonNode id = feature.path("id");
            if (!feature.isObject() || !id.isMissingNode() && !id.isString()) {
                throw new InputException(
                        file.ref().at(line), "A feature of a Cucumber report must be an object whose id is a text.");
            }
            Suite suite = Suite.named(Fields.textOrNull(feature, "name"));
            report.suite(suite);
            List<String> tags = tags(feature);
            Sum sum = new Sum();
            for (JsonNode element : feature.path("elements")) {
                collect(element, sum);
                if (Fields.text(element, "type").equals("background")) {
                    backgrounds++;
                } else {
                    report.test(scenario(feature, element, suite, sum, tags, line));
                    sum = new Sum();
                }
            }
        }

        private void collect(JsonNode element, Sum sum) {
            hooks(element, sum);
            for (JsonNode step : element.path("steps")) {
                steps++;
                hooks(step, sum);
                sum.add(step.path("result"));
                for (JsonNode embedding : step.path("embeddings")) {
                    sum.observed.addAll(Observations.attached(
                            Fields.text(embedding, "mime_type"), true, Fields.text(embedding, "data")));
                }
            }
        }

        private static void hooks(JsonNode owner, Sum sum) {
            owner.path("before").forEach(hook -> sum.add(hook.path("result")));
            owner.path("after").forEach(hook -> sum.add(hook.path("result")));
        }

        private static TestRun scenario(
                JsonNode feature, JsonNode element, Suite suite, Sum sum, List<String> tags, int line) {
            JsonNode own = element.path("line");
            List<String> all = new ArrayList<>(tags);
            all.addAll(tags(element));
            return new TestRun(
                            suite,
                            Fields.textOrNull(feature, "uri"),
                            Fields.textOrNull(element, "name"),
                            sum.outcome,
                            sum.timed ? Fields.ofNanos(sum.nanos) : ReportedTime.MISSING,
                            line)
                    .because(sum.message)
                    .at(Fields.text(element, "start_timestamp"))
                    .with(properties(sum, own), all);
        }

        private static List<Property> properties(Sum sum, JsonNode line) {
            List<Property> properties = new ArrayList<>(sum.observed);
            properties.add(new Property("line", line.isNumber() ? line.toString() : ""));
            return properties;
        }

        private static List<String> tags(JsonNode owner) {
            List<String> tags = new ArrayList<>();
            owner.path("tags").forEach(tag -> tags.add(Fields.text(tag, "name")));
            return tags;
        }
    }
}
