package org.clausetrail.trace;

import java.util.List;
import java.util.Optional;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;

/**
 * What became of an item between two releases.
 *
 * @param id the item
 * @param what whether it came, went, says something else or the same
 * @param before the item at the earlier release; empty where it came since
 * @param after the item at the later release; empty where it went
 * @param revisionBefore number of its revision at the earlier release; 0 where no repository keeps it
 * @param revisionAfter the same at the later release
 * @param words the fields that differ, word by word
 * @param changes changes of its text that the later release holds and the earlier does not, oldest first
 * @param linksGained links that it states since
 * @param linksLost links that it no longer states
 * @param evidence what became of its verification
 */
public record ItemDelta(
        ItemId id,
        What what,
        Optional<Item> before,
        Optional<Item> after,
        int revisionBefore,
        int revisionAfter,
        ItemDifference words,
        List<ChangeHistory.Change> changes,
        List<LinkClaim> linksGained,
        List<LinkClaim> linksLost,
        Evidence evidence) {
    /** What became of the item itself. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED,
        SAME
    }

    /**
     * What became of an item's verification.
     *
     * @param before state at the earlier release; {@link CellState#NOT_APPLICABLE} where it was not there
     * @param after state at the later release; {@link CellState#NOT_APPLICABLE} where it is not there
     * @param reasonBefore why the state was what it was
     * @param reasonAfter why the state is what it is
     * @param gained tests, runs and reviews that verify it since
     * @param lost tests, runs and reviews that no longer verify it
     */
    public record Evidence(
            CellState before,
            CellState after,
            String reasonBefore,
            String reasonAfter,
            List<ItemId> gained,
            List<ItemId> lost) {
        public Evidence {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }

        /** Whether the state or what verifies the item is another. */
        public boolean differs() {
            return before != after || !gained.isEmpty() || !lost.isEmpty();
        }
    }

    public ItemDelta {
        changes = List.copyOf(changes);
        linksGained = List.copyOf(linksGained);
        linksLost = List.copyOf(linksLost);
    }

    /** The item at the later release, or at the earlier where it went. */
    public Item item() {
        return after.or(() -> before).orElseThrow();
    }

    /** Kind of the item. */
    public ItemKind kind() {
        return item().kind();
    }

    /** Whether the item came, went, says something else or states other links. */
    public boolean differs() {
        return what != What.SAME || !linksGained.isEmpty() || !linksLost.isEmpty();
    }
}
