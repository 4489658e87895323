package org.clausetrail.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.GitPath;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.project.SourceDeclaration;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.FolderFiles;
import org.clausetrail.source.Glob;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.component.ComponentReader;
import org.clausetrail.source.git.EvidenceRules;
import org.clausetrail.source.git.GitEvidence;
import org.clausetrail.source.git.ItemHistory;
import org.clausetrail.source.git.SignaturePolicy;
import org.clausetrail.source.testresult.KeptReports;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/** The first step: everything that the project declares, read once, in the order declared. */
public final class Reading {
    private final Project project;
    private final Cache cache;
    private final Progress progress;
    private final Inputs inputs = new Inputs();
    private final List<OlderName> olderNames = new ArrayList<>();
    private final Evidence.Collector facts = new Evidence.Collector();
    private int unchanged;

    private Reading(Project project, Cache cache, Progress progress) {
        this.project = project;
        this.cache = cache;
        this.progress = progress;
    }

    /** Reads a project anew, whatever earlier runs kept. */
    public static Readout read(Project project, Progress progress) throws IOException {
        return read(project, Cache.NONE, progress);
    }

    /**
     * Reads a project.
     *
     * @param project what it declares
     * @param cache what earlier runs kept
     * @param progress told what is read
     * @throws InputException where an input cannot be used at all
     */
    public static Readout read(Project project, Cache cache, Progress progress) throws IOException {
        return new Reading(project, cache, progress).read();
    }

    private Readout read() throws IOException {
        ProjectInputs.requireKnown(project);
        inputs.noted(ProjectInputs.files(project));
        ProjectInputs.findings(project).forEach(facts::finding);
        LabelledPlatforms.of(project.product()).forEach(facts::item);
        try (Repositories repositories = Repositories.open(project, cache, progress, inputs)) {
            Trace.Release release = repositories.release();
            List<JointHistory.Part> histories = new ArrayList<>();
            for (Repositories.Released one : repositories.all()) {
                SignaturePolicy signatures =
                        new SignerFiles(project, inputs).policy(one.settings().signatures(), one.repository(), release);
                new GitEvidence(
                                one.repository(),
                                one.history(),
                                one.commit(),
                                rules(one.settings()),
                                signatures,
                                one.part())
                        .read(facts);
            }
            sources(repositories);
            for (Repositories.Released one : repositories.all()) {
                ItemHistory items = items(one, repositories.all().indexOf(one));
                items.findings().forEach(facts::finding);
                int number = repositories.all().indexOf(one);
                items.olderNames().forEach((path, name) -> olderNames.add(new OlderName(number, path, name)));
                histories.add(new JointHistory.Part(
                        new RepositoryHistory(one.history(), items, one.mailmap(), one.part()), one.commit()));
            }
            return readout(
                    SharedCommits.bound(facts.evidence(), repositories.all()),
                    Optional.of(release),
                    history(histories, release),
                    repositories.names());
        }
    }

    private static ChangeHistory history(List<JointHistory.Part> histories, Trace.Release release) {
        return switch (histories.size()) {
            case 0 -> ChangeHistory.NONE;
            case 1 -> histories.get(0).history();
            default -> new JointHistory(histories, release.commit());
        };
    }

    private Readout readout(Evidence read, Optional<Trace.Release> release, ChangeHistory history, String repository) {
        List<LinkClaim> links = new ArrayList<>(read.links());
        links.addAll(ComponentReader.identify(read.items()));
        progress.step(
                "sources",
                read.items().size() + " items from " + inputs.all().size() + " inputs"
                        + (unchanged == 0
                                ? ""
                                : ", of which " + unchanged + " unchanged test reports were not parsed again"));
        return new Readout(
                new Evidence(read.items(), links, read.findings()),
                inputs.all(),
                release,
                history,
                repository,
                olderNames);
    }

    private void requireGlob(String pattern, SourceRef declared) {
        try {
            new Glob(pattern);
        } catch (IllegalArgumentException e) {
            throw new InputException(project.asGiven(declared), e.getMessage() + " Correct it.");
        }
    }

