package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the columns of a table of manual tests mean, told from their headings.
 *
 * @param keys meaning of each column: a word of manual records in YAML, {@code step} and {@code action}, or the heading
 *     itself in lower case where it has no meaning of its own; empty for a column without heading
 */
record ManualColumns(List<String> keys) {
    private static final Map<String, String> MEANINGS = meanings();

    /** The columns of a row of headings. */
    static ManualColumns of(List<String> headings) {
        List<String> keys = new ArrayList<>();
        for (String heading : headings) {
            keys.add(meaning(heading));
        }
        return new ManualColumns(List.copyOf(keys));
    }

    /** The meaning of one heading. */
    static String meaning(String heading) {
        String plain = plain(heading);
        return MEANINGS.getOrDefault(plain, plain);
    }

    /** Whether a heading is one of those that have a meaning. */
    static boolean isKnown(String heading) {
        return MEANINGS.containsKey(plain(heading));
    }

    /** Whether these are the headings of manual tests: an id, what was observed or came out, and who, when or what for. */
    boolean areOfManualTests() {
        return keys.contains("id")
                && (keys.contains("observed") && (keys.contains("expected") || keys.contains("outcome"))
                        || keys.contains("outcome") && keys.contains("tester"));
    }

    /** Whether several rows make one test, a step each. */
    boolean haveSteps() {
        return keys.contains("step") || keys.contains("action");
    }

    private static String plain(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}#]+", " ")
                .strip();
    }

    private static Map<String, String> meanings() {
        Map<String, List<String>> words = Map.ofEntries(
                Map.entry("id", List.of("test id", "test case", "test case id", "testcase", "testcase id", "test")),
                Map.entry("title", List.of("name", "test name", "test title", "test case name", "test case title")),
                Map.entry(
                        "verifies",
                        List.of("requirement", "requirements", "requirement id", "requirement ids", "covers", "req")),
                Map.entry("step", List.of("step no", "step number", "step #", "#")),
                Map.entry(
                        "action",
                        List.of("steps", "procedure", "test step", "test steps", "step description", "instruction")),
                Map.entry("expected", List.of("expected result", "expected results", "expected value")),
                Map.entry(
                        "observed",
                        List.of(
                                "observed result",
                                "observed results",
                                "observed value",
                                "actual",
                                "actual result",
                                "actual results",
                                "measured",
                                "measured value")),
                Map.entry("unit", List.of("units")),
                Map.entry("lower-limit", List.of("lower limit", "low limit", "minimum", "min")),
                Map.entry("upper-limit", List.of("upper limit", "high limit", "maximum", "max")),
                Map.entry("criterion", List.of("acceptance criterion", "acceptance criteria", "acceptance")),
                Map.entry("outcome", List.of("result", "verdict", "status", "pass fail", "test result")),
                Map.entry("tester", List.of("tested by", "performed by", "executed by", "operator")),
                Map.entry("date", List.of("test date", "executed on", "execution date", "date of execution")),
                Map.entry("signature", List.of("signed", "signed by")),
                Map.entry("version", List.of("tested version", "software version")),
                Map.entry("commit", List.of("revision")),
                Map.entry("dirty", List.of()),
                Map.entry("environment", List.of("test environment", "configuration")),
                Map.entry("tool", List.of("test tool", "equipment", "instrument")),
                Map.entry("reason", List.of("comment", "comments", "remark", "remarks")),
                Map.entry("suite", List.of("test suite")),
                Map.entry("level", List.of("test level")));
        Map<String, String> meanings = new TreeMap<>();
        words.forEach((key, others) -> {
            meanings.put(plain(key), key);
            others.forEach(word -> meanings.put(word, key));
        });
        return meanings;
    }
}
