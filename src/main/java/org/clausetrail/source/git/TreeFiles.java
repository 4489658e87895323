package org.clausetrail.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The regular files in the tree of a commit, read from the repository and never checked out.
 *
 * <p>Symbolic links and submodules are no files, nor is what would lie outside a work tree. The repository must stay open while a file is read.
 */
final class TreeFiles {
    /** Largest file that is read as evidence, in bytes. */
    static final long LARGEST = 256L << 20;

    private static final String LFS_POINTER = "version https://git-lfs.github.com/spec/";
    private static final int LFS_POINTER_SIZE = 1024;

    private final Repository repository;
    private final String name;

    TreeFiles(Repository repository, String name) {
        this.repository = repository;
        this.name = name;
    }

    List<InputFile> list(String commit, List<String> globs) throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (PathChange change : tree(commit, GlobScope.of(globs), unread -> {})) {
            if (change.leavesFile() && ReleaseTree.safe(change.path())) {
                files.add(new Blob(change.newBlob(), new SourceRef(change.path(), 0, commit, "")));
            }
        }
        files.sort(Comparator.comparing(InputFile::name));
        return files;
    }

    /** Paths of the symbolic links that the patterns select. */
    List<String> links(String commit, List<String> globs) throws IOException {
        return tree(commit, GlobScope.of(globs), unread -> {}).stream()
                .filter(change -> (change.newMode() & FileMode.TYPE_MASK) == FileMode.TYPE_SYMLINK)
                .map(PathChange::path)
                .sorted()
                .toList();
    }

    Optional<InputFile> file(String commit, String path) throws IOException {
        try (RevWalk walk = CommitReader.walk(repository);
                TreeWalk entry = TreeWalk.forPath(
                        repository,
                        path,
                        walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            return entry != null && (entry.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE
                    ? Optional.of(new Blob(entry.getObjectId(0), new SourceRef(path, 0, commit, "")))
                    : Optional.empty();
        }
    }

    /** Id of the tree of a folder; empty where there is none. */
    Optional<String> folder(String commit, String path) throws IOException {
        try (RevWalk walk = CommitReader.walk(repository);
                @Nullable
                        TreeWalk found = TreeWalk.forPath(
                                repository,
                                path,
                                walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            return Optional.ofNullable(found).map(tree -> tree.getObjectId(0).name());
        }
    }

    /** Every path of a scope in a commit's tree, as additions; told of the folders that cannot be read. */
    List<PathChange> tree(String commit, PathScope scope, Consumer<Unread> missed) throws IOException {
        try (RevWalk walk = CommitReader.walk(repository);
                TreeDiffer differ = new TreeDiffer(repository.newObjectReader(), scope)) {
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            List<PathChange> paths = differ.diff(ObjectId.zeroId(), tree);
            HistoryGaps.demandNone(differ.unread().stream()
                    .filter(unread -> unread.path().isEmpty())
                    .toList());
            differ.unread().forEach(missed);
            return paths;
        }
    }

    byte[] content(ObjectId id, long limit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
            demandSize(loader.getSize(), limit, SourceRef.file(name));
            return loader.getBytes((int) Math.min(limit, Integer.MAX_VALUE - 8));
        }
    }

    private static void demandSize(long size, long limit, SourceRef where) {
        if (size > limit) {
            throw new InputException(
                    where, "This file has " + size + " bytes; files up to " + limit + " bytes are read. Split it.");
        }
    }

    /** One file of the tree. */
    private final class Blob implements InputFile {
        private final ObjectId id;
        private final SourceRef ref;

        Blob(ObjectId id, SourceRef ref) {
            this.id = id;
            this.ref = ref;
        }

        @Override
        public String name() {
            return ref.path();
        }

        @Override
        public long size() throws IOException {
            return loader().getSize();
        }

        @Override
        public InputStream open() throws IOException {
            // The loader of a large object keeps its own reader; the one used here may be closed.
            ObjectLoader loader = loader();
            demandSize(loader.getSize(), LARGEST, ref);
            if (loader.getSize() < LFS_POINTER_SIZE
                    && new String(loader.getBytes(), StandardCharsets.ISO_8859_1).startsWith(LFS_POINTER)) {
                throw new InputException(
                        ref,
                        "This file is a Git LFS pointer: its content is not in the repository. Keep evidence in Git"
                                + " itself, or give the file beside the project file.");
            }
            return loader.openStream();
        }

        private ObjectLoader loader() throws IOException {
            try {
                return Damage.of(id, () -> repository.open(id, Constants.OBJ_BLOB));
            } catch (MissingObjectException e) {
                throw new InputException(
                        ref,
                        "The content of this file is not in the repository, which is a partial clone or damaged. Fetch"
                                + " it whole with \"git fetch --refetch\".");
            } catch (IOException e) {
                throw new InputException(
                        ref,
                        "The content of this file, blob " + id.name() + ", cannot be read, since "
                                + Damage.reason(id, e) + ". " + HistoryGaps.REMEDY);
            }
        }

        @Override
        public SourceRef ref() {
            return ref;
        }
    }
}
