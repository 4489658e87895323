package org.clausetrail.source.testresult;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells at which level a test works: unit, integration, system or validation. The project's own rules come first, then the
 * nearest statement: a tag of the test, what the project says of the whole source, the folder of the report, the suite.
 */
// [impl->CT-REQ-168]
final class Levels {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("unit", "unit"),
            Map.entry("component", "unit"),
            Map.entry("integration", "integration"),
            Map.entry("system", "system"),
            Map.entry("e2e", "system"),
            Map.entry("endtoend", "system"),
            Map.entry("validation", "validation"),
            Map.entry("acceptance", "validation"),
            Map.entry("uat", "validation"));

    private static final Pattern JOINTS = Pattern.compile("[-_\\s]+");
    private static final Pattern TESTS = Pattern.compile("tests?$");

    private final TestSettings settings;
    private final String report;
    private final Optional<String> ofReport;
    private @Nullable Suite lastSuite;
    private String lastLevel = "";

    /**
     * The levels of the tests of one report.
     *
     * @param report its path
     */
    Levels(TestSettings settings, String report) {
        this.settings = settings;
        this.report = report;
        this.ofReport = settings.level().isEmpty() ? ofFolder(report) : Optional.of(settings.level());
    }

    /** The level of a test; empty where nothing tells it. */
    String of(TestRun test) {
        for (LevelRule rule : settings.levels()) {
            if (rule.matches(test, report)) {
                return rule.level();
            }
        }
        return test.tags().isEmpty()
                ? untagged(test.suite())
                : ofTags(test.tags()).orElseGet(() -> untagged(test.suite()));
    }

    /** Tests of one suite follow each other, by the thousand. */
    private String untagged(Suite suite) {
        if (suite != lastSuite) {
            lastSuite = suite;
            lastLevel = ofReport.or(() -> suite.name() == null ? Optional.empty() : ofSuite(suite.name()))
                    .orElse("");
        }
        return lastLevel;
    }

    private static Optional<String> ofTags(List<String> tags) {
        return tags.stream().map(Levels::word).flatMap(Optional::stream).findFirst();
    }

    /** The innermost folder that is named after a level. */
    private static Optional<String> ofFolder(String path) {
        String[] folders = path.split("/", -1);
        for (int i = folders.length - 2; i >= 0; i--) {
            Optional<String> level = word(folders[i]);
            if (level.isPresent()) {
                return level;
            }
        }
        return Optional.empty();
    }

    /** A part of the name of a suite that says "unit tests"; a package may be called "system" for other reasons. */
    private static Optional<String> ofSuite(String suite) {
        for (String part : suite.split("[./:>]+", -1)) {
            String plain = plain(part);
            if (plain.endsWith("test") || plain.endsWith("tests") || plain.equals(plain(suite))) {
                Optional<String> level = word(part);
                if (level.isPresent()) {
                    return level;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> word(String text) {
        return Optional.ofNullable(WORDS.get(TESTS.matcher(plain(text)).replaceFirst("")));
    }

    private static String plain(String text) {
        String bare = text.strip().startsWith("@") ? text.strip().substring(1) : text.strip();
        return JOINTS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
