package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;

/**
 * When each item's text was written and changed, and by whom, across renames of files and moves between them.
 *
 * <p>Derived from the contents that the repository keeps; nobody has to stamp anything, and nothing is written.
 */
public final class ItemHistory {
    private final History history;
    private final Map<ItemId, List<ItemChange>> changes;
    private final Map<String, String> olderNames;
    private final List<Finding> findings;

    ItemHistory(
            History history,
            Map<ItemId, List<ItemChange>> changes,
            Map<String, String> olderNames,
            List<Finding> findings) {
        this.history = history;
        this.olderNames = Collections.unmodifiableMap(new TreeMap<>(olderNames));
        Map<ItemId, List<ItemChange>> copy = new TreeMap<>();
        changes.forEach((id, list) -> copy.put(id, List.copyOf(list)));
        this.changes = Collections.unmodifiableMap(new LinkedHashMap<>(copy));
        this.findings = List.copyOf(findings);
    }

    /**
     * Derives the history of all items in the files that the globs select at any commit of the history.
     *
     * @param repository the open repository
     * @param history commits up to the release
     * @param globs where items are kept
     * @param reader which items a version of a file holds; asked with the name that a glob selects, also for older names
     */
    public static ItemHistory of(GitRepository repository, History history, List<String> globs, ItemReader reader)
            throws IOException {
        return new ItemHistorian(repository, history, GlobScope.of(globs), reader).derive();
    }

    /** Every item that ever was, in the order of ids. */
    public Set<ItemId> items() {
        return changes.keySet();
    }

    /** The changes of an item in the order of history; empty where the repository never kept it. */
    public List<ItemChange> changes(ItemId id) {
        return changes.getOrDefault(id, List.of());
    }

    /** The changes of an item that a commit does not include; empty means that the commit saw the item as it is now. */
    public List<ItemChange> changesAfter(ItemId id, String commit) {
        return changes(id).stream()
                .filter(change -> !history.isAncestor(change.commit().id(), commit))
                .toList();
    }

    /** The paths of files before they were moved to where the globs select them, in order, each with the path it came to. */
    public Map<String, String> olderNames() {
        return olderNames;
    }

    /** What could not be read. */
    public List<Finding> findings() {
        return findings;
    }
}
