package org.clausetrail.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.regulation.ClauseDelta;
import org.clausetrail.source.git.FileDifference;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.ProductPart;
import org.clausetrail.source.git.TreeComparison;
import org.clausetrail.trace.CodeDifference;
import org.clausetrail.trace.EvidenceBinding;
import org.clausetrail.trace.ReleaseDifference;
import org.clausetrail.trace.Trace;

/** Compares two releases of a project that were read and assessed. */
// [impl->CT-REQ-091]
public final class Comparing {
    private Comparing() {}

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
        List<FileDifference> files = new ArrayList<>();
        for (int i = 0; i < project.repositories().size(); i++) {
            GitSettings git = project.repositories().get(i);
            ProductPart part = new ProductPart(git.name(), git.path(), git.tags());
            List<String> all = List.of(git.path().isEmpty() ? "**" : git.path() + "/**");
            try (GitRepository repository = NamedRelease.open(project, git)) {
                TreeComparison.of(
                                repository,
                                commit(from, i),
                                commit(to, i),
                                git.code().isEmpty() ? all : git.code())
                        .forEach(file -> files.add(file.in(part)));
            }
        }
        return files;
    }

    private static String commit(Assessed assessed, int repository) {
        Trace.Release release = assessed.trace().release().orElseThrow();
        return release.repositories().get(repository).commit();
    }
}
