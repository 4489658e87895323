package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.FactCursor;
import org.clausetrail.cache.Shelf;
import org.clausetrail.source.InOrder;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
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
    private static final int TREE_LINE = "tree ".length();

    private final Shelf shelf;
    private final ObjectIdOwnerMap<Known> byId = new ObjectIdOwnerMap<>();
    private final List<Known> commits = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /** A commit as the graph knows it. */
    private static final class Known extends ObjectIdOwnerMap.Entry {
        private final int position;
        private final ObjectId[] parents;
        private final int changes;
        private final int traits;
        private final int moves;
        private final int copies;

        Known(AnyObjectId id, int position, int traits, FactCursor graph) throws CorruptCacheException {
            super(id);
            this.position = position;
            this.traits = traits;
            parents = new ObjectId[graph.count(Constants.OBJECT_ID_LENGTH)];
            for (int i = 0; i < parents.length; i++) {
                parents[i] = id(graph);
            }
            changes = graph.number();
            moves = has(FactWriter.RENAMES) ? graph.number() : 0;
            copies = has(FactWriter.RENAMES) ? graph.number() : 0;
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
        for (int number = 0; !graph.atEnd(); number++) {
            if (number % FactWriter.BLOCK == 0) {
                blocks.add(new Block(FactWriter.OBJECTS + name + "/" + number / FactWriter.BLOCK, commits.size()));
            }
            Known known = new Known(id(graph), commits.size(), graph.number(), graph);
            commits.add(known);
            byId.addIfAbsent(known);
        }
    }

    private static ObjectId id(FactCursor from) throws CorruptCacheException {
        return ObjectId.fromRaw(from.bytes(), from.skip(Constants.OBJECT_ID_LENGTH));
    }

    boolean contains(AnyObjectId id) {
        return byId.contains(id);
    }

    boolean isEmpty() {
        return commits.isEmpty();
    }

    /** Ids of the parents of a known commit. */
    List<ObjectId> parents(AnyObjectId id) {
        return List.of(byId.get(id).parents);
    }

    /** Positions of commits and all their ancestors. */
    BitSet reachable(Collection<? extends AnyObjectId> starts) throws CorruptCacheException {
        BitSet reached = new BitSet(commits.size());
        Deque<Known> open = new ArrayDeque<>();
        for (AnyObjectId start : starts) {
            reach(start, reached, open);
        }
        while (!open.isEmpty()) {
            for (ObjectId parent : open.pop().parents) {
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
        HistoryCounts counts = HistoryCounts.NONE;
        for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
            Known known = commits.get(i);
            counts = counts.plus(HistoryCounts.of(
                    known.parents.length, known.changes, known.has(FactWriter.SIGNED), known.moves, known.copies));
        }
        return counts;
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
                read.add(commit(commits.get(i), new FactCursor(block.bytes(), start, start + length)));
            }
        }
        return read;
    }

    private static Commit commit(Known known, FactCursor object) throws CorruptCacheException {
        int length = object.number();
        int start = object.skip(length);
        byte[] raw = Arrays.copyOfRange(object.bytes(), start, start + length);
        List<PathChange> changes = new ArrayList<>(known.changes);
        byte[] path = {};
        for (int i = 0; i < known.changes; i++) {
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
                known.name(),
                Stream.of(known.parents).map(ObjectId::name).toList(),
                ObjectId.fromString(raw, TREE_LINE),
                raw,
                known.has(FactWriter.CUT),
                changes,
                renames(known, object),
                List.of());
    }

    private static Renames renames(Known known, FactCursor object) throws CorruptCacheException {
        List<Rename> renames = new ArrayList<>();
        while (!object.atEnd()) {
            renames.add(new Rename(object.text(), object.text(), object.number(), object.number() == 1));
        }
        return renames.isEmpty() && !known.has(FactWriter.LIMITED)
                ? Renames.NONE
                : new Renames(renames, known.has(FactWriter.LIMITED), List.of());
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
}
