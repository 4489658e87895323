package org.clausetrail.source.testresult;

import java.util.List;
import org.clausetrail.source.Glob;

/**
 * A rule of the project: tests whose tag, suite, class or report matches a pattern are of a level.
 *
 * @param level {@code unit}, {@code integration}, {@code system} or {@code validation}
 * @param what what is matched: {@code tag}, {@code suite}, {@code class} or {@code path}
 * @param pattern a path pattern; in names, {@code *} stands for anything but a slash
 */
public record LevelRule(String level, String what, Glob pattern) {
    private static final List<String> KINDS = List.of("tag", "suite", "class", "path");

    /**
     * A rule as a project file writes it, such as {@code tag:slow} or {@code path:reports/ui/**}.
     *
     * @throws IllegalArgumentException with the reason, where it is written otherwise
     */
    public static LevelRule of(String level, String written) {
        int colon = written.indexOf(':');
        String what = colon < 0 ? "" : written.substring(0, colon).strip();
        if (!KINDS.contains(what)) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" should begin with \"tag:\", \"suite:\", \"class:\" or \"path:\".");
        }
        return new LevelRule(level, what, new Glob(written.substring(colon + 1).strip()));
    }

    boolean matches(TestRun test, String report) {
        return switch (what) {
            case "tag" ->
                test.tags().stream()
                        .map(String::strip)
                        .anyMatch(tag ->
                                pattern.matches(tag) || tag.startsWith("@") && pattern.matches(tag.substring(1)));
            case "suite" ->
                test.suite().name() != null && pattern.matches(test.suite().name());
            case "class" -> test.classname() != null && pattern.matches(test.classname());
            default -> pattern.matches(report);
        };
    }
}
