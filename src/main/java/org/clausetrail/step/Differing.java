package org.clausetrail.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.difference.Compared;
import org.clausetrail.dossier.difference.DifferenceTables;
import org.clausetrail.dossier.document.DifferenceDocument;
import org.clausetrail.dossier.document.DossierDocument;
import org.clausetrail.dossier.document.Generation;
import org.clausetrail.model.Finding;
import org.clausetrail.project.Project;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.seal.StagedFolder;
import org.clausetrail.trace.Trace;

/** Renders, seals and moves into place what two releases differ in. */
public final class Differing {
    private Differing() {}

    /**
     * Writes a difference into a folder, whole or not at all.
     *
     * @param project the project as it is at the later release
     * @param later the later release
     * @param compared both releases
     */
    public static Generating.Result write(
            Project project, Assessed later, Compared compared, String toolVersion, Path output, Progress progress)
            throws IOException {
        List<Finding> notices = new ArrayList<>();
        Generating generating = new Generating(project, later, toolVersion, progress);
        Generation generation = generating.generation();
        DifferenceTables tables = new DifferenceTables(compared);
        try (StagedFolder staged = StagedFolder.of(output)) {
            Rendering rendering = new Rendering(project, later, generation, staged.folder(), notices::add);
            DossierDocument document = DifferenceDocument.of(generating.basis(generation), compared, tables);
            progress.step("documents", document.id() + " " + document.title());
            rendering.document(document);
            rendering.difference(compared, tables);
            DossierIndex index = new DossierIndex(
                    DossierIndex.filesOf(staged.folder()),
                    later.readout().inputs(),
                    facts(project, compared, toolVersion));
            String digest = index.write(staged.folder());
            staged.publish();
            progress.step("files", index.outputs().size() + 1 + " files");
            return new Generating.Result(output, digest, index.outputs().size() + 1, notices);
        }
    }

    private static Map<String, Object> facts(Project project, Compared compared, String toolVersion) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("generator", named("Clausetrail", toolVersion));
        facts.put("product", named(project.product().name(), project.product().version()));
        facts.put("earlier", release(compared.releases().from()));
        facts.put("later", release(compared.releases().to()));
        return facts;
    }

    private static Map<String, Object> named(String name, String version) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", name);
        named.put("version", version);
        return named;
    }

    private static Map<String, Object> release(Trace trace) {
        Map<String, Object> named = new LinkedHashMap<>();
        trace.release().ifPresent(release -> {
            named.put("version", release.version());
            named.put("tag", release.tag());
            named.put("commit", release.commit());
            named.put("date", release.date());
            if (release.repositories().size() > 1) {
                Map<String, Object> commits = new LinkedHashMap<>();
                release.repositories().forEach(part -> commits.put(part.repository(), part.commit()));
                named.put("repositories", commits);
            }
        });
        return named;
    }
}
