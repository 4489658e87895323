package org.clausetrail.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.clausetrail.cache.Cache;
import org.clausetrail.cache.Shelf;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A Git repository that is only read: a work tree, a bare repository, or a {@code git bundle} file.
 *
 * <p>Nothing is ever written to it. Whatever cannot be read ends in an {@link InputException} that names the repository.
 */
// [impl->CT-REQ-100]
public final class GitRepository implements AutoCloseable {
    private static final int LARGEST_MAILMAP = 4 << 20;

    private final String name;
    private final GitLocation.Kind kind;
    private final Repository repository;
    private final @Nullable UnpackedBundle bundle;
    private final List<Finding> findings;
    private final Cache cache;
    private final Path place;

    private GitRepository(
            String name,
            GitLocation.Kind kind,
            Repository repository,
            @Nullable UnpackedBundle bundle,
            List<Finding> findings,
            Cache cache,
            Path place) {
        this.name = name;
        this.kind = kind;
        this.repository = repository;
        this.bundle = bundle;
        this.findings = List.copyOf(findings);
        this.cache = cache;
        this.place = place;
    }

    /** Whether a path looks like a repository or bundle, without opening it. */
    public static boolean recognised(Path path) throws IOException {
        return GitLocation.isBundle(path)
                || Files.exists(path.resolve(".git"))
                || Files.isRegularFile(path.resolve("HEAD")) && Files.isDirectory(path.resolve("objects"));
    }

    /** Opens the repository at a path, cited by that path. */
    public static GitRepository open(Path path) throws IOException {
        return open(path, PathName.of(path));
    }

    /** Opens the repository at a path, cited in findings and messages by the given name. */
    public static GitRepository open(Path path, String name) throws IOException {
        return open(path, name, Cache.NONE);
    }

    /** Opens the repository at a path; what an earlier run kept of its history is taken from the cache. */
    public static GitRepository open(Path path, String name, Cache cache) throws IOException {
        ReadOnlyGit.prepare();
        GitLocation location = GitLocation.of(path, name);
        @Nullable UnpackedBundle bundle = null;
        try {
            Path directory = location.directory();
            if (location.kind() == GitLocation.Kind.BUNDLE) {
                bundle = UnpackedBundle.of(path, name);
                directory = bundle.directory();
            }
            Repository repository = build(directory, name);
            PackIndexes.check(repository.getCommonDirectory().toPath().resolve("objects/pack"), name);
            List<Finding> limits = new RepositoryLimits(repository, name).findings(bundle != null && bundle.partial());
            Path place = bundle == null ? repository.getCommonDirectory().toPath() : path;
            return new GitRepository(name, location.kind(), repository, bundle, limits, cache, place.toRealPath());
        } catch (IOException | RuntimeException e) {
            if (bundle != null) {
                bundle.close();
            }
            throw e;
        }
    }

    private static Repository build(Path directory, String name) throws IOException {
        try {
            return new FileRepositoryBuilder()
                    .setGitDir(directory.toFile())
                    .setMustExist(true)
                    .setup()
                    .build();
        } catch (RepositoryNotFoundException | IllegalArgumentException e) {
            throw new InputException(
                    SourceRef.file(name),
                    "This repository has a format that is not supported: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new InputException(
                    SourceRef.file(name),
                    "This repository cannot be opened: " + e.getMessage() + ". Check it with \"git fsck\".");
        }
    }

    /** Name by which this repository is cited. */
    public String name() {
        return name;
    }

    /** Whether it was opened from a bundle file. */
    public boolean bundled() {
        return kind == GitLocation.Kind.BUNDLE;
    }

    /** What limits the evidence of this repository: a shallow or partial clone, replaced objects, grafts, alternates. */
    public List<Finding> findings() {
        return findings;
    }

    /** Full id of the commit that a tag, branch, {@code HEAD} or (abbreviated) id names; empty where it names none. */
    public Optional<String> resolve(String revision) throws IOException {
        return guarded(() -> new Revisions(repository, name).resolve(revision));
    }

    /** Full id of the commit that a revision names. */
    public String commitOf(String revision) throws IOException {
        return guarded(() -> new Revisions(repository, name).commitOf(revision));
    }

    /** Gives every commit reachable from a revision to the consumer, newest first, without keeping any of them. */
    public void commits(String revision, Consumer<Commit> consumer) throws IOException {
        walk(List.of(ObjectId.fromString(commitOf(revision))), RenameMode.NONE, consumer);
    }

