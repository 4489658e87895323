package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.ObjectStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Gives of a commit that is larger than any person's message only the beginning, so that it ends no reading. */
// [impl->CT-REQ-112]
final class CommitReader extends ObjectReader.Filter {
    /** Larger commit objects are cut, in bytes. */
    static final int LARGEST = 16 << 20;

    /** What is kept of one that is cut, in bytes. */
    private static final int KEPT = 1 << 20;

    private final ObjectReader reader;
    private final Set<ObjectId> cut = ConcurrentHashMap.newKeySet();

    CommitReader(ObjectReader reader) {
        this.reader = reader;
    }

    /** A walk over the commits of a repository, to be closed. */
    static RevWalk walk(Repository repository) {
        return new Walk(new CommitReader(repository.newObjectReader()));
    }

    /** Whether a commit that was read is larger than what was given of it. */
    boolean cut(AnyObjectId commit) {
        return !cut.isEmpty() && cut.contains(commit.toObjectId());
    }

    @Override
    public ObjectLoader open(AnyObjectId id) throws IOException {
        return beginning(id, reader.open(id));
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        return beginning(id, reader.open(id, type));
    }

    private ObjectLoader beginning(AnyObjectId id, ObjectLoader loader) throws IOException {
        if (loader.getSize() <= LARGEST || !cuttable(loader.getType())) {
            return loader;
        }
        cut.add(id.copy());
        try (ObjectStream stream = loader.openStream()) {
            return new ObjectLoader.SmallObject(loader.getType(), stream.readNBytes(KEPT));
        }
    }

    private static boolean cuttable(int type) {
        return type == Constants.OBJ_COMMIT || type == Constants.OBJ_TAG;
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    /** A walk that owns its reader. */
    private static final class Walk extends RevWalk {
        private final CommitReader commits;

        Walk(CommitReader commits) {
            super(commits);
            this.commits = commits;
        }

        @Override
        public void close() {
            super.close();
            commits.close();
        }
    }
}
