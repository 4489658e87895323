package org.clausetrail.step;

import java.util.List;
import java.util.Optional;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.trace.ChangeHistory;

/** The histories of several repositories as one: what a released commit of one includes, the release includes. */
final class JointHistory implements ChangeHistory {
    private final List<Part> parts;
    private final String release;

    /**
     * @param parts the histories in the order of the project
     * @param release released commit of the first one
     */
    JointHistory(List<Part> parts, String release) {
        this.parts = List.copyOf(parts);
        this.release = release;
    }

    /** A history and its released commit. */
    record Part(ChangeHistory history, String release) {}

    @Override
    public List<Change> changes(ItemId id) {
        return keeper(id).map(part -> part.history().changes(id)).orElse(List.of());
    }

    @Override
    public boolean orders(ItemId one, ItemId other) {
        Optional<Part> keeper = keeper(one);
        return keeper.isEmpty() || keeper(other).isEmpty() || keeper.equals(keeper(other));
    }

    private Optional<Part> keeper(ItemId id) {
        return parts.stream()
                .filter(part -> !part.history().changes(id).isEmpty())
                .findFirst();
    }

    @Override
    public List<String> changedPaths(Item commit) {
        return parts.stream()
                .flatMap(part -> part.history().changedPaths(commit).stream())
                .toList();
    }

    @Override
    public boolean knows(String commit) {
        return parts.stream().anyMatch(part -> part.history().knows(commit));
    }

    @Override
    public boolean includes(String later, String earlier) {
        return parts.stream()
                .anyMatch(part -> part.history().includes(later, earlier)
                        || later.equals(release) && part.history().includes(part.release(), earlier));
    }
}