    /** Gives every commit reachable from any branch, tag or other ref to the consumer, newest first. */
    public void allCommits(RenameMode mode, Consumer<Commit> consumer) throws IOException {
        walk(guarded(() -> new RefReader(repository).tips()), mode, consumer);
    }

    private void walk(Collection<ObjectId> starts, RenameMode mode, Consumer<Commit> consumer) throws IOException {
        guarded(() -> {
            new CommitWalk(repository, mode, id -> false).forEach(starts, read -> consumer.accept(read.commit()));
            return starts;
        });
    }

    /** All commits reachable from a revision, in memory. */
    public History history(String revision) throws IOException {
        return history(revision, RenameMode.NONE);
    }

    /** All commits reachable from a revision, in memory, with their renames. */
    public History history(String revision, RenameMode mode) throws IOException {
        ObjectId start = ObjectId.fromString(commitOf(revision));
        return guarded(() -> {
            try (Shelf shelf = shelf(mode)) {
                return History.of(new KeptHistory(repository, shelf, mode).commits(List.of(start)));
            }
        });
    }

    /** Sums over all commits reachable from a revision; told of those of which not all could be read. */
    HistoryCounts counts(String revision, RenameMode mode, Consumer<Commit> incomplete) throws IOException {
        ObjectId start = ObjectId.fromString(commitOf(revision));
        return guarded(() -> {
            try (Shelf shelf = shelf(mode)) {
                return new KeptHistory(repository, shelf, mode).counts(List.of(start), incomplete);
            }
        });
    }

    /** What earlier runs kept of this history; another boundary of a shallow clone makes another history. */
    private Shelf shelf(RenameMode mode) throws IOException {
        String boundary = repository.getObjectDatabase().getShallowCommits().stream()
                .map(ObjectId::name)
                .sorted()
                .collect(Collectors.joining(" "));
        String purpose =
                mode == RenameMode.NONE ? "history" : "history-" + mode.name().toLowerCase(Locale.ROOT);
        return cache.shelf(purpose, place.toString(), boundary);
    }

    /** How many tags there are, whatever they name. */
    int tagCount() throws IOException {
        return guarded(() -> new RefReader(repository).tagCount());
    }

    /** All tags by name. */
    public List<Tag> tags() throws IOException {
        return guarded(() -> new RefReader(repository).tags());
    }

    /** The names that people go by now, from {@code .mailmap} at the root of a revision. */
    public Mailmap mailmap(String revision) throws IOException {
        Optional<InputFile> file = file(revision, ".mailmap");
        if (file.isEmpty()) {
            return Mailmap.NONE;
        }
        try (InputStream in = file.get().open()) {
            byte[] bytes = in.readNBytes(LARGEST_MAILMAP);
            return new Mailmap(Text.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8));
        }
    }

    /** The regular files of a revision that the glob patterns select, by path; see {@link TreeFiles}. */
    public List<InputFile> files(String revision, List<String> globs) throws IOException {
        String commit = commitOf(revision);
        return guarded(() -> new TreeFiles(repository, name).list(commit, globs));
    }

    /** The symbolic links of a revision that the glob patterns select, which {@link #files} leaves out. */
    public List<String> links(String revision, List<String> globs) throws IOException {
        String commit = commitOf(revision);
        return guarded(() -> new TreeFiles(repository, name).links(commit, globs));
    }

    /** One regular file of a commit; empty where the commit has no such file. */
    public Optional<InputFile> file(String revision, String path) throws IOException {
        String commit = commitOf(revision);
        return guarded(() -> new TreeFiles(repository, name).file(commit, path));
    }

    /** Name of the content of a folder in a commit: folders of the same name hold the same; empty where there is none. */
    public Optional<String> folder(String commit, String path) throws IOException {
        return guarded(() -> new TreeFiles(repository, name).folder(commit, path));
    }

    /** Content of a blob; {@link InputException} where it is missing or larger than the limit in bytes. */
    byte[] blob(ObjectId id, long limit) throws IOException {
        return guarded(() -> new TreeFiles(repository, name).content(id, limit));
    }

    /** What earlier runs kept of the items in this repository, as they are read with some settings. */
    Shelf items(String settings) {
        return settings.isEmpty() ? Shelf.none() : cache.shelf("items", place + "\0" + settings, "");
    }

    Repository repository() {
        return repository;
    }

    /** Runs a read and turns what JGit throws at a damaged repository into one message. */
    <T> T guarded(Damage.Read<T> read) throws IOException {
        return Damage.guarded(name, read);
    }

    @Override
    public void close() throws IOException {
        repository.close();
        if (bundle != null) {
            bundle.close();
        }
    }
}
