package org.clausetrail.source.git;

import java.util.Optional;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;

/**
 * One change of an item's text, as the contents of its file tell it.
 *
 * @param item the item
 * @param revision number from 1 in the order of history; of a removal that of the text which was removed
 * @param kind what happened
 * @param hash content hash after the change; empty for a removal
 * @param commit the commit that changed it; a merge only where its text is that of none of its parents
 * @param path file that holds the item after the change; of a removal the file that held it
 * @param previousPath file that held it before, where that is another one; else empty
 * @param before the item as it was in the (first) parent; empty where it is introduced
 * @param after the item as it was left; empty where it is removed
 */
public record ItemChange(
        ItemId item,
        int revision,
        Kind kind,
        String hash,
        Commit commit,
        String path,
        String previousPath,
        Optional<Item> before,
        Optional<Item> after) {
    /** What happened to an item. */
    public enum Kind {
        INTRODUCED,
        CHANGED,
        REMOVED
    }
}
