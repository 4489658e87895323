package org.clausetrail.trace;

import java.util.List;
import java.util.Optional;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;

/** What version control knows of items and commits; the order of commits is the order of ancestry, never of dates. */
public interface ChangeHistory {
    /** Changes of an item's text, oldest first; empty where no repository keeps the item. */
    List<Change> changes(ItemId id);

    /** Number of the present revision of an item's text; 0 where no repository keeps the item. */
    default int revision(ItemId id) {
        List<Change> changes = changes(id);
        return changes.isEmpty() ? 0 : changes.get(changes.size() - 1).revision();
    }

    /** Whether the changes of two items have an order: not where two repositories keep them. */
    default boolean orders(ItemId one, ItemId other) {
        return true;
    }

    /** Whether a commit is known at all. */
    boolean knows(String commit);

    /** Whether {@code earlier} is {@code later} or one of its ancestors; false where one of them is not known. */
    boolean includes(String later, String earlier);

    /**
     * Paths that a commit changed against its parent, as they are cited; empty for a merge, and where the commit is not
     * known.
     *
     * @param commit its item
     */
    default List<String> changedPaths(Item commit) {
        return List.of();
    }

    /** No repository: nothing is known. */
    ChangeHistory NONE = new ChangeHistory() {
        @Override
        public List<Change> changes(ItemId id) {
            return List.of();
        }

        @Override
        public boolean knows(String commit) {
            return false;
        }

        @Override
        public boolean includes(String later, String earlier) {
            return false;
        }
    };

    /**
     * One change of an item's text.
     *
     * @param revision number from 1 in order of history; of a removal that of the text which was removed
     * @param hash content hash after the change; empty for a removal
     * @param commit full object id
     * @param item id of the commit's item
     * @param author name of the commit's author
     * @param date author date in RFC 3339
     * @param path file that held the item after the change; of a removal before it
     * @param before the item as it was; empty where the change introduced it
     * @param after the item as the change left it; empty where it removed the item
     */
    record Change(
            int revision,
            String hash,
            String commit,
            ItemId item,
            String author,
            String date,
            String path,
            Optional<Item> before,
            Optional<Item> after) {
        /** Whether the change took the item away. */
        public boolean removal() {
            return before.isPresent() && after.isEmpty();
        }
    }
}
