package org.clausetrail.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.Tag;
import org.clausetrail.tree.Nearest;

/**
 * A release as a person names it: {@code v2.0}, or for several repositories {@code app=v2.0,lib=v1.4}. One revision alone
 * means the release of the project file where it is that of the first repository, else the revision of this name in every
 * repository. No repository stays where it is without a word.
 */
// [impl->CT-REQ-087]
// [impl->CT-REQ-092]
public final class NamedRelease {
    private static final int SHOWN_TAGS = 12;

    private final Project project;
    private final String text;

    private NamedRelease(Project project, String text) {
        this.project = project;
        this.text = text;
    }

    /**
     * The project as it is at a release.
     *
     * @throws InputException where the project has no repository, or where one has no such tag, branch or commit
     */
    public static Project of(Project project, String text) throws IOException {
        if (project.repositories().isEmpty()) {
            throw new InputException(
                    SourceRef.file(project.file().toString()),
                    "The project names no repository, so its releases cannot be compared. Add \"git\" with a"
                            + " \"repository\".");
        }
        NamedRelease release = new NamedRelease(project, text);
        return project.at(release.several() ? release.each() : release.same());
    }

    /** Opens a repository of a project, under the name that messages call it by. */
    static GitRepository open(Project project, GitSettings git) throws IOException {
        Path path = git.repository();
        String relative = PathName.from(project.folder(), path);
        return GitRepository.open(path, git.name().isEmpty() ? relative : git.name());
    }

    /** Whether repositories are named one by one; a tag may hold the same characters. */
    private boolean several() throws IOException {
        if (project.repositories().size() == 1 || !text.contains("=")) {
            return false;
        }
        try (GitRepository first = open(project, project.repositories().get(0))) {
            return first.resolve(text).isEmpty();
        }
    }

    private List<String> same() throws IOException {
        List<String> own = project.revisions();
        boolean present = text.equals(own.get(0));
        List<String> revisions = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            String revision = present ? own.get(i) : text;
            require(project.repositories().get(i), revision);
            revisions.add(revision);
        }
        return revisions;
    }

    private List<String> each() throws IOException {
        Map<String, String> named = named();
        List<String> revisions = new ArrayList<>();
        for (GitSettings git : project.repositories()) {
            String revision = named.getOrDefault(git.name(), "");
            if (revision.isEmpty()) {
                try (GitRepository repository = open(project, git)) {
                    throw new InputException(
                            SourceRef.file(git.name()),
                            "The release \"" + text + "\" does not say which revision of the repository \"" + git.name()
                                    + "\" belongs to it. Add \"," + git.name() + "=TAG\". " + known(tags(repository)));
                }
            }
            require(git, revision);
            revisions.add(revision);
        }
        return revisions;
    }

    private Map<String, String> named() {
        List<String> names =
                project.repositories().stream().map(GitSettings::name).toList();
        Map<String, String> named = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            String name = part.substring(0, Math.max(0, part.indexOf('=')));
            if (!names.contains(name) || part.endsWith("=")) {
                throw new InputException(
                        project.place("git"),
                        "\"" + part + "\" in \"" + text + "\" names no repository and its revision."
                                + Nearest.hint(name, names) + " Write " + form() + ".");
            }
            if (named.put(name, part.substring(name.length() + 1)) != null) {
                throw new InputException(
                        project.place("git"),
                        "\"" + text + "\" names the repository \"" + name + "\" twice. Name each once.");
            }
        }
        return named;
    }

    private String form() {
        return project.repositories().stream().map(git -> git.name() + "=TAG").collect(Collectors.joining(","));
    }

    private void require(GitSettings git, String revision) throws IOException {
        try (GitRepository repository = open(project, git)) {
            if (repository.resolve(revision.isEmpty() ? "HEAD" : revision).isPresent()) {
                return;
            }
            List<String> tags = tags(repository);
            throw new InputException(
                    SourceRef.file(repository.name()),
                    "No tag, branch or commit is named \"" + revision + "\"."
                            + (project.repositories().size() > 1 && revision.equals(text)
                                    ? " Name the revision of each repository as " + form() + "."
                                    : Nearest.hint(revision, tags))
                            + " " + known(tags));
        }
    }

    private static List<String> tags(GitRepository repository) throws IOException {
        return repository.tags().stream()
                .filter(tag -> !tag.commit().isEmpty())
                .map(Tag::name)
                .sorted()
                .toList();
    }

    private static String known(List<String> tags) {
        if (tags.isEmpty()) {
            return "The repository has no tags; fetch them with \"git fetch --tags\", or name a commit.";
        }
        int left = Math.max(0, tags.size() - SHOWN_TAGS);
        return "Tags: " + String.join(", ", tags.subList(left, tags.size()))
                + (left > 0 ? " and " + left + " more" : "") + ".";
    }
}
