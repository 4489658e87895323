package org.clausetrail.model;

import java.util.Objects;

/**
 * A link as its source states it, before anyone looked whether both ends exist.
 *
 * @param from the item that says it
 * @param kind what it says
 * @param to the item that it says it of
 * @param toRevision revision of the target that the source names; empty where it names none
 * @param origin how the link was found
 * @param source where
 */
public record LinkClaim(ItemId from, LinkKind kind, ItemId to, String toRevision, Origin origin, SourceRef source) {
    public LinkClaim {
        Objects.requireNonNull(from);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(to);
        Objects.requireNonNull(toRevision);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(source);
    }
}
