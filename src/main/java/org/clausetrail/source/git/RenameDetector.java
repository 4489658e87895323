package org.clausetrail.source.git;

import java.util.List;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Finds renames and copies among the changes between two trees by the rules of Git: half of the larger content must be
 * shared, and where more than 1,000 × 1,000 files would have to be compared only those of the same content and those of
 * the same name are paired. Not for several threads.
 */
// [impl->CT-REQ-114]
final class RenameDetector implements AutoCloseable {
    private final RenameMode mode;
    private final Similarity similarity;

    /** A detector that closes the reader with itself. */
    RenameDetector(ObjectReader reader, RenameMode mode) {
        this.similarity = new Similarity(reader);
        this.mode = mode;
    }

    /** The renames and copies among changes that are in the order of the trees. */
    Renames of(List<PathChange> changes) {
        if (mode == RenameMode.NONE) {
            return Renames.NONE;
        }
        return new RenameSearch(changes, mode == RenameMode.COPIES, similarity).result();
    }

    @Override
    public void close() {
        similarity.close();
    }
}
