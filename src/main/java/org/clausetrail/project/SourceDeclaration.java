package org.clausetrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;

/**
 * One declared source of evidence.
 *
 * @param type family
 * @param paths globs; those that begin with {@code git:} are paths in the repository at the release
 * @param kind kind of the items, for requirements
 * @param level level of the tests; empty where not stated
 * @param levels patterns of the tests of each level, as written
 * @param version version that was tested, where the reports do not say it; empty where not stated
 * @param commit commit that was tested, where the reports do not say it, or {@code release}; empty where not stated
 * @param title title of an authored document; empty where not stated
 * @param declared where it stands in the project file
 */
public record SourceDeclaration(
        SourceType type,
        List<String> paths,
        ItemKind kind,
        String level,
        Map<String, List<String>> levels,
        String version,
        String commit,
        String title,
        SourceRef declared) {
    public SourceDeclaration {
        paths = List.copyOf(paths);
        levels = Map.copyOf(levels);
    }

    /** The same with one more path. */
    public SourceDeclaration and(String path) {
        List<String> more = new ArrayList<>(paths);
        more.add(path);
        return new SourceDeclaration(type, more, kind, level, levels, version, commit, title, declared);
    }

    /** The same with results of a version, whatever commit is read. */
    SourceDeclaration of(String tested) {
        return new SourceDeclaration(
                type, paths, kind, level, levels, version.isEmpty() ? tested : version, "", title, declared);
    }
}
