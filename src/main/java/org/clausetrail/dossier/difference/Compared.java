package org.clausetrail.dossier.difference;

import java.util.List;
import java.util.Optional;
import org.clausetrail.regulation.ClauseDelta;
import org.clausetrail.trace.CodeDifference;
import org.clausetrail.trace.EvidenceBinding;
import org.clausetrail.trace.ReleaseDifference;
import org.clausetrail.trace.Trace;

/**
 * Two releases compared.
 *
 * @param releases items, links, evidence and commits
 * @param clauses clauses in which the assessments differ
 * @param code the code, by software item and unit
 * @param bindings which results and runs count for which release
 */
public record Compared(
        ReleaseDifference releases, List<ClauseDelta> clauses, CodeDifference code, List<EvidenceBinding> bindings) {
    public Compared {
        clauses = List.copyOf(clauses);
        bindings = List.copyOf(bindings);
    }

    /** How the earlier release is called: its tag, or its version where both have the same tag or none. */
    public String earlier() {
        return name(releases.from(), releases.to());
    }

    /** How the later release is called. */
    public String later() {
        return name(releases.to(), releases.from());
    }

    private static String name(Trace trace, Trace other) {
        Optional<Trace.Release> beside = other.release();
        return trace.release()
                .map(release -> release.tag().isEmpty()
                                || beside.isPresent() && beside.get().tag().equals(release.tag())
                        ? release.version()
                        : release.tag())
                .orElse("");
    }
}
