package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;

/**
 * One value that a test measured, each part as written and empty where it is not stated.
 *
 * @param name quantity or step
 * @param value observed value
 * @param unit its unit
 * @param lower smallest value that passes
 * @param upper greatest value that passes
 * @param criterion what the value must be, where that is no limit
 */
record Measurement(String name, String value, String unit, String lower, String upper, String criterion) {
    /** Properties of a test that measured these: a single value with its limits apart, several in one text. */
    static List<Property> properties(List<Measurement> measurements) {
        List<Property> properties = new ArrayList<>();
        if (measurements.size() == 1) {
            Measurement only = measurements.get(0);
            add(properties, "observed", only.value);
            add(properties, Circumstances.UNIT, only.unit);
            add(properties, Circumstances.LOWER, only.lower);
            add(properties, Circumstances.UPPER, only.upper);
            add(properties, Circumstances.CRITERION, only.criterion);
            return properties;
        }
        List<String> observed = new ArrayList<>();
        for (Measurement one : measurements) {
            observed.add((one.name + " " + one.value + " " + one.unit).strip());
            add(properties, "limits of " + one.name, one.limits());
        }
        add(properties, "observed", String.join("; ", observed));
        return properties;
    }

    private String limits() {
        return ((lower.isEmpty() ? "" : "≥ " + lower + " ") + (upper.isEmpty() ? "" : "≤ " + upper + " ") + criterion)
                .strip();
    }

    private static void add(List<Property> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.add(new Property(name, value));
        }
    }
}
