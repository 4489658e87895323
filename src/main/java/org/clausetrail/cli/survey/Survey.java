package org.clausetrail.cli.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.proposal.Proposal;
import org.clausetrail.project.proposal.ProposedSource;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.git.GitRepository;

/** Looks at a folder and its repository, and proposes what a project file should declare. */
// [impl->CT-REQ-032]
public final class Survey {
    private final Path folder;
    private final Path subject;
    private final List<Proposal.Regulation> regulations;
    private final Recognition recognition = new Recognition();
    private final Map<String, String> passedOver = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();

    private Survey(Path folder, Path subject, List<Proposal.Regulation> regulations) {
        this.folder = folder;
        this.subject = subject;
        this.regulations = regulations;
    }

    /**
     * What was found.
     *
     * @param proposal what the project file should say
     * @param passedOver files and folders that were left out, with the reason
     */
    public record Result(Proposal proposal, Map<String, String> passedOver) {
        public Result {
            passedOver = new LinkedHashMap<>(passedOver);
        }
    }

    /**
     * Looks at a work tree, a folder, a bare repository or a bundle.
     *
     * @param subject what to look at
     * @param folder where the project file is to be
     * @param regulations the catalogs to choose from
     */
    public static Result of(Path subject, Path folder, List<Proposal.Regulation> regulations) throws IOException {
        return new Survey(
                        folder.toAbsolutePath().normalize(),
                        subject.toAbsolutePath().normalize(),
                        regulations)
                .result();
    }

    private Result result() throws IOException {
        boolean apart = !subject.equals(folder);
        DiskFiles disk = apart ? new DiskFiles(List.of(), List.of(), Map.of()) : DiskFiles.below(folder);
        passedOver.putAll(disk.passedOver());
        Optional<Path> repository = apart ? Optional.of(subject) : repository(disk);
        if (repository.isEmpty()) {
            List<ProposedSource> sources = new Sources(recognition, ids).of(disk.files(), "");
            return result(Optional.empty(), Optional.empty(), sources);
        }
        String path = relative(repository.orElseThrow());
        try (GitRepository opened = GitRepository.open(repository.orElseThrow(), path)) {
            return withRepository(opened, repository.orElseThrow(), disk);
        }
    }

    private Result withRepository(GitRepository repository, Path path, DiskFiles disk) throws IOException {
        RepositoryFacts facts = RepositoryFacts.of(repository);
        List<InputFile> tracked = facts.commits() == 0 ? List.of() : tracked(repository, facts.revision(), path);
        Set<String> known = new HashSet<>();
        tracked.forEach(file -> known.add(file.name()));
        String inside = path.equals(folder) || folder.startsWith(path) ? prefix(path) : "\0";
        List<InputFile> beside = disk.files().stream()
                .filter(file -> !known.contains(inside + file.name()))
                .toList();
        Sources sources = new Sources(recognition, ids);
        List<ProposedSource> all = new ArrayList<>(sources.of(tracked, "git:"));
        all.addAll(sources.of(beside, ""));
        all.sort(Sources.ORDER);
        String count = facts.commits()
                + (facts.commits() == 1 ? " commit" : " commits")
                + (facts.release().isPresent() ? " up to the release" : "");
        String below = folder.startsWith(path) ? prefix(path) : "";
        List<String> code = CodeFolders.of(known, below);
        boolean part = !below.isEmpty() && !code.isEmpty();
        Proposal.Repository git = new Proposal.Repository(
                relative(path),
                part ? below.substring(0, below.length() - 1) : "",
                count,
                facts.trailers(),
                IdForm.of(ids),
                part ? code : CodeFolders.of(known, ""));
        return result(Optional.of(git), facts.release(), all);
    }

    /** The files of the release; of a repository around this folder, those below it. */
    private List<InputFile> tracked(GitRepository repository, String revision, Path path) throws IOException {
        String prefix = folder.startsWith(path) ? prefix(path) : "";
        List<InputFile> files = new ArrayList<>();
        for (InputFile file : repository.files(revision, List.of(prefix + "**"))) {
            Optional<String> foreign = Foreign.folderOf(file.name());
            if (foreign.isEmpty()) {
                files.add(file);
            }
        }
        return files;
    }

    private String prefix(Path repository) {
        String inside = PathName.from(repository, folder);
        return inside.isEmpty() ? "" : inside + "/";
    }

    private Result result(
            Optional<Proposal.Repository> git, Optional<Proposal.Release> release, List<ProposedSource> sources) {
        passedOver.putAll(recognition.leftOut());
        Path named = git.isPresent() && !subject.equals(folder) ? subject : folder;
        return new Result(
                new Proposal(
                        git.map(found -> root(found.path())).orElse(""),
                        productName(named),
                        release.map(tags -> ReleaseTags.versionOf(tags.tag())).orElse(""),
                        release,
                        git,
                        sources,
                        regulations),
                passedOver);
    }

    /** The name of the folder, of a repository without the words that only say what it is. */
    private static String productName(Path path) {
        String name = Objects.requireNonNullElse(path.getFileName(), Path.of("product"))
                .toString();
        return name.replaceAll("\\.(git|bundle)$", "");
    }

    /** The way up that a path outside of the folder needs. */
    private static String root(String path) {
        int up = 0;
        while (path.startsWith("../", 3 * up)
                || path.substring(Math.min(path.length(), 3 * up)).equals("..")) {
            up++;
        }
        return up == 0 ? "" : "../".repeat(up - 1) + "..";
    }

    /** The work tree here, else a repository or bundle that lies in it, else the work tree around it. */
    private Optional<Path> repository(DiskFiles disk) throws IOException {
        if (GitRepository.recognised(folder)) {
            return Optional.of(folder);
        }
        if (!disk.repositories().isEmpty()) {
            disk.repositories().stream()
                    .skip(1)
                    .forEach(name -> passedOver.put(name, "a second repository; one is read"));
            return Optional.of(folder.resolve(disk.repositories().get(0)));
        }
        for (Path parent = folder.getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent.resolve(".git"))) {
                return Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private String relative(Path path) {
        if (!Objects.equals(folder.getRoot(), path.getRoot())) {
            throw new InputException(
                    SourceRef.file(PathName.of(path)),
                    "The repository lies on another drive than the project file. Work in a folder on the same drive.");
        }
        String relative = PathName.from(folder, path);
        return relative.isEmpty() ? "." : relative;
    }
}
