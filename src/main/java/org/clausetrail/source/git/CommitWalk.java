package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Reads every commit once: one walk that keeps the bodies, tree differences in chunks on a few threads, results in the
 * order of the walk. Memory does not grow with the changes.
 */
// [impl->CT-REQ-102]
final class CommitWalk {
    private static final int CHUNK = 128;
    /** More threads contend for JGit's window cache. */
    private static final int MOST_THREADS = 8;

    private final Repository repository;

    CommitWalk(Repository repository) {
        this.repository = repository;
    }

    /** Gives every commit reachable from the starts to the consumer, on the calling thread, newest first. */
    void forEach(Collection<? extends ObjectId> starts, Consumer<Commit> consumer) throws IOException {
        int threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        BlockingQueue<TreeDiffer> differs = new LinkedBlockingQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, CommitWalk::daemon);
        try (RevWalk walk = new RevWalk(repository)) {
            for (int i = 0; i < threads; i++) {
                differs.add(new TreeDiffer(repository.newObjectReader(), PathScope.ALL));
            }
            walk.setRetainBody(true);
            for (ObjectId start : starts) {
                walk.markStart(walk.parseCommit(start));
            }
            Deque<Future<List<Commit>>> pending = new ArrayDeque<>();
            for (List<Pending> chunk = chunk(walk); !chunk.isEmpty(); chunk = chunk(walk)) {
                List<Pending> work = chunk;
                pending.add(pool.submit(() -> finish(work, differs)));
                if (pending.size() > 2 * threads) {
                    result(pending.remove()).forEach(consumer);
                }
            }
            while (!pending.isEmpty()) {
                result(pending.remove()).forEach(consumer);
            }
        } finally {
            pool.shutdownNow();
            differs.forEach(TreeDiffer::close);
        }
    }

    private static List<Pending> chunk(RevWalk walk) throws IOException {
        List<Pending> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK) {
            @Nullable RevCommit commit = walk.next();
            if (commit == null) {
                break;
            }
            chunk.add(new Pending(commit));
        }
        return chunk;
    }

    private static List<Commit> finish(List<Pending> chunk, BlockingQueue<TreeDiffer> differs) throws Exception {
        TreeDiffer differ = differs.take();
        try {
            List<Commit> commits = new ArrayList<>(chunk.size());
            for (Pending pending : chunk) {
                commits.add(pending.finish(differ));
            }
            return commits;
        } finally {
            differs.add(differ);
        }
    }

    private static List<Commit> result(Future<List<Commit>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading the history was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "clausetrail-git");
        thread.setDaemon(true);
        return thread;
    }

    /** A commit of the walk whose trees are still to be compared. */
    private static final class Pending {
        private final ObjectId id;
        private final byte[] raw;
        private final List<String> parents;
        private final ObjectId parentTree;
        private final ObjectId tree;

        Pending(RevCommit commit) {
            id = commit.toObjectId();
            raw = commit.getRawBuffer();
            parents = Stream.of(commit.getParents()).map(RevCommit::name).toList();
            parentTree = parents.isEmpty()
                    ? ObjectId.zeroId()
                    : commit.getParent(0).getTree().toObjectId();
            tree = commit.getTree().toObjectId();
            commit.disposeBody();
        }

        Commit finish(TreeDiffer differ) throws IOException {
            List<PathChange> changes = parents.size() > 1 ? List.of() : differ.diff(parentTree, tree);
            return CommitParser.parse(id.name(), parents, tree, raw, changes);
        }
    }
}
