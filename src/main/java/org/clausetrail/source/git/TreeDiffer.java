package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Compares two trees on their raw bytes and gives what {@code git diff-tree -r --no-renames} gives.
 *
 * <p>A folder that cannot be read is named, and the rest is compared. Equal stretches are skipped with one vectorised comparison; only the entries around a difference are parsed.
 * Not for several threads.
 */
final class TreeDiffer implements AutoCloseable {
    /** Deeper than any file system; a tree that goes on is a trap. */
    private static final int DEEPEST = 512;
    /** More paths than any commit changes; a small tree that unfolds to more is a trap. */
    private static final int MOST_CHANGES = 2_000_000;

    private final TreeCache cache;
    private final PathScope scope;
    private byte[] path = new byte[512];
    private List<PathChange> changes = new ArrayList<>();
    private List<Unread> unread = new ArrayList<>();

    TreeDiffer(ObjectReader reader, PathScope scope) {
        this.cache = new TreeCache(reader);
        this.scope = scope;
    }

    /** The changes from one tree to another; the zero id stands for no tree. */
    List<PathChange> diff(AnyObjectId before, AnyObjectId after) throws IOException {
        changes = new ArrayList<>();
        unread = new ArrayList<>();
        if (!AnyObjectId.isEqual(before, after)) {
            diff(before, after, 0, 0);
        }
        return changes;
    }

    /** The folders that the last comparison could not read. */
    List<Unread> unread() {
        return List.copyOf(unread);
    }

    private void diff(AnyObjectId before, AnyObjectId after, int length, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new EndlessTreeException(
                    "The folders of tree " + after.name() + " are nested deeper than " + DEEPEST + ".");
        }
        @Nullable TreeEntry a = entries(before, length);
        @Nullable TreeEntry b = entries(after, length);
        if (a != null && b != null) {
            try {
                compare(a, b, length, depth);
            } catch (CorruptObjectException e) {
                missed(after, length, e);
            }
        }
    }

    private @Nullable TreeEntry entries(AnyObjectId tree, int length) {
        try {
            return new TreeEntry(tree.toObjectId(), cache.tree(tree));
        } catch (IOException e) {
            missed(tree, length, e);
            return null;
        }
    }

    private void missed(AnyObjectId tree, int length, IOException fault) {
        unread.add(new Unread(tree.name(), Unread.Kind.TREE, Text.path(path, length), Damage.reason(tree, fault)));
    }

    private void compare(TreeEntry a, TreeEntry b, int length, int depth) throws IOException {
        a.skipEqual(b);
        while (a.present() || b.present()) {
            int order = a.compareTo(b);
            if (order == 0) {
                both(a, b, length, depth);
                a.next();
                b.next();
                a.skipEqual(b);
            } else if (order < 0) {
                one(a, false, length, depth);
                a.next();
            } else {
                one(b, true, length, depth);
                b.next();
            }
        }
    }

    private void both(TreeEntry a, TreeEntry b, int length, int depth) throws IOException {
        if (a.sameContent(b)) {
            return;
        }
        int end = append(length, b);
        if (b.isTree()) {
            path[end] = '/';
            if (!scope.mayContain(path, end + 1)) {
                return;
            }
            diff(a.id(), b.id(), end + 1, depth + 1);
        } else {
            String name = Text.path(path, end);
            if (scope.contains(name)) {
                add(PathChange.modified(name, a.mode(), b.mode(), a.id(), b.id()));
            }
        }
    }

    private void one(TreeEntry entry, boolean added, int length, int depth) throws IOException {
        int end = append(length, entry);
        ObjectId id = entry.id();
        if (entry.isTree()) {
            path[end] = '/';
            if (scope.mayContain(path, end + 1)) {
                diff(added ? ObjectId.zeroId() : id, added ? id : ObjectId.zeroId(), end + 1, depth + 1);
            }
            return;
        }
        String name = Text.path(path, end);
        if (scope.contains(name)) {
            add(added ? PathChange.added(name, entry.mode(), id) : PathChange.deleted(name, entry.mode(), id));
        }
    }

    private void add(PathChange change) throws EndlessTreeException {
        if (changes.size() == MOST_CHANGES) {
            throw new EndlessTreeException("A commit changes more than " + MOST_CHANGES + " paths.");
        }
        changes.add(change);
    }

    private int append(int length, TreeEntry entry) {
        int end = length + entry.nameLength();
        if (end + 1 >= path.length) {
            path = Arrays.copyOf(path, Math.max(end + 2, path.length * 2));
        }
        entry.copyName(path, length);
        return end;
    }

    @Override
    public void close() {
        cache.close();
    }
}
