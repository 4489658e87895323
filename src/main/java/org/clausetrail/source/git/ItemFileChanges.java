package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** The files with items that each commit changed, followed back through renames. */
final class ItemFileChanges implements AutoCloseable {
    private final GitRepository repository;
    private final History history;
    private final TrackedPaths paths;
    private final MovedFiles moves;
    private final TreeDiffer differ;
    private int incomplete;

    ItemFileChanges(GitRepository repository, History history, TrackedPaths paths, MovedFiles moves) {
        this.repository = repository;
        this.history = history;
        this.paths = paths;
        this.moves = moves;
        this.differ = new TreeDiffer(repository.repository().newObjectReader(), paths);
    }

    /**
     * A file.
     *
     * @param path where it is, or was
     * @param before its content in each parent; the zero id where it was not there
     * @param after its content; the zero id where it is gone
     */
    record Change(String path, List<ObjectId> before, ObjectId after) {
        Change {
            before = List.copyOf(before);
        }
    }

    /** The files with items that a commit changed; to be asked of the newest commit first, since paths are followed back. */
    List<Change> of(Commit commit) throws IOException {
        if (commit.isMerge()) {
            return merged(commit);
        }
        // What a commit changed that cannot be compared is seen from all that it has: nothing may count as unchanged.
        return commit.unread().isEmpty()
                ? changed(commit)
                : changes(ObjectId.zeroId(), commit).stream()
                        .map(ItemFileChanges::file)
                        .toList();
    }

    /** The changes from a tree to that of a commit; from none where they cannot be compared. */
    private List<PathChange> changes(ObjectId before, Commit commit) throws IOException {
        List<PathChange> changes = repository.guarded(() -> differ.diff(before, commit.tree()));
        if (differ.unread().isEmpty()) {
            return changes;
        }
        incomplete++;
        return before.equals(ObjectId.zeroId()) ? changes : changes(ObjectId.zeroId(), commit);
    }

    private List<Change> changed(Commit commit) throws IOException {
        List<Change> files = new ArrayList<>();
        List<PathChange> added = new ArrayList<>();
        for (PathChange change : commit.changes()) {
            if (paths.contains(change.path())) {
                files.add(file(change));
                if (change.kind() == PathChange.Kind.ADDED && change.leavesFile()) {
                    added.add(change);
                }
            }
        }
        for (PathChange change : added.isEmpty() ? List.<PathChange>of() : commit.changes()) {
            boolean left = change.kind() == PathChange.Kind.DELETED && change.replacesFile();
            if (left && !paths.contains(change.path())) {
                Optional<String> successor = moves.successor(change, added);
                if (successor.isPresent()) {
                    paths.add(change.path(), successor.get());
                    files.add(file(change));
                }
            }
        }
        return files;
    }

    private static Change file(PathChange change) {
        return new Change(
                change.path(),
                List.of(change.replacesFile() ? change.oldBlob() : ObjectId.zeroId()),
                change.leavesFile() ? change.newBlob() : ObjectId.zeroId());
    }

    /** The files of a merge that differ from those of any of its parents. */
    private List<Change> merged(Commit merge) throws IOException {
        List<Map<String, ObjectId>> before = new ArrayList<>();
        Map<String, ObjectId> after = new TreeMap<>();
        for (String parent : merge.parents()) {
            Optional<Commit> known = history.commit(parent);
            if (known.isPresent()) {
                Map<String, ObjectId> old = new HashMap<>();
                for (PathChange change : changes(known.get().tree(), merge)) {
                    Change file = file(change);
                    old.put(file.path(), file.before().get(0));
                    after.put(file.path(), file.after());
                }
                before.add(old);
            }
        }
        List<Change> files = new ArrayList<>();
        after.forEach((path, blob) -> files.add(new Change(
                path, before.stream().map(old -> old.getOrDefault(path, blob)).toList(), blob)));
        return files;
    }

    /** How many commits and merges have folders that could not be compared. */
    int incomplete() {
        return incomplete;
    }

    @Override
    public void close() {
        differ.close();
    }
}
