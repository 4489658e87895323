package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.clausetrail.cache.Batch;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.Shelf;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The history of a repository, of which only those commits are read that no earlier run read.
 *
 * <p>A commit is taken from the shelf or from the repository, never from both, and with the same result.
 */
// [impl->CT-REQ-073]
// [impl->CT-REQ-074]
final class KeptHistory {
    private final Repository repository;
    private final Shelf shelf;
    private final RenameMode mode;

    /**
     * A history of which earlier runs kept what is on a shelf.
     *
     * @param shelf the shelf of this repository and mode
     * @param mode how far the origin of added files is looked for
     */
    KeptHistory(Repository repository, Shelf shelf, RenameMode mode) {
        this.repository = repository;
        this.shelf = shelf;
        this.mode = mode;
    }

    /** All commits reachable from some, in no order. */
    List<Commit> commits(Collection<ObjectId> starts) throws IOException {
        try {
            KnownCommits known = known(starts);
            List<Commit> all = new ArrayList<>();
            List<ObjectId> reached = readNew(known, starts, all::add);
            all.addAll(known.commits(known.reachable(reached)));
            return all;
        } catch (CorruptCacheException e) {
            shelf.distrust(e.reason());
            return commits(starts);
        }
    }

    /** Sums over all commits reachable from some; told of those of which not all could be read. */
    HistoryCounts counts(Collection<ObjectId> starts, Consumer<Commit> incomplete) throws IOException {
        try {
            KnownCommits known = known(starts);
            HistoryCounts.Sum sum = new HistoryCounts.Sum();
            List<ObjectId> reached = readNew(known, starts, commit -> {
                sum.add(commit);
                if (!commit.whole()) {
                    incomplete.accept(commit);
                }
            });
            return sum.counts().plus(known.counts(known.reachable(reached)));
        } catch (CorruptCacheException e) {
            shelf.distrust(e.reason());
            return counts(starts, incomplete);
        }
    }

    private KnownCommits known(Collection<ObjectId> starts) throws IOException {
        KnownCommits known = KnownCommits.on(shelf);
        try (RevWalk walk = CommitReader.walk(repository)) {
            for (ObjectId start : starts) {
                if (known.contains(start)) {
                    List<ObjectId> parents = new ArrayList<>();
                    for (RevCommit parent : walk.parseCommit(start).getParents()) {
                        parents.add(parent.toObjectId());
                    }
                    if (!known.parents(start).equals(parents)) {
                        throw new CorruptCacheException("it does not fit the repository");
                    }
                }
            }
        }
        return known;
    }

    /** Reads and keeps what is not known, and gives the known commits that it ended at. */
    private List<ObjectId> readNew(KnownCommits known, Collection<ObjectId> starts, Consumer<Commit> fresh)
            throws IOException {
        List<ObjectId> reached = new ArrayList<>();
        AtomicBoolean whole = new AtomicBoolean(true);
        starts.stream().filter(known::contains).forEach(reached::add);
        try (Batch batch = shelf.batch()) {
            FactWriter writer = new FactWriter(batch, Long.toHexString(System.nanoTime()));
            new CommitWalk(repository, mode, known::contains).forEach(starts, read -> {
                fresh.accept(read.commit());
                whole.compareAndSet(true, read.commit().whole());
                if (shelf.active()) {
                    writer.add(read.commit(), read.raw());
                    for (String parent : read.commit().parents()) {
                        ObjectId id = ObjectId.fromString(parent);
                        if (known.contains(id)) {
                            reached.add(id);
                        }
                    }
                }
            });
            writer.close();
            // What could not be read may be there next time.
            if (whole.get()) {
                batch.keep();
            }
        }
        return reached;
    }
}
