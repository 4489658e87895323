package org.clausetrail.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.GitSettings;
import org.clausetrail.project.Project;
import org.clausetrail.project.SourceDeclaration;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.seal.Sha256;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.FolderFiles;
import org.clausetrail.source.Glob;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.component.ComponentReader;
import org.clausetrail.source.git.Commit;
import org.clausetrail.source.git.EvidenceRules;
import org.clausetrail.source.git.GitEvidence;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.History;
import org.clausetrail.source.git.ItemHistory;
import org.clausetrail.source.git.Mailmap;
import org.clausetrail.source.git.Person;
import org.clausetrail.source.git.SignaturePolicy;
import org.clausetrail.source.git.Tag;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/** The first step: everything that the project declares, read once, in the order declared. */
public final class Reading {
    private static final String IN_GIT = "git:";

    private final Project project;
    private final Cache cache;
    private final Progress progress;
    private final Inputs inputs = new Inputs();
    private final Evidence.Collector facts = new Evidence.Collector();

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
        inputs.noted(ProjectInputs.files(project));
        ProjectInputs.findings(project).forEach(facts::finding);
        LabelledPlatforms.of(project.product()).forEach(facts::item);
        if (project.git().isEmpty()) {
            sources(Optional.empty());
            Optional<Trace.Release> release =
                    Optional.of(new Trace.Release(project.product().version(), project.tag(), "", project.date()));
            return readout(release, ChangeHistory.NONE, "");
        }
        GitSettings git = project.git().orElseThrow();
        String name = relative(git);
        try (GitRepository repository = GitRepository.open(git.repository(), name, cache)) {
            return withRepository(git, repository);
        }
    }

    private Readout withRepository(GitSettings git, GitRepository repository) throws IOException {
        String revision = project.tag().isEmpty() ? "HEAD" : project.tag();
        progress.step("sources", "history of " + repository.name());
        String commit = repository.commitOf(revision);
        History history = repository.history(commit);
        Trace.Release release =
                release(repository, revision, history.commit(commit).orElseThrow());
        inputs.note(new SealedFile("git:" + repository.name() + "@" + commit, 0, Sha256.of(commit.getBytes(UTF_8))));
        SignaturePolicy signatures = new SignerFiles(project, inputs).policy(git.signatures(), repository, release);
        new GitEvidence(repository, history, release.commit(), rules(git), signatures).read(facts);
        sources(Optional.of(new Released(repository, release.commit())));
        ItemHistory items = git.history()
                ? items(repository, history)
                : ItemHistory.of(repository, history, List.of(), (file, declared) -> Map.of());
        items.findings().forEach(facts::finding);
        return readout(
                Optional.of(release),
                new RepositoryHistory(history, items, repository.mailmap(commit)),
                repository.name());
    }

    private Readout readout(Optional<Trace.Release> release, ChangeHistory history, String repository) {
        Evidence read = facts.evidence();
        List<LinkClaim> links = new ArrayList<>(read.links());
        links.addAll(ComponentReader.identify(read.items()));
        progress.step(
                "sources", read.items().size() + " items from " + inputs.all().size() + " inputs");
        return new Readout(
                new Evidence(read.items(), links, read.findings()), inputs.all(), release, history, repository);
    }

    /** The release at a revision; its date is that of the tag, or of the commit where no annotated tag names it. */
    private Trace.Release release(GitRepository repository, String revision, Commit commit) throws IOException {
        Optional<Tag> tag = repository.tags().stream()
                .filter(candidate -> candidate.name().equals(revision))
                .findFirst();
        Person named =
                tag.flatMap(Tag::annotation).flatMap(Tag.Annotation::tagger).orElse(commit.committer());
        return new Trace.Release(
                project.product().version(),
                tag.map(Tag::name).orElse(""),
                commit.id(),
                RepositoryHistory.moment(named));
    }

    private static EvidenceRules rules(GitSettings git) {
        EvidenceRules rules = EvidenceRules.USUAL.withTrailers(git.trailers()).withCode(git.code());
        return git.ids().map(rules::withIds).orElse(rules);
    }

    private void sources(Optional<Released> released) throws IOException {
        Mailmap mailmap = released.isPresent()
                ? released.get().repository().mailmap(released.get().commit())
                : Mailmap.NONE;
        SourceReaders readers =
                new SourceReaders(project, released.map(Released::commit).orElse(""), new PresentNames(mailmap, facts));
        for (SourceDeclaration source : project.sources()) {
            progress.step("sources", source.type().word() + " " + String.join(", ", source.paths()));
            readers.read(source, inputs.noted(files(source, released)));
        }
    }

    private List<InputFile> files(SourceDeclaration source, Optional<Released> released) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (String path : source.paths()) {
            if (path.startsWith(IN_GIT)) {
                Released tree = released.orElseThrow();
                files.addAll(tree.repository().files(tree.commit(), List.of(glob(path))));
            } else {
                files.addAll(new FolderFiles(project.folder()).list(path, project.asGiven(source.declared())));
            }
        }
        return files;
    }

    /** The history of all items that the repository keeps, whichever declared file they were in at a time. */
    private ItemHistory items(GitRepository repository, History history) throws IOException {
        Map<Glob, SourceDeclaration> declared = new LinkedHashMap<>();
        List<String> globs = new ArrayList<>();
        for (SourceDeclaration source : project.sources()) {
            for (String path : source.paths()) {
                if (path.startsWith(IN_GIT) && SourceReaders.keepsItems(source)) {
                    declared.put(new Glob(glob(path)), source);
                    globs.add(glob(path));
                }
            }
        }
        return ItemHistory.of(repository, history, globs, (file, name) -> items(declared, file, name));
    }

    /** The items of a version of a file, read as the source says that declares the file or the one that it became. */
    private static Map<ItemId, Item> items(Map<Glob, SourceDeclaration> declared, InputFile file, String name)
            throws IOException {
        for (Map.Entry<Glob, SourceDeclaration> entry : declared.entrySet()) {
            if (entry.getKey().matches(name)) {
                return SourceReaders.items(entry.getValue(), file);
            }
        }
        throw new InputException(SourceRef.file(file.name()), "No declared source holds this file.");
    }

    /** A path without a wildcard that names a folder stands for everything below it. */
    private static String glob(String path) {
        String glob = path.substring(IN_GIT.length());
        return glob.endsWith("/") ? glob + "**" : glob;
    }

    private String relative(GitSettings git) {
        String relative =
                project.folder().relativize(git.repository()).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }

    private record Released(GitRepository repository, String commit) {}
}