    private EvidenceRules rules(GitSettings git) {
        git.code().forEach(pattern -> requireGlob(pattern, project.place("git")));
        EvidenceRules rules = EvidenceRules.USUAL.withTrailers(git.trailers()).withCode(git.code());
        return git.ids().map(rules::withIds).orElse(rules);
    }

    private void sources(Repositories repositories) throws IOException {
        EvidenceSink sink = facts;
        for (Repositories.Released one : repositories.all()) {
            sink = new PresentNames(one.mailmap(), sink);
        }
        EvidenceSink located = new DocumentPlaces(path -> document(path, repositories), sink);
        try (KeptReports reports =
                new KeptReports(cache.shelf("reports", project.file().toString(), ""))) {
            SourceReaders readers =
                    new SourceReaders(project, repositories::released, () -> code(repositories), reports, located);
            for (SourceDeclaration source : project.sources()) {
                progress.step("sources", source.type().word() + " " + String.join(", ", source.paths()));
                readers.read(source, inputs.noted(files(source, repositories)));
            }
            reports.keep();
            unchanged = reports.taken();
        }
    }

    /** Paths of the code in all repositories at the release; of all files where a repository names no code. */
    private static List<String> code(Repositories repositories) throws IOException {
        List<String> paths = new ArrayList<>();
        for (Repositories.Released one : repositories.all()) {
            List<String> globs = one.settings().code();
            for (String glob : globs.isEmpty() ? List.of("**") : globs) {
                one.files(glob).forEach(file -> paths.add(file.name()));
            }
        }
        return paths.stream().distinct().toList();
    }

    /** What a document's path names: a file or a folder, in a repository at the release or beside the project file. */
    private List<InputFile> document(String path, Repositories repositories) throws IOException {
        Optional<List<InputFile>> named = repositories.files(path);
        if (named.isPresent()) {
            return inputs.noted(named.get());
        }
        for (Repositories.Released one : repositories.all()) {
            for (String glob : List.of(path, path.replaceAll("/+$", "") + "/**")) {
                List<InputFile> files = path.startsWith("/") || path.contains("..") ? List.of() : one.files(glob);
                if (!files.isEmpty()) {
                    return inputs.noted(files);
                }
            }
        }
        Path file = project.folder().resolve(path).normalize();
        return file.startsWith(project.root()) && Files.exists(file)
                ? inputs.noted(new FolderFiles(project.folder())
                        .list(path, SourceRef.NONE)
                        .files())
                : List.of();
    }

    private List<InputFile> files(SourceDeclaration source, Repositories repositories) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (String path : source.paths()) {
            requireGlob(path, source.declared());
            Optional<List<InputFile>> inGit = repositories.files(path);
            if (inGit.isPresent()) {
                files.addAll(inGit.get());
                linked(repositories.links(path), source);
            } else {
                FolderFiles.Selection selected =
                        new FolderFiles(project.folder()).list(path, project.asGiven(source.declared()));
                files.addAll(selected.files());
                linked(selected.links(), source);
            }
        }
        return files;
    }

    private void linked(List<String> links, SourceDeclaration source) {
        for (String link : links) {
            facts.finding(new Finding(
                    "R-LINKED",
                    Severity.WARNING,
                    link
                            + " is a symbolic link. Links are not followed, so what it leads to is no evidence here. Put the"
                            + " file or folder itself in its place, or name the one that holds it.",
                    List.of(),
                    source.declared()));
        }
    }

    /** The history of all items that a repository keeps, whichever declared file they were in at a time. */
    private ItemHistory items(Repositories.Released one, int number) throws IOException {
        Map<String, SourceDeclaration> declared = new LinkedHashMap<>();
        for (SourceDeclaration source : one.settings().history() ? project.sources() : List.<SourceDeclaration>of()) {
            for (String path : source.paths()) {
                GitPath.of(path, project.repositories())
                        .filter(inGit -> inGit.repository() == number && SourceReaders.keepsItems(source))
                        .ifPresent(inGit -> declared.putIfAbsent(inGit.glob(), source));
            }
        }
        return ItemHistory.of(
                one.repository(), one.history(), List.copyOf(declared.keySet()), new DeclaredItems(declared));
    }
}
