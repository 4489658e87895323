package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.clausetrail.cache.Cache;
import org.clausetrail.project.Project;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Assessing;
import org.clausetrail.step.Reading;
import org.clausetrail.step.Readout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes that reads and assesses. */
class RunOptions {
    @Option(
            names = {"-q", "--quiet"},
            description = "Print no progress.")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private CacheOptions cacheOptions;

    ProgressLines progress(PrintWriter err) {
        Ink ink = Ink.automatic();
        int width = ink.onTerminal() ? spec.usageMessage().width() : Integer.MAX_VALUE;
        return new ProgressLines(quiet ? new PrintWriter(PrintWriter.nullWriter()) : err, ink, width);
    }

    Readout read(Project project, ProgressLines progress) throws IOException {
        Cache cache = cacheOptions.cache(note -> progress.step("cache", note));
        return Reading.read(project, cache, progress);
    }

    Assessed assess(Project project, ProgressLines progress) throws IOException {
        try {
            return Assessing.assess(project, read(project, progress), progress);
        } finally {
            progress.done();
        }
    }
}
