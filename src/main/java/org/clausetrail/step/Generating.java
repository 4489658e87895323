package org.clausetrail.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clausetrail.dossier.document.Dossier;
import org.clausetrail.dossier.document.DossierBasis;
import org.clausetrail.dossier.document.DossierDocument;
import org.clausetrail.dossier.document.Generation;
import org.clausetrail.dossier.document.Identity;
import org.clausetrail.dossier.document.WaiverNote;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.Product;
import org.clausetrail.project.Project;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.regulation.CrossMap;
import org.clausetrail.regulation.MappingFiles;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.seal.FileDigest;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.seal.StagedFolder;
import org.clausetrail.trace.Trace;

/** The last steps: the documents are composed, rendered, sealed and moved into place. */
public final class Generating {
    private static final String CROSS_MAP = "cross-map";

    private final Project project;
    private final Assessed assessed;
    private final String toolVersion;
    private final Progress progress;
    private final List<Finding> notices = new ArrayList<>();

    Generating(Project project, Assessed assessed, String toolVersion, Progress progress) {
        this.project = project;
        this.assessed = assessed;
        this.toolVersion = toolVersion;
        this.progress = progress;
    }

    /**
     * What was generated.
     *
     * @param folder where the dossier is
     * @param digest SHA-256 of its index: one value that stands for the whole dossier
     * @param files number of its files
     * @param notices what the renderers could not show as it is, such as a character that no font has
     */
    public record Result(Path folder, String digest, int files, List<Finding> notices) {
        public Result {
            notices = List.copyOf(notices);
        }
    }

    /** Generates the dossier into a folder, whole or not at all. */
    public static Result generate(
            Project project, Assessed assessed, String toolVersion, Path output, Progress progress) throws IOException {
        return new Generating(project, assessed, toolVersion, progress).into(output);
    }

    private Result into(Path output) throws IOException {
        try (StagedFolder staged = StagedFolder.of(output)) {
            return into(output, staged);
        } catch (UncheckedIOException e) {
            throw unwritten(output, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritten(output, e);
        }
    }

    private Optional<CrossMap> crossMap() {
        Catalogs catalogs = assessed.catalogs();
        return catalogs.ids().contains(CROSS_MAP)
                ? Optional.of(new CrossMap(catalogs.read(CROSS_MAP)))
                : Optional.empty();
    }

    private static InputException unwritten(Path output, IOException e) {
        return new InputException(
                SourceRef.file(PathName.of(output)),
                "The dossier could not be written: " + reason(e)
                        + ". A former dossier is as it was. Make room or correct the permissions, or name another"
                        + " folder with --output.");
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getFile() + ": " + system.getReason()
                : String.valueOf(e.getMessage());
    }

    private Result into(Path output, StagedFolder staged) throws IOException {
        Generation generation = generation();
        Dossier dossier = Dossier.of(basis(generation));
        Rendering rendering = new Rendering(project, assessed, generation, staged.folder(), notices::add);
        for (DossierDocument document : dossier.documents()) {
            progress.step("documents", document.id() + " " + document.title());
            rendering.document(document);
        }
        progress.step("documents", rendering.documents() + (dossier.hasIndex() ? 1 : 0) + " documents");
        progress.step("files", "matrices and assessment");
        rendering.assessment();
        if (dossier.hasIndex()) {
            progress.step("files", "index");
            rendering.index(dossier.index(rendering.files()));
        }
        DossierIndex index = new DossierIndex(
                DossierIndex.filesOf(staged.folder(), rendering.sealed()),
                assessed.readout().inputs(),
                facts(generation, dossier));
        String digest = index.write(staged.folder());
        staged.publish();
        progress.step("files", index.outputs().size() + 1 + " files");
        return new Result(output, digest, index.outputs().size() + 1, notices);
    }

    DossierBasis basis(Generation generation) {
        Product product = project.product();
        return new DossierBasis(
                assessed.trace(),
                assessed.assessment(),
                crossMap(),
                new Identity(
                        product.name(),
                        product.version(),
                        product.manufacturer(),
                        product.udiDi(),
                        product.intendedPurpose(),
                        product.safetyClass(),
                        product.ivdClass(),
                        product.documentationLevel(),
                        product.platforms()),
                assessed.trace().release().map(Trace.Release::date).orElse(project.date()),
                generation,
                project.waivers().stream()
                        .map(waiver -> new WaiverNote(
                                waiver.id(),
                                waiver.check(),
                                waiver.items(),
                                waiver.who(),
                                waiver.why(),
                                waiver.until(),
                                waiver.reference()))
                        .toList(),
                List.of(),
                project.documents(),
                product.documentPrefix(),
                project.templates());
    }

    Generation generation() throws IOException {
        StringBuilder inputs = new StringBuilder();
        for (SealedFile input : assessed.readout().inputs()) {
            inputs.append(input.sha256()).append("  ").append(input.path()).append('\n');
        }
        return new Generation(
                toolVersion,
                mappingDigest(),
                assessed.readout().repository(),
                assessed.trace().release().map(Trace.Release::commit).orElse(""),
                false,
                FileDigest.of(inputs.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String mappingDigest() throws IOException {
        MappingFiles mappings = Assessing.mappings(project);
        List<String> names = new ArrayList<>(List.of("index.yaml", "checks.yaml", "cross-map.yaml"));
        for (String regulation : project.regulations()) {
            names.add(regulation + ".yaml");
            names.add("rules/" + regulation + ".yaml");
            names.add("wording/" + regulation + ".yaml");
        }
        StringBuilder digests = new StringBuilder();
        for (String name : names) {
            digests.append(name)
                    .append(' ')
                    .append(mappings.content(name).map(FileDigest::of).orElse("absent"))
                    .append('\n');
        }
        return FileDigest.of(digests.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> facts(Generation generation, Dossier dossier) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> generator = new LinkedHashMap<>();
        generator.put("name", "Clausetrail");
        generator.put("version", toolVersion);
        facts.put("generator", generator);
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("name", project.product().name());
        product.put("version", project.product().version());
        product.put("manufacturer", project.product().manufacturer());
        facts.put("product", product);
        assessed.trace().release().ifPresent(release -> {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("version", release.version());
            named.put("tag", release.tag());
            named.put("commit", release.commit());
            named.put("date", release.date());
            facts.put("release", named);
        });
        facts.put("templates", "sha256:" + dossier.templateDigest());
        facts.put("mappings", "sha256:" + generation.mappingDigest());
        facts.put(
                "regulations",
                assessed.assessment().regulations().stream()
                        .map(Generating::regulation)
                        .toList());
        facts.put("findings", findings());
        facts.put("notices", notices.stream().map(Finding::message).toList());
        return facts;
    }

    private static Map<String, Object> regulation(Assessment.RegulationResult result) {
        Map<String, Object> regulation = new LinkedHashMap<>();
        regulation.put("id", result.catalog().id());
        regulation.put("edition", result.catalog().edition());
        regulation.put("date", result.catalog().date());
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.name(), result.counts().getOrDefault(verdict, 0));
        }
        regulation.put("verdicts", verdicts);
        return regulation;
    }

    private Map<String, Object> findings() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Assessment.AssessedFinding finding : assessed.assessment().findings()) {
            counts.merge(finding.severity().word(), 1, (a, b) -> (Integer) a + (Integer) b);
        }
        return counts;
    }
}
