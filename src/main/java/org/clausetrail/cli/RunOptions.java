package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.clausetrail.cache.Cache;
import org.clausetrail.project.Project;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Assessing;
import org.clausetrail.step.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that reads and assesses. */
class RunOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print no progress.")
    private boolean quiet;

    @Mixin
    private CacheOptions cacheOptions;

    ProgressLines progress(PrintWriter err) {
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        return new ProgressLines(quiet ? new PrintWriter(PrintWriter.nullWriter()) : err, terminal);
    }

    Assessed assess(Project read, ProgressLines progress) throws IOException {
        Cache cache = cacheOptions.cache(note -> progress.step("cache", note));
        return Assessing.assess(read, Reading.read(read, cache, progress), progress);
    }
}
