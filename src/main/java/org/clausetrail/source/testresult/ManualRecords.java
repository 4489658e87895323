package org.clausetrail.source.testresult;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.Tree;

/**
 * Records of tests that a person performed, in YAML with the key {@code manual-tests}: a list of records with id, title, steps,
 * expected and observed values, outcome, tester, date and signature. What stands beside the list holds for all of them.
 *
 * <p>A step that failed makes its test fail whatever the record says; without an outcome nothing is passed.
 */
// [impl->CT-REQ-149]
public final class ManualRecords extends TestFormat {
    private static final Pattern MARK = Pattern.compile("(?m)^manual-tests\\s*:");
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "verifies",
            "steps",
            "expected",
            "observed",
            "unit",
            "lower-limit",
            "upper-limit",
            "criterion",
            "outcome",
            "tester",
            "date",
            "signature",
            "version",
            "commit",
            "dirty",
            "environment",
            "tool",
            "reason",
            "suite",
            "level");
    private static final List<String> STEP_KEYS = List.of("action", "expected", "observed", "outcome");

    /** The format, which has no state. */
    public ManualRecords() {
        super("manual-tests");
    }

    @Override
    public Match match(Head head) {
        return MARK.matcher(head.text()).find() ? Match.CERTAIN : Match.NO;
    }

    @Override
    public void read(InputFile file, TestReport report) throws IOException {
        Node node;
        try (InputStream stream = file.open()) {
            node = Tree.read(stream, file.ref());
        }
        if (!(node instanceof MapNode document)) {
            throw new InputException(file.ref(), "A file of manual tests must be a map with the key \"manual-tests\".");
        }
        List<String> common = new ArrayList<>(KEYS);
        common.add("manual-tests");
        document.only(common);
        Suite suite = Suite.named(document.text("suite").orElse(null));
        suite.add(new Property("manual", "true"));
        properties(document).forEach(suite::add);
        report.suite(suite);
        for (MapNode record : document.maps("manual-tests")) {
            record.only(KEYS);
            report.test(run(record, suite));
        }
    }

    private static TestRun run(MapNode record, Suite suite) {
        List<Property> properties = properties(record);
        StringBuilder steps = new StringBuilder();
        Outcome outcome = record.text("outcome").map(ManualOutcome::of).orElse(Outcome.UNKNOWN);
        int number = 0;
        for (MapNode step : record.get("steps").isPresent() ? record.maps("steps") : List.<MapNode>of()) {
            step.only(STEP_KEYS);
            Outcome ofStep = step.text("outcome").map(ManualOutcome::of).orElse(Outcome.PASSED);
            outcome = outcome == Outcome.PASSED || ofStep == Outcome.FAILED || ofStep == Outcome.ERRORED
                    ? outcome.graver(ofStep)
                    : outcome;
            steps.append(++number).append(". ").append(describe(step)).append('\n');
        }
        if (number > 0) {
            properties.add(new Property("steps", steps.toString().strip()));
        }
        return new TestRun(
                        suite,
                        null,
                        record.requiredText("id"),
                        outcome,
                        ReportedTime.MISSING,
                        record.place().source().line())
                .because(record.text("reason").orElse(""))
                .with(properties, List.of());
    }

    private static List<Property> properties(MapNode node) {
        List<Property> properties = new ArrayList<>();
        for (String key : KEYS) {
            if (key.equals("verifies")) {
                List<String> ids = node.texts(key);
                if (!ids.isEmpty()) {
                    properties.add(new Property(key, String.join(", ", ids)));
                }
            } else if (!List.of("id", "steps", "outcome", "reason", "suite").contains(key)) {
                node.text(key).ifPresent(value -> properties.add(new Property(key, value)));
            }
        }
        return properties;
    }

    private static String describe(MapNode step) {
        StringBuilder text = new StringBuilder(step.text("action").orElse(""));
        step.text("expected").ifPresent(value -> text.append(" Expected: ").append(value));
        step.text("observed").ifPresent(value -> text.append(" Observed: ").append(value));
        step.text("outcome").ifPresent(value -> text.append(" (").append(value).append(')'));
        return text.toString().strip();
    }
}
