package org.clausetrail.step;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.project.GitPath;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.project.SourceDeclaration;
import org.clausetrail.source.Glob;

/**
 * A name that a file with items had before it came to the place that the project file declares.
 *
 * @param repository number of its repository in the project file, from 0
 * @param path its name then
 * @param declared the declared name that it came to have
 */
// [impl->CT-REQ-099]
public record OlderName(int repository, String path, String declared) {
    /**
     * A project of one release with the names that files had in it, as the history of another release tells them: what was
     * moved between both is the same file in both.
     *
     * @param project the project at the one release
     * @param own what was read of it; absent where it was not read yet
     * @param other what was read of the other release
     * @return the project itself where no name is added
     */
    public static Project added(Project project, Optional<Readout> own, Readout other) {
        Set<OlderName> names = new LinkedHashSet<>(other.olderNames());
        own.ifPresent(readout -> readout.olderNames().forEach(names::remove));
        List<SourceDeclaration> sources = new ArrayList<>(project.sources());
        for (OlderName name : names) {
            for (int i = 0; i < sources.size(); i++) {
                if (name.isOf(project.sources().get(i), project.repositories())) {
                    sources.set(i, sources.get(i).and(name.pattern(project.repositories())));
                    break;
                }
            }
        }
        return sources.equals(project.sources()) ? project : project.with(sources);
    }

    private boolean isOf(SourceDeclaration source, List<GitSettings> repositories) {
        return SourceReaders.keepsItems(source)
                && source.paths().stream()
                        .flatMap(path -> GitPath.of(path, repositories).stream())
                        .anyMatch(
                                inGit -> inGit.repository() == repository && new Glob(inGit.glob()).matches(declared));
    }

    private String pattern(List<GitSettings> repositories) {
        String name = repositories.get(repository).name();
        return "git:" + (name.isEmpty() ? "" : name + ":") + Glob.literal(path);
    }
}
