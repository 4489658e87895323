package org.clausetrail.regulation.check;

/** Looks at the evidence for one kind of gap or contradiction. Keeps no state between calls. */
@FunctionalInterface
public interface Check {
    /** Reports all that it finds, in an order that depends on the evidence alone. */
    void run(Facts facts, Report report);
}
