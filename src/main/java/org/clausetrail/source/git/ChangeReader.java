package org.clausetrail.source.git;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Compares trees, and the files in which they differ where that is asked for; for one thread at a time. */
final class ChangeReader implements AutoCloseable {
    private final TreeDiffer differ;
    private final RenameDetector detector;

    ChangeReader(Repository repository, RenameMode mode) {
        differ = new TreeDiffer(repository.newObjectReader(), PathScope.ALL);
        detector = new RenameDetector(repository.newObjectReader(), mode);
    }

    List<PathChange> changes(ObjectId before, ObjectId after) throws IOException {
        return differ.diff(before, after);
    }

    /** The folders that the last comparison could not read. */
    List<Unread> unread() {
        return differ.unread();
    }

    Renames renames(List<PathChange> changes) {
        return detector.of(changes);
    }

    @Override
    public void close() {
        differ.close();
        detector.close();
    }
}
