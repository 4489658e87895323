package org.clausetrail.source.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The commits of a history that belong to a product that lives in a folder: those that change something there, and merges
 * that join two lines of such commits. Their parents are the nearest ancestors that belong to it, so that the graph holds.
 */
// [impl->CT-REQ-129]
final class ProductHistory {
    private final List<Commit> commits = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> nearest = new HashMap<>();

    private ProductHistory() {}

    /**
     * The commits of a product.
     *
     * @param kept commits that stay whatever they change, since tags name them
     */
    static ProductHistory of(History history, ProductPart part, Set<String> kept) {
        ProductHistory product = new ProductHistory();
        for (Commit commit : history.commits()) {
            if (part.path().isEmpty()) {
                product.keep(commit);
            } else {
                product.add(commit, part, kept.contains(commit.id()));
            }
        }
        return product;
    }

    private void keep(Commit commit) {
        places.put(commit.id(), commits.size());
        commits.add(commit);
        nearest.put(commit.id(), commit.id());
    }

    private void add(Commit commit, ProductPart part, boolean kept) {
        Set<String> parents = new LinkedHashSet<>();
        for (String parent : commit.parents()) {
            String known = nearest.getOrDefault(parent, "");
            if (!known.isEmpty() && parents.stream().noneMatch(other -> includes(other, known))) {
                parents.removeIf(other -> includes(known, other));
                parents.add(known);
            }
        }
        Commit own = commit.within(part, List.copyOf(parents));
        if (kept || !own.changes().isEmpty() || !own.unread().isEmpty() || parents.size() > 1) {
            keep(own);
        } else {
            nearest.put(commit.id(), parents.isEmpty() ? "" : parents.iterator().next());
        }
    }

    /** Whether a commit of the product is another or comes after it. */
    private boolean includes(String later, String earlier) {
        int wanted = places.getOrDefault(earlier, -1);
        Deque<String> open = new ArrayDeque<>(List.of(later));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            int at = places.getOrDefault(open.remove(), -1);
            if (at == wanted) {
                return true;
            }
            for (String parent :
                    at < wanted ? List.<String>of() : commits.get(at).parents()) {
                if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return false;
    }

    /** Parents first. */
    List<Commit> commits() {
        return commits;
    }

    boolean contains(String commit) {
        return commit.equals(nearest.get(commit));
    }
}
