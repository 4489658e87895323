package org.clausetrail.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.FactCursor;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Reads what {@link FactWriter} wrote of one commit. */
final class FactReader {
    private static final int TREE_LINE = "tree ".length();

    private FactReader() {}

    /**
     * A commit as it was read from the repository.
     *
     * @param traits bits of {@link FactWriter}
     * @param changed number of changed paths
     * @param object the bytes of its object, its changes and its renames
     */
    static Commit commit(AnyObjectId id, List<ObjectId> parents, int traits, int changed, FactCursor object)
            throws CorruptCacheException {
        int length = object.number();
        int start = object.skip(length);
        byte[] raw = Arrays.copyOfRange(object.bytes(), start, start + length);
        List<PathChange> changes = new ArrayList<>(changed);
        byte[] path = {};
        for (int i = 0; i < changed; i++) {
            int shared = object.number();
            int rest = object.number();
            int at = object.skip(rest);
            if (shared > path.length) {
                throw new CorruptCacheException("a path in it has no beginning");
            }
            path = Arrays.copyOf(path, shared + rest);
            System.arraycopy(object.bytes(), at, path, shared, rest);
            changes.add(change(new String(path, StandardCharsets.UTF_8), object));
        }
        return CommitParser.parse(
                id.name(),
                parents.stream().map(ObjectId::name).toList(),
                ObjectId.fromString(raw, TREE_LINE),
                raw,
                (traits & FactWriter.CUT) != 0,
                changes,
                renames(traits, object),
                List.of());
    }

    private static Renames renames(int traits, FactCursor object) throws CorruptCacheException {
        List<Rename> renames = new ArrayList<>();
        while (!object.atEnd()) {
            renames.add(new Rename(object.text(), object.text(), object.number(), object.number() == 1));
        }
        boolean limited = (traits & FactWriter.LIMITED) != 0;
        return renames.isEmpty() && !limited ? Renames.NONE : new Renames(renames, limited, List.of());
    }

    private static PathChange change(String path, FactCursor object) throws CorruptCacheException {
        int before = object.number();
        int after = object.number();
        if (before == 0) {
            return PathChange.added(path, after, id(object));
        }
        ObjectId old = id(object);
        return after == 0
                ? PathChange.deleted(path, before, old)
                : PathChange.modified(path, before, after, old, id(object));
    }

    private static ObjectId id(FactCursor from) throws CorruptCacheException {
        return ObjectId.fromRaw(from.bytes(), from.skip(Constants.OBJECT_ID_LENGTH));
    }
}
