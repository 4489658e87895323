package org.clausetrail.model;

import java.util.Locale;
import java.util.Set;

/**
 * What the life-cycle state of an item means for what it can cover. Tools use many words; a word that is none of those
 * that mean an approval covers nothing, since unknown is never green.
 */
// [impl->CT-REQ-234]
public final class LifeCycle {
    private static final Set<String> IN_FORCE = Set.of(
            "",
            "approved",
            "accepted",
            "released",
            "active",
            "valid",
            "effective",
            "baselined",
            "reviewed",
            "agreed",
            "implemented",
            "verified",
            "validated",
            "tested",
            "done",
            "complete",
            "completed",
            "closed",
            "final",
            "current",
            "published",
            "frozen",
            "signed");
    private static final Set<String> WITHDRAWN = Set.of("rejected", "obsolete");
    private static final String DRAFT = "draft";

    private LifeCycle() {}

    /** Whether the item may cover and verify others: it states no state, or one that means an approval. */
    public static boolean inForce(Item item) {
        return IN_FORCE.contains(state(item));
    }

    /** Whether the item was given up, so that nothing is expected of it any more. */
    public static boolean withdrawn(Item item) {
        return WITHDRAWN.contains(state(item));
    }

    /** Whether something is expected of the item: it is neither withdrawn nor a draft; an unknown state hides nothing. */
    public static boolean live(Item item) {
        return !withdrawn(item) && !state(item).equals(DRAFT);
    }

    private static String state(Item item) {
        return item.text(Attribute.STATUS).strip().toLowerCase(Locale.ROOT);
    }
}
