package org.clausetrail.regulation.rule;

/** How far a condition holds, weakest first. */
public enum Standing {
    /** Does not hold. */
    NONE,
    /** Holds by evidence that the clause does not accept alone, such as simulation. */
    SUPPORT,
    /** Holds. */
    FULL;

    /** Whether it holds at all. */
    boolean holds() {
        return this != NONE;
    }

    static Standing of(boolean holds) {
        return holds ? FULL : NONE;
    }

    Standing and(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Standing or(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
