package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One manual test while its steps are read. A step that failed makes it fail; a step without outcome is never passed. */
final class ManualTest {
    private final String id;
    private final boolean steps;
    private final int line;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final StringBuilder described = new StringBuilder();
    private int rows;

    /**
     * @param steps whether its rows are steps
     * @param line row at which it begins
     */
    ManualTest(String id, Map<String, String> first, boolean steps, int line) {
        this.id = id;
        this.steps = steps;
        this.line = line;
        step(first);
    }

    String id() {
        return id;
    }

    /** Takes one more row. */
    void step(Map<String, String> row) {
        rows++;
        String word = row.getOrDefault("outcome", "");
        if (!word.isEmpty()) {
            outcomes.add(ManualOutcome.of(word));
        }
        row.forEach((key, value) ->
                values.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(value));
        if (steps) {
            described.append(rows).append(". ").append(row.getOrDefault("action", ""));
            append(" Expected: ", row.getOrDefault("expected", ""));
            append(" Observed: ", row.getOrDefault("observed", ""));
            described.append(word.isEmpty() ? "" : " (" + word + ")").append('\n');
        }
    }

    /** The test as it stands when its last row was read. */
    TestRun run(Suite suite) {
        List<Property> properties = new ArrayList<>();
        values.forEach((key, all) -> {
            if (ManualTable.isProperty(key)) {
                properties.add(new Property(key, String.join("; ", all)));
            }
        });
        if (steps) {
            properties.add(new Property("steps", described.toString().strip()));
        }
        // One outcome holds for the whole test, wherever it stands; otherwise each step needs its own.
        int missing = outcomes.size() == 1 ? 0 : rows - outcomes.size();
        Outcome outcome = outcomes.stream().reduce(Outcome::graver).orElse(Outcome.UNKNOWN);
        if (missing > 0) {
            outcome = outcome.graver(Outcome.UNKNOWN);
        }
        String reason = String.join("; ", values.getOrDefault("reason", Set.of()));
        String lacking = missing == 0 ? "" : missing + " of " + rows + " steps have no outcome.";
        return new TestRun(suite, null, id, outcome, ReportedTime.MISSING, line)
                .because((reason + " " + lacking).strip())
                .with(properties, List.of());
    }

    private void append(String word, String text) {
        described.append(text.isEmpty() ? "" : word + text);
    }
}
