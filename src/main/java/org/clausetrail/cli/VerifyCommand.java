package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clausetrail.seal.DossierCheck;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.seal.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a dossier with its index. */
@Command(
        name = "verify",
        description = "Recompute every digest of a dossier and compare it with the index that was sealed with it.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DOSSIER", description = "Folder that \"generate\" wrote.")
    private Path dossier;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<DossierCheck.Difference> differences = DossierCheck.differences(dossier);
        for (DossierCheck.Difference difference : differences) {
            out.println(difference.path() + " " + difference.kind().words() + ".");
        }
        int files = DossierIndex.read(dossier).outputs().size();
        out.println(
                differences.isEmpty()
                        ? "All " + files + " files are as they were sealed."
                        : differences.size() + " differences from the " + files + " files that were sealed.");
        out.println("Digest of the dossier: sha256:" + Sha256.of(dossier.resolve(DossierIndex.NAME)));
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
