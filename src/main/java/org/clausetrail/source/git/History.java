package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All commits reachable from one revision, parents before children, and the questions that need all of them.
 *
 * <p>Order and ancestry come from the graph alone; clocks of committers only break ties.
 */
// [impl->CT-REQ-108]
public final class History {
    private static final int KEPT_SETS = 64;

    private final List<Commit> commits;
    private final Map<String, Integer> index;
    private final int[][] parents;
    private final Map<Integer, BitSet> ancestors = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, BitSet> eldest) {
            return size() > KEPT_SETS;
        }
    };

    private History(List<Commit> sorted) {
        this.commits = Collections.unmodifiableList(sorted);
        this.index = new HashMap<>(sorted.size() * 2);
        this.parents = new int[sorted.size()][];
        for (int i = 0; i < sorted.size(); i++) {
            Commit commit = sorted.get(i);
            index.put(commit.id(), i);
            parents[i] = commit.parents().stream()
                    .map(index::get)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** Sorts commits given in any order. */
    static History of(List<Commit> walked) {
        Map<String, Integer> place = new HashMap<>(walked.size() * 2);
        for (int i = 0; i < walked.size(); i++) {
            place.put(walked.get(i).id(), i);
        }
        int[] waiting = new int[walked.size()];
        List<List<Integer>> children = new ArrayList<>(Collections.nCopies(walked.size(), List.of()));
        for (int i = 0; i < walked.size(); i++) {
            for (String parent : walked.get(i).parents()) {
                @Nullable Integer p = place.get(parent);
                if (p != null) {
                    waiting[i]++;
                    if (children.get(p).isEmpty()) {
                        children.set(p, new ArrayList<>(2));
                    }
                    children.get(p).add(i);
                }
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>(Comparator.<Integer>comparingLong(
                        i -> walked.get(i).committer().when().toEpochSecond())
                .thenComparing(i -> walked.get(i).id()));
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<Commit> sorted = new ArrayList<>(walked.size());
        for (@Nullable Integer next = ready.poll(); next != null; next = ready.poll()) {
            sorted.add(walked.get(next));
            for (int child : children.get(next)) {
                if (--waiting[child] == 0) {
                    ready.add(child);
                }
            }
        }
        return new History(sorted);
    }

    /** Every commit, parents before children. */
    public List<Commit> commits() {
        return commits;
    }

    /** The commit with that full id. */
    public Optional<Commit> commit(String id) {
        return Optional.ofNullable(index.get(id)).map(commits::get);
    }

    /** Position of a commit in {@link #commits}; −1 where it is not part of this history. */
    public int indexOf(String id) {
        return index.getOrDefault(id, -1);
    }

    /** Whether one commit is another or one of its ancestors; false where one is not part of this history. */
    public boolean isAncestor(String ancestor, String descendant) {
        int a = indexOf(ancestor);
        int d = indexOf(descendant);
        return a >= 0 && d >= 0 && a <= d && ancestors(d).get(a);
    }

    /**
     * The commits that {@code to} has and {@code from} has not, parents first: the difference of both full ancestor
     * sets, which holds with skewed clocks too.
     */
    public List<Commit> between(String from, String to) {
        int end = indexOf(to);
        if (end < 0) {
            return List.of();
        }
        BitSet set = (BitSet) ancestors(end).clone();
        int start = indexOf(from);
        if (start >= 0) {
            set.andNot(ancestors(start));
        }
        return set.stream().mapToObj(commits::get).toList();
    }

    /** The non-merge commits that changed a path, oldest first. */
    public List<Commit> changesOf(String path) {
        return commits.stream()
                .filter(commit -> commit.changes().stream()
                        .anyMatch(change -> change.path().equals(path)))
                .toList();
    }

    /** The non-merge commits that changed a path and are no ancestors of the given commit, oldest first. */
    public List<Commit> changesAfter(String path, String commit) {
        return changesOf(path).stream()
                .filter(change -> !isAncestor(change.id(), commit))
                .toList();
    }

    /** For every commit, by its position, the first of the given commits that contains it; −1 where none does. */
    int[] firstContaining(List<String> releases) {
        int[] first = new int[commits.size()];
        Arrays.fill(first, -1);
        // A release that contains another comes later in the order of ancestry.
        int[] order = IntStream.range(0, releases.size())
                .filter(release -> indexOf(releases.get(release)) >= 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(release -> indexOf(releases.get(release)))
                        .thenComparingInt(release -> release))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int release : order) {
            BitSet open = new BitSet();
            open.set(indexOf(releases.get(release)));
            for (int i = open.length() - 1; i >= 0; i = open.previousSetBit(i - 1)) {
                if (first[i] < 0) {
                    first[i] = release;
                    for (int parent : parents[i]) {
                        open.set(parent);
                    }
                }
                if (i == 0) {
                    break;
                }
            }
        }
        return first;
    }

    /** Positions of the parents of a commit that are part of this history. */
    int[] parents(int commit) {
        return parents[commit];
    }

    /** Positions of a commit and all its ancestors. */
    synchronized BitSet ancestors(int commit) {
        @Nullable BitSet known = ancestors.get(commit);
        if (known != null) {
            return known;
        }
        BitSet set = new BitSet(commit + 1);
        set.set(commit);
        for (int i = commit; i > 0; i = set.previousSetBit(i - 1)) {
            for (int parent : parents[i]) {
                set.set(parent);
            }
        }
        ancestors.put(commit, set);
        return set;
    }
}
