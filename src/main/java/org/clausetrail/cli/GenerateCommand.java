package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausetrail.model.Finding;
import org.clausetrail.project.Project;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.seal.StagedFolder;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Generating;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: from a project to its dossier. */
@Command(
        name = "generate",
        description = "Generate the dossier of a project: documents, matrices, assessment, sealed with an index.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Folder of the dossier; \"dossier\" beside the project file by default. A former dossier is"
                    + " replaced.")
    private @Nullable Path output;

    @Option(
            names = "--keep-going",
            description = "Generate although declared inputs hold nothing or cannot be read; the dossier names them as"
                    + " findings.")
    private boolean keepGoing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ProgressLines progress = options.progress(err);
        Project project = options.read();
        Path target = output == null ? project.folder().resolve("dossier") : output;
        StagedFolder.requireReplaceable(target);
        Assessed assessed = options.assess(project, progress);
        List<Finding> unusable = assessed.unusable();
        if (!unusable.isEmpty() && !keepGoing) {
            unusable.forEach(finding -> Failures.print(err, project.found(finding.source()), finding.message()));
            err.println(
                    "Nothing was generated. Correct the project, or add --keep-going: the dossier then names what is"
                            + " missing.");
            return ExitCode.INPUT;
        }
        Generating.Result result = generate(project, assessed, target, progress);
        for (Finding notice : result.notices()) {
            err.println(Visible.text(
                    notice.severity().word() + " " + notice.check() + " " + notice.source() + ": " + notice.message()));
        }
        new Summary(project.product(), assessed).print(out);
        new SummaryLines(out, Ink.automatic())
                .line("dossier", Visible.text(shown(target).toString()) + ", " + result.files() + " files");
        out.println("sha256:" + result.digest());
        return ExitCode.DONE;
    }

    private static Generating.Result generate(Project project, Assessed assessed, Path target, ProgressLines progress)
            throws IOException {
        try {
            return Generating.generate(project, assessed, ToolVersion.text(), target, progress);
        } finally {
            progress.done();
        }
    }

    static Path shown(Path target) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = target.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
