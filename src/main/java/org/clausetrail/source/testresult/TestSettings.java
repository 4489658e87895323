package org.clausetrail.source.testresult;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a project says of one set of test reports.
 *
 * @param level level of its tests: {@code unit}, {@code integration}, {@code system}, {@code validation}; empty for unknown
 * @param ids form of the ids that names and tags of tests may carry, matched whole
 * @param links names of properties whose values are ids of what the test verifies, compared without case
 * @param version version that was tested, where the reports do not state it; empty for unknown
 * @param commit commit that was tested, where the reports do not state it; empty for unknown
 * @param levels the project's own rules for the levels of single tests, the first that matches first
 */
public record TestSettings(
        String level, Pattern ids, List<String> links, String version, String commit, List<LevelRule> levels) {
    /** Ids of at least two upper-case letters and a number, such as {@code SRS-12} or {@code CT-REQ-140}. */
    public static final Pattern USUAL_IDS = Pattern.compile("[A-Z][A-Z0-9]+(?:[-_][A-Z][A-Z0-9]*)*[-_]\\d+");

    /** The names of properties under which reports usually keep ids. */
    public static final List<String> USUAL_LINKS =
            List.of("requirement", "requirements", "req", "verifies", "verify", "covers", "satisfies");

    /** What holds where a project says nothing. */
    public static final TestSettings USUAL = new TestSettings("", USUAL_IDS, USUAL_LINKS, "", "", List.of());

    public TestSettings {
        links = List.copyOf(links);
        levels = List.copyOf(levels);
    }

    /** The same for tests of another level. */
    public TestSettings ofLevel(String other) {
        return new TestSettings(other, ids, links, version, commit, levels);
    }

    /** The same with another form of ids. */
    public TestSettings withIds(Pattern other) {
        return new TestSettings(level, other, links, version, commit, levels);
    }

    /** The same for reports that do not say what they tested. */
    public TestSettings testing(String testedVersion, String testedCommit) {
        return new TestSettings(level, ids, links, testedVersion, testedCommit, levels);
    }

    /** The same with rules for the levels of single tests. */
    public TestSettings withLevels(List<LevelRule> others) {
        return new TestSettings(level, ids, links, version, commit, others);
    }

    /** Whether a property of that name names what a test verifies. */
    boolean isLink(String property) {
        for (String link : links) {
            if (link.equalsIgnoreCase(property)) {
                return true;
            }
        }
        return false;
    }
}
