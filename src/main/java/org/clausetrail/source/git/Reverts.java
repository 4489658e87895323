package org.clausetrail.source.git;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which commits of a history no longer stand, because a revert that itself stands undid them.
 *
 * <p>Reverting a revert restores; reverting a merge undoes all that the merge brought. Whatever undoes a commit comes
 * after it, so one pass from the newest commit to the oldest decides all.
 */
// [impl->CT-REQ-105]
final class Reverts {
    private final History history;
    private final Map<Integer, Integer> undoneBy = new HashMap<>();
    private final Map<Integer, Integer> target = new HashMap<>();

    private Reverts(History history) {
        this.history = history;
    }

    static Reverts of(History history) {
        Reverts reverts = new Reverts(history);
        List<Commit> commits = history.commits();
        @Nullable NavigableMap<String, Integer> abbreviated = null;
        for (int i = commits.size() - 1; i >= 0; i--) {
            for (String id : commits.get(i).reverts()) {
                int reverted = history.indexOf(id);
                if (reverted < 0 && id.length() < 40) {
                    abbreviated = abbreviated == null ? index(commits) : abbreviated;
                    reverted = abbreviated(id, abbreviated);
                }
                if (reverted >= 0 && reverted < i) {
                    reverts.target.put(i, reverted);
                    if (!reverts.undoneBy.containsKey(i)) {
                        reverts.undo(reverted, i);
                    }
                }
            }
        }
        return reverts;
    }

    private static NavigableMap<String, Integer> index(List<Commit> commits) {
        NavigableMap<String, Integer> index = new TreeMap<>();
        for (int i = 0; i < commits.size(); i++) {
            index.put(commits.get(i).id(), i);
        }
        return index;
    }

    private static int abbreviated(String id, NavigableMap<String, Integer> index) {
        var matches = index.subMap(id, true, id + "g", false).values();
        return matches.size() == 1 ? matches.iterator().next() : -1;
    }

    private void undo(int reverted, int by) {
        undoneBy.putIfAbsent(reverted, by);
        int[] parents = history.parents(reverted);
        if (parents.length > 1) {
            BitSet brought = (BitSet) history.ancestors(reverted).clone();
            brought.andNot(history.ancestors(parents[0]));
            brought.stream().forEach(commit -> undoneBy.putIfAbsent(commit, by));
        }
    }

    /** The commit that undid a commit; empty while the commit stands. */
    Optional<Commit> undoneBy(Commit commit) {
        return lookUp(undoneBy, commit);
    }

    /** The commit that a commit reverts, where it is part of the history. */
    Optional<Commit> reverted(Commit commit) {
        return lookUp(target, commit);
    }

    private Optional<Commit> lookUp(Map<Integer, Integer> map, Commit commit) {
        return Optional.ofNullable(map.get(history.indexOf(commit.id()))).map(history.commits()::get);
    }
}
