package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clausetrail.source.InOrder;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevFlag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Reads every commit once: one walk that keeps the bodies, tree differences in chunks on a few threads, results in the
 * order of the walk. What cannot be read is named, and everything else is read. Memory does not grow with the changes.
 */
// [impl->CT-REQ-102]
final class CommitWalk {
    private static final int CHUNK = 128;

    private final Repository repository;
    private final RenameMode mode;
    private final Predicate<AnyObjectId> known;

    /**
     * @param repository the repository
     * @param mode how far the origin of added files is looked for
     * @param known which commits are passed over, with all their ancestors
     */
    CommitWalk(Repository repository, RenameMode mode, Predicate<AnyObjectId> known) {
        this.repository = repository;
        this.mode = mode;
        this.known = known;
    }

    /**
     * A commit and the object that states it.
     *
     * @param commit the commit
     * @param raw the bytes of its object
     */
    record Read(Commit commit, byte[] raw) {}

    /** Gives every commit reachable from the starts to the consumer, on the calling thread, newest first. */
    void forEach(Collection<? extends ObjectId> starts, Consumer<Read> consumer) throws IOException {
        Queue<ChangeReader> readers = new ConcurrentLinkedQueue<>();
        try (CommitReader reader = new CommitReader(repository.newObjectReader());
                RevWalk walk = new RevWalk(reader)) {
            new InOrder<List<Pending>, List<Read>>(chunk -> finish(chunk, readers), chunk -> false)
                    .each(new Frontier(reader, walk, starts), read -> read.forEach(consumer));
        } finally {
            readers.forEach(ChangeReader::close);
        }
    }

    private List<Read> finish(List<Pending> chunk, Queue<ChangeReader> readers) throws IOException {
        @Nullable ChangeReader idle = readers.poll();
        ChangeReader reader = idle == null ? new ChangeReader(repository, mode) : idle;
        try {
            List<Read> commits = new ArrayList<>(chunk.size());
            for (Pending pending : chunk) {
                commits.add(pending.finish(reader));
            }
            return commits;
        } finally {
            readers.add(reader);
        }
    }

    /** Commits seen and not yet given, the newest by its committer's clock first, so that a pack is read in its order. */
    private final class Frontier implements Iterator<List<Pending>> {
        private final CommitReader reader;
        private final RevWalk walk;
        private final RevFlag seen;
        private final Queue<RevCommit> open = new PriorityQueue<>(
                Comparator.comparingInt(RevCommit::getCommitTime).reversed());

        Frontier(CommitReader reader, RevWalk walk, Collection<? extends ObjectId> starts) throws IOException {
            this.reader = reader;
            this.walk = walk;
            this.seen = walk.newFlag("seen");
            walk.setRetainBody(true);
            for (ObjectId start : starts) {
                see(walk.lookupCommit(start));
            }
        }

        private void see(RevCommit commit) throws IOException {
            if (!commit.has(seen)) {
                boolean unknown = Damage.of(commit, () -> parsed(commit));
                commit.add(seen);
                if (unknown) {
                    open.add(commit);
                }
            }
        }

        /** Reads a commit, whose body is needed unless it is known. */
        private boolean parsed(RevCommit commit) throws IOException {
            walk.parseHeaders(commit);
            boolean unknown = !known.test(commit);
            if (unknown) {
                walk.parseBody(commit);
            }
            return unknown;
        }

        private void seeParents(RevCommit commit, List<Unread> unread) {
            for (RevCommit parent : commit.getParents()) {
                try {
                    see(parent);
                } catch (IOException e) {
                    unread.add(new Unread(parent.name(), Unread.Kind.COMMIT, "", Damage.reason(parent, e)));
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public List<Pending> next() {
            List<Pending> chunk = new ArrayList<>(CHUNK);
            while (chunk.size() < CHUNK && !open.isEmpty()) {
                RevCommit commit = open.remove();
                List<Unread> unread = new ArrayList<>(0);
                seeParents(commit, unread);
                chunk.add(new Pending(commit, reader.cut(commit), unread));
            }
            return chunk;
        }
    }

    /** A commit of the walk whose trees are still to be compared. */
    private static final class Pending {
        private final String id;
        private final byte[] raw;
        private final boolean cut;
        private final List<String> parents;
        private final List<Unread> unread;
        private final ObjectId parentTree;
        private final ObjectId tree;

        Pending(RevCommit commit, boolean cut, List<Unread> unread) {
            this.unread = unread;
            this.cut = cut;
            id = commit.name();
            raw = commit.getRawBuffer();
            parents = Stream.of(commit.getParents()).map(RevCommit::name).toList();
            parentTree = parents.isEmpty() || !unread.isEmpty()
                    ? ObjectId.zeroId()
                    : commit.getParent(0).getTree().copy();
            // A RevTree would hold on to the map of the whole walk.
            tree = commit.getTree().copy();
            commit.disposeBody();
        }

        Read finish(ChangeReader reader) throws IOException {
            boolean compared = parents.size() <= 1 && unread.isEmpty();
            List<PathChange> changes = compared ? reader.changes(parentTree, tree) : List.of();
            Renames renames = reader.renames(changes);
            List<Unread> missed = compared ? reader.unread() : unread;
            return new Read(CommitParser.parse(id, parents, tree, raw, cut, changes, renames, missed), raw);
        }
    }
}
