package org.clausetrail.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.seal.DossierCheck;
import org.clausetrail.seal.DossierCheck.Difference;
import org.clausetrail.seal.DossierCheck.Kind;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.seal.StagedFolder;

/**
 * A dossier made anew from its recorded inputs, to see whether it is what they give. Only where the inputs are the same is
 * anything generated, into a folder that is removed afterwards.
 *
 * @param inputs inputs that are not as recorded; where there are any, nothing was generated
 * @param files files of the dossier that come out otherwise
 * @param digest digest of the dossier that came out; empty where nothing was generated
 */
// [impl->CT-REQ-383]
public record Rederivation(List<Difference> inputs, List<Difference> files, String digest) {
    private static final String IN_GIT = "git:";

    public Rederivation {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }

    /** Makes the dossier of an index anew from a project. */
    public static Rederivation of(DossierIndex sealed, Project project, String toolVersion, Progress progress)
            throws IOException {
        List<Difference> changed = beside(sealed, project);
        if (!changed.isEmpty()) {
            return new Rederivation(changed, List.of(), "");
        }
        Readout readout = Reading.read(project, progress);
        List<Difference> read = DossierCheck.differences(sealed.inputs(), readout.inputs());
        if (!read.isEmpty()) {
            return new Rederivation(read, List.of(), "");
        }
        Path aside = Files.createTempDirectory("clausetrail-rederive-");
        try {
            Assessed assessed = Assessing.assess(project, readout, progress);
            Path folder = aside.resolve("dossier");
            Generating.Result result = Generating.generate(project, assessed, toolVersion, folder, progress);
            return new Rederivation(
                    List.of(),
                    DossierCheck.differences(sealed.outputs(), DossierIndex.filesOf(folder)),
                    result.digest());
        } finally {
            StagedFolder.delete(aside);
        }
    }

    /** Inputs beside the repository that are not as recorded, before a reader meets them. */
    private static List<Difference> beside(DossierIndex sealed, Project project) throws IOException {
        List<Difference> differences = new ArrayList<>();
        for (SealedFile input : sealed.inputs()) {
            if (!input.path().startsWith(IN_GIT)) {
                Path file = file(project, input.path());
                if (!Files.isRegularFile(file)) {
                    differences.add(new Difference(input.path(), Kind.MISSING));
                } else if (!FileDigest.of(file).equals(input.sha256())) {
                    differences.add(new Difference(input.path(), Kind.CHANGED));
                }
            }
        }
        return differences;
    }

    private static Path file(Project project, String name) {
        return name.equals(ProjectFile.NAME) ? project.file() : project.folder().resolve(name);
    }

    /** Why other bytes may come out although no input changed: the dossier was made by another version; else empty. */
    public static String otherVersion(DossierIndex sealed, String toolVersion) {
        Object generator = sealed.facts().get("generator");
        String recorded = generator instanceof Map<?, ?> named ? String.valueOf(named.get("version")) : "unknown";
        return recorded.equals(toolVersion)
                ? ""
                : "The dossier was made by Clausetrail " + recorded + ", this is Clausetrail " + toolVersion
                        + ": another version may give other bytes.";
    }
}
