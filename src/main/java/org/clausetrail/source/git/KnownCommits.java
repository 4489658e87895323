package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.FactCursor;
import org.clausetrail.cache.Shelf;
import org.clausetrail.source.InOrder;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.MutableObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/**
 * The commits that earlier runs read. With a commit all its ancestors are known, so the graph can be walked in here.
 *
 * <p>Facts are kept under the id of the object that they were read from, so they never grow old.
 */
// [impl->CT-REQ-072]
final class KnownCommits {
    private final Shelf shelf;
    private final ObjectIdOwnerMap<Known> byId = new ObjectIdOwnerMap<>();
    private final List<Known> commits = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** A commit as the graph knows it. */
    private static final class Known extends ObjectIdOwnerMap.Entry {
        private final int position;
        private final byte[] graph;
        private final int parents;
        private final int parentsAt;
        private final int changes;
        private final int traits;
        private final int moves;
        private final int copies;

        Known(AnyObjectId id, int position, FactCursor cursor) throws CorruptCacheException {
            super(id);
            this.position = position;
            graph = cursor.bytes();
            traits = cursor.number();
            parents = cursor.count(Constants.OBJECT_ID_LENGTH);
            parentsAt = cursor.skip(parents * Constants.OBJECT_ID_LENGTH);
            changes = cursor.number();
            moves = has(FactWriter.RENAMES) ? cursor.number() : 0;
            copies = has(FactWriter.RENAMES) ? cursor.number() : 0;
        }

        /** The parents, which most questions to the graph need not hold. */
        List<ObjectId> parents() {
            List<ObjectId> ids = new ArrayList<>(parents);
            for (int i = 0; i < parents; i++) {
                ids.add(ObjectId.fromRaw(graph, parentsAt + i * Constants.OBJECT_ID_LENGTH));
            }
            return ids;
        }

        boolean has(int trait) {
            return (traits & trait) != 0;
        }
    }

    /** The key of a record of objects, and the position of the first commit in it. */
    private record Block(String key, int from) {}

    private KnownCommits(Shelf shelf) {
        this.shelf = shelf;
    }

    /** What is on the shelf. */
    static KnownCommits on(Shelf shelf) throws CorruptCacheException {
        KnownCommits known = new KnownCommits(shelf);
        for (String graph : shelf.keys(FactWriter.GRAPH)) {
            known.graph(
                    graph.substring(FactWriter.GRAPH.length()),
                    new FactCursor(shelf.get(graph).orElseThrow()));
        }
        return known;
    }

    private void graph(String name, FactCursor graph) throws CorruptCacheException {
        MutableObjectId id = new MutableObjectId();
        for (int number = 0; !graph.atEnd(); number++) {
            if (number % FactWriter.BLOCK == 0) {
                blocks.add(new Block(FactWriter.OBJECTS + name + "/" + number / FactWriter.BLOCK, commits.size()));
            }
            id.fromRaw(graph.bytes(), graph.skip(Constants.OBJECT_ID_LENGTH));
            Known known = new Known(id, commits.size(), graph);
            commits.add(known);
            byId.addIfAbsent(known);
        }
    }

    boolean contains(AnyObjectId id) {
        return byId.contains(id);
    }

    boolean isEmpty() {
        return commits.isEmpty();
    }

    /** Ids of the parents of a known commit. */
    List<ObjectId> parents(AnyObjectId id) {
        return byId.get(id).parents();
    }

    /** Positions of commits and all their ancestors. */
    BitSet reachable(Collection<? extends AnyObjectId> starts) throws CorruptCacheException {
        BitSet reached = new BitSet(commits.size());
        Deque<Known> open = new ArrayDeque<>();
        for (AnyObjectId start : starts) {
            reach(start, reached, open);
        }
        MutableObjectId parent = new MutableObjectId();
        while (!open.isEmpty()) {
            Known commit = open.pop();
            for (int i = 0; i < commit.parents; i++) {
                parent.fromRaw(commit.graph, commit.parentsAt + i * Constants.OBJECT_ID_LENGTH);
                reach(parent, reached, open);
            }
        }
        return reached;
    }

    private void reach(AnyObjectId id, BitSet reached, Deque<Known> open) throws CorruptCacheException {
        @Nullable Known known = byId.get(id);
        if (known == null) {
            throw new CorruptCacheException("a parent in it is not known");
        }
        if (!reached.get(known.position)) {
            reached.set(known.position);
            open.push(known);
        }
    }

    HistoryCounts counts(BitSet positions) {
        HistoryCounts.Sum sum = new HistoryCounts.Sum();
        for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
            Known known = commits.get(i);
            sum.add(known.parents, known.changes, known.has(FactWriter.SIGNED), known.moves, known.copies);
        }
        return sum.counts();
    }

    /** The commits at positions, whole. */
    List<Commit> commits(BitSet positions) throws IOException {
        List<Commit> all = new ArrayList<>(positions.cardinality());
        new InOrder<Integer, List<Commit>>(block -> read(block, positions), block -> false)
                .each(IntStream.range(0, blocks.size()).iterator(), all::addAll);
        return all;
    }

    private List<Commit> read(int number, BitSet positions) throws CorruptCacheException {
        int from = blocks.get(number).from();
        int to = number + 1 < blocks.size() ? blocks.get(number + 1).from() : commits.size();
        int first = positions.nextSetBit(from);
        if (first < 0 || first >= to) {
            return List.of();
        }
        Optional<byte[]> kept = shelf.get(blocks.get(number).key());
        FactCursor block =
                new FactCursor(kept.orElseThrow(() -> new CorruptCacheException("objects in it are missing")));
        List<Commit> read = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            int length = block.number();
            int start = block.skip(length);
            if (positions.get(i)) {
                Known known = commits.get(i);
                FactCursor object = new FactCursor(block.bytes(), start, start + length);
                read.add(FactReader.commit(known, known.parents(), known.traits, known.changes, object));
            }
        }
        return read;
    }
}
