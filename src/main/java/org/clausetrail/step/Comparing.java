package org.clausetrail.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.regulation.ClauseDelta;
import org.clausetrail.source.git.FileDifference;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.Tag;
import org.clausetrail.source.git.TreeComparison;
import org.clausetrail.trace.CodeDifference;
import org.clausetrail.trace.EvidenceBinding;
import org.clausetrail.trace.ReleaseDifference;
import org.clausetrail.trace.Trace;
import org.clausetrail.tree.Nearest;

/** Compares two releases of a project that were read and assessed. */
// [impl->CT-REQ-087]
public final class Comparing {
    private static final int SHOWN_TAGS = 12;

    private Comparing() {}

    /**
     * Makes sure that the repository knows the revisions before anything is read.
     *
     * @throws InputException where there is no repository, or where it has no such tag, branch or commit
     */
    public static void check(Project project, List<String> revisions) throws IOException {
        try (GitRepository repository = open(project)) {
            for (String revision : revisions) {
                if (repository.resolve(revision).isEmpty()) {
                    throw unknown(repository, revision);
                }
            }
        }
    }

    private static InputException unknown(GitRepository repository, String revision) throws IOException {
        List<String> tags = repository.tags().stream()
                .filter(tag -> !tag.commit().isEmpty())
                .map(Tag::name)
                .sorted()
                .toList();
        String all = tags.isEmpty()
                ? "The repository has no tags; fetch them with \"git fetch --tags\", or name a commit."
                : "Tags: "
                        + tags.stream()
                                .skip(Math.max(0, tags.size() - SHOWN_TAGS))
                                .collect(Collectors.joining(", "))
                        + (tags.size() > SHOWN_TAGS ? " and " + (tags.size() - SHOWN_TAGS) + " more" : "") + ".";
        return new InputException(
                SourceRef.file(repository.name()),
                "No tag, branch or commit is named \"" + revision + "\"." + Nearest.hint(revision, tags) + " " + all);
    }

    /** Assesses one of two releases by the results that it can know. */
    public static Assessed assess(Project project, Readout own, Readout other, Progress progress) throws IOException {
        return Assessing.assess(project, OwnResults.of(own, other), progress);
    }

    /** Compares an earlier release with a later one. */
    public static Compared compare(Project project, Assessed from, Assessed to) throws IOException {
        ReleaseDifference difference = ReleaseDifference.between(from.trace(), to.trace());
        return new Compared(
                difference,
                ClauseDelta.between(from.assessment(), from.trace(), to.assessment(), to.trace()),
                CodeDifference.of(difference, files(project, from, to)),
                EvidenceBinding.of(difference));
    }

    private static List<FileDifference> files(Project project, Assessed from, Assessed to) throws IOException {
        String folder = settings(project).path();
        List<String> all = List.of(folder.isEmpty() ? "**" : folder + "/**");
        List<String> code = settings(project).code();
        try (GitRepository repository = open(project)) {
            return TreeComparison.of(repository, commit(from), commit(to), code.isEmpty() ? all : code);
        }
    }

    private static String commit(Assessed assessed) {
        return assessed.trace().release().map(Trace.Release::commit).orElseThrow();
    }

    private static GitRepository open(Project project) throws IOException {
        Path path = settings(project).repository();
        return GitRepository.open(
                path, project.folder().relativize(path).toString().replace('\\', '/'));
    }

    private static GitSettings settings(Project project) {
        Optional<GitSettings> git = project.git();
        return git.orElseThrow(() -> new InputException(
                SourceRef.file(project.file().toString()),
                "The project names no repository, so its releases cannot be compared. Add \"git\" with a"
                        + " \"repository\"."));
    }
}
