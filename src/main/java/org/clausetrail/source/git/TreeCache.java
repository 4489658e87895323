package org.clausetrail.source.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Inflated tree objects, least recently used first out, bounded in bytes.
 *
 * <p>The tree of a commit's parent is the tree of the next commit: close to half of the reads are served from here.
 */
final class TreeCache implements AutoCloseable {
    private static final long LIMIT = 32L << 20;
    /** A larger tree than any folder has; a damaged object may claim any size. */
    private static final int LARGEST = 64 << 20;

    /** What an entry takes beside its tree; small trees take less than that themselves. */
    private static final int OVERHEAD = 160;

    private static final byte[] EMPTY = {};

    private final ObjectReader reader;
    private final Map<ObjectId, byte[]> trees = new LinkedHashMap<>(4096, 0.75f, true);
    private long bytes;

    TreeCache(ObjectReader reader) {
        this.reader = reader;
    }

    /** The raw tree; of the zero id the empty one. */
    byte[] tree(AnyObjectId id) throws IOException {
        if (AnyObjectId.isEqual(id, ObjectId.zeroId())) {
            return EMPTY;
        }
        ObjectId key = id.toObjectId();
        byte[] cached = trees.get(key);
        if (cached != null) {
            return cached;
        }
        byte[] tree = Damage.of(key, () -> reader.open(key, Constants.OBJ_TREE).getCachedBytes(LARGEST));
        trees.put(key, tree);
        bytes += tree.length + OVERHEAD;
        var eldest = trees.values().iterator();
        while (bytes > LIMIT && trees.size() > 1) {
            bytes -= eldest.next().length + OVERHEAD;
            eldest.remove();
        }
        return tree;
    }

    @Override
    public void close() {
        reader.close();
    }
}
