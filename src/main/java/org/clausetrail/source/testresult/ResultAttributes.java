package org.clausetrail.source.testresult;

import java.util.List;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Attributes;
import org.clausetrail.model.CellState;
import org.jspecify.annotations.Nullable;

/** The attributes of test results and test cases. */
final class ResultAttributes {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 2000;

    private final TestSettings settings;
    private @Nullable TestRun lastOfClass;
    private String lastLevel = "";
    private Map<String, String> lastOfCase = Map.of();

    ResultAttributes(TestSettings settings) {
        this.settings = settings;
    }

    /**
     * What holds for each result of a suite.
     *
     * @param run what the record of the run states
     * @param tool the format's own word for the tool, for a report that states none
     * @param problem what the suite reports outside of its test cases; empty for nothing
     */
    Attributes ofSuite(Suite suite, List<Property> run, String tool, String problem) {
        Attributes attributes = Circumstances.ofSuite(suite, settings, run);
        if (!attributes.has(Attribute.TOOL)) {
            attributes.state(Attribute.TOOL, tool);
        }
        attributes.state("suite", name(suite.name()));
        attributes.state("suite-problem", CleanText.shortened(problem, LONGEST_TEXT));
        return attributes;
    }

    /** The attributes of a result, but for its level. */
    Attributes ofResult(TestRun test, Attributes ofSuite, double seconds) {
        Attributes attributes = new Attributes(ofSuite);
        Circumstances.ofTest(attributes, test);
        attributes.put(Attribute.OUTCOME, test.outcome().state().word());
        if (test.outcome() == Outcome.INCONCLUSIVE) {
            attributes.put(Attribute.REASON, "inconclusive");
        }
        if (test.outcome() == Outcome.PASSED && isUnsigned(attributes)) {
            attributes.put(Attribute.OUTCOME, CellState.MANUAL_UNSIGNED.word());
            attributes.put(Attribute.REASON, "A manual record needs a tester, a date and a signature.");
        }
        if (seconds >= 0) {
            attributes.put("duration", seconds(seconds) + " s");
        }
        boolean broke =
                test.outcome().state() == CellState.FAIL || test.outcome().state() == CellState.ERROR;
        attributes.state(broke ? "message" : Attribute.REASON, CleanText.shortened(test.message(), LONGEST_TEXT));
        if (!test.attempts().isEmpty()) {
            attributes.put("attempts", Integer.toString(test.attempts().size() + 1));
            attributes.put(
                    "failed-attempts",
                    Long.toString(test.attempts().stream()
                            .filter(attempt -> attempt.outcome() != Outcome.PASSED)
                            .count()));
            attributes.state("flaky", test.outcome() == Outcome.PASSED ? "true" : "");
        }
        for (Property property : test.properties()) {
            if (!Circumstances.understands(property.name()) && !settings.isLink(property.name())) {
                attributes.state(
                        "property-" + CleanText.word(property.name()),
                        CleanText.shortened(property.value(), LONGEST_TEXT));
            }
        }
        return attributes;
    }

    /** The attributes of the result of one further attempt. */
    static Map<String, String> ofAttempt(Attributes ofResult, Attempt attempt, int number) {
        Attributes attributes = new Attributes(ofResult);
        attributes.remove("duration");
        attributes.put(Attribute.OUTCOME, attempt.outcome().state().word());
        attributes.put("attempt", Integer.toString(number));
        attributes.put("message", CleanText.shortened(attempt.message(), LONGEST_TEXT));
        return attributes.map();
    }

    /** The attributes of a test case; those of one class share them. */
    Map<String, String> ofCase(TestRun test, String level) {
        if (lastOfClass == null || !isLike(test, lastOfClass) || !level.equals(lastLevel)) {
            Attributes attributes = new Attributes();
            attributes.state(Attribute.LEVEL, level);
            attributes.state("suite", name(test.suite().name()));
            attributes.state("class-name", name(test.classname()));
            attributes.state("tags", String.join(", ", test.tags()));
            lastOfCase = attributes.map();
            lastOfClass = test;
            lastLevel = level;
        }
        return lastOfCase;
    }

    private static boolean isLike(TestRun test, TestRun other) {
        return test.suite() == other.suite()
                && test.tags().equals(other.tags())
                && name(test.classname()).equals(name(other.classname()));
    }

    private static boolean isUnsigned(Attributes attributes) {
        return attributes.has(Circumstances.MANUAL)
                && !(attributes.has(Circumstances.SIGNATURE)
                        && attributes.has(Attribute.PERSON)
                        && attributes.has(Attribute.DATE));
    }

    private static String name(@Nullable String text) {
        return text == null ? "" : CleanText.shortened(text, LONGEST_NAME);
    }

    /** Seconds to the microsecond, without zeros at the end. */
    private static String seconds(double value) {
        long millis = Math.round(value * 1000);
        if (value < 1e9 && Math.abs(value * 1000 - millis) < 1e-6) {
            long rest = millis % 1000;
            int digits = rest % 10 != 0 ? 3 : rest % 100 != 0 ? 2 : 1;
            String decimals = Long.toString(1000 + rest).substring(1, 1 + digits);
            return rest == 0 ? Long.toString(millis / 1000) : millis / 1000 + "." + decimals;
        }
        return TimeTotal.rounded(value).toString();
    }
}
