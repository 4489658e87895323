package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.seal.DossierCheck;
import org.clausetrail.seal.DossierCheck.Difference;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.step.Progress;
import org.clausetrail.step.Rederivation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a dossier with its index, and with what its inputs give now. */
@Command(
        name = "verify",
        description = {
            "Recompute every digest of a dossier and compare it with the index that was sealed with it.",
            "With --rederive, also generate it anew from its recorded inputs and compare every file.",
            "Ends with 1 where a file differs, with 3 where the inputs are no longer those that were recorded."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DOSSIER", description = "Folder that \"generate\" wrote.")
    private Path dossier;

    @Option(
            names = "--rederive",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "PROJECT",
            description = "Generate anew from this project and compare; the folder around the dossier by default.")
    private @Nullable String project;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Difference> differences = DossierCheck.differences(dossier);
        DossierIndex index = DossierIndex.read(dossier);
        print(out, "", differences);
        out.println(
                differences.isEmpty()
                        ? "All " + index.outputs().size() + " files are as they were sealed."
                        : counted(differences) + " from the " + index.outputs().size() + " files that were sealed.");
        String digest = FileDigest.of(dossier.resolve(DossierIndex.NAME));
        out.println("Digest of the dossier: sha256:" + digest);
        int sealed = differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        return project == null ? sealed : Math.max(sealed, rederived(out, index, digest, project));
    }

    private int rederived(PrintWriter out, DossierIndex index, String digest, String named) throws IOException {
        Path around =
                Objects.requireNonNullElse(dossier.toAbsolutePath().normalize().getParent(), dossier);
        Project read = ProjectFile.read(named.isEmpty() ? around : Path.of(named));
        Rederivation rederivation = Rederivation.of(index, read, ToolVersion.text(), Progress.NONE);
        out.println();
        if (!rederivation.inputs().isEmpty()) {
            print(out, "input ", rederivation.inputs());
            out.println("The dossier cannot be made anew: " + counted(rederivation.inputs()) + " from the "
                    + index.inputs().size() + " inputs that were recorded. Restore them, or generate a new dossier.");
            return ExitCode.INPUT;
        }
        print(out, "", rederivation.files());
        if (rederivation.digest().equals(digest)) {
            out.println("Made anew from the same " + index.inputs().size()
                    + " inputs, the dossier is the same, byte for byte.");
            return ExitCode.DONE;
        }
        out.println("Made anew from the same " + index.inputs().size() + " inputs, "
                + (rederivation.files().isEmpty()
                        ? "the files are the same and the index differs."
                        : counted(rederivation.files()) + " came out.")
                + otherVersion(index));
        out.println("Digest of what came out: sha256:" + rederivation.digest());
        return ExitCode.FINDINGS;
    }

    private static String otherVersion(DossierIndex index) {
        String other = Rederivation.otherVersion(index, ToolVersion.text());
        return other.isEmpty() ? "" : " " + other;
    }

    private static void print(PrintWriter out, String what, List<Difference> differences) {
        differences.forEach(difference ->
                out.println(what + difference.path() + " " + difference.kind().words() + "."));
    }

    private static String counted(List<Difference> differences) {
        return differences.size() == 1 ? "1 difference" : differences.size() + " differences";
    }
}
