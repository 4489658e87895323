package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Comparing;
import org.clausetrail.step.Differing;
import org.clausetrail.step.Generating;
import org.clausetrail.step.NamedRelease;
import org.clausetrail.step.OlderName;
import org.clausetrail.step.Readout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two releases. */
@Command(
        name = "diff",
        description = {
            "Compare two releases: what was added, changed, removed, became suspect, lost or gained evidence.",
            "Tells it per item, clause and software item, with the commits between them; as page, workbook and JSON.",
            "Of several repositories each has its own revision: diff app=v1.0,lib=v3.1 app=v2.0,lib=v3.4"
        },
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description =
                    "Tag, branch or commit of the earlier release; of several repositories as NAME=TAG,NAME=TAG, or one"
                            + " name that all of them know.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "Tag, branch or commit of the later release, likewise.")
    private String to;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PROJECT",
            defaultValue = ".",
            description = "Folder that holds clausetrail.yaml, or the file itself; the current folder by default.")
    private Path project;

    @Mixin
    private RunOptions options;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description =
                    "Folder of the difference; \"changes-FROM-TO\" beside the project file by default. A former one"
                            + " is replaced.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ProgressLines progress = options.progress(err);
        Project read = ProjectFile.read(project);
        Project before = NamedRelease.of(read, from);
        Project after = NamedRelease.of(read, to);
        Path target = output == null ? read.folder().resolve(folder()) : output;
        Compared compared;
        Generating.Result result;
        try {
            Readout now = options.read(after, progress);
            before = OlderName.added(before, Optional.empty(), now);
            Readout old = options.read(before, progress);
            Project moved = OlderName.added(after, Optional.of(now), old);
            if (!moved.equals(after)) {
                after = moved;
                now = options.read(after, progress);
            }
            Assessed earlier = Comparing.assess(before, old, now, progress);
            Assessed later = Comparing.assess(after, now, old, progress);
            compared = Comparing.compare(read, earlier, later);
            result = Differing.write(after, later, compared, ToolVersion.text(), target, progress);
        } finally {
            progress.done();
        }
        result.notices()
                .forEach(notice -> err.println(notice.severity().word() + " " + notice.check() + " " + notice.source()
                        + ": " + notice.message()));
        new DifferenceSummary(compared).print(out);
        out.println();
        out.println("The difference is in " + GenerateCommand.shown(target) + " (" + result.files() + " files).");
        out.println("sha256:" + result.digest());
        return ExitCode.DONE;
    }

    private String folder() {
        return ("changes-" + from + "-" + to).replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
