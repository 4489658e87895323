package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.clausetrail.cache.Cache;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Assessing;
import org.clausetrail.step.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command about a project takes. */
final class ProjectOptions {
    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT",
            defaultValue = ".",
            description = "Folder that holds clausetrail.yaml, or the file itself; the current folder by default.")
    private Path project;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print no progress.")
    private boolean quiet;

    @Mixin
    private CacheOptions cacheOptions;

    Project read() throws IOException {
        return ProjectFile.read(project);
    }

    ProgressLines progress(PrintWriter err) {
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        return new ProgressLines(quiet ? new PrintWriter(PrintWriter.nullWriter()) : err, terminal);
    }

    Assessed assess(Project read, ProgressLines progress) throws IOException {
        Cache cache = cacheOptions.cache(note -> progress.step("cache", note));
        return Assessing.assess(read, Reading.read(read, cache, progress), progress);
    }
}
