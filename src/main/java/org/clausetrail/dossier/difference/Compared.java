package org.clausetrail.dossier.difference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausetrail.model.Finding;
import org.clausetrail.model.SourceRef;
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

    /** A sentence for each declared source that matched a file at one of the releases alone: its items only seem new or gone. */
    // [impl->CT-REQ-099]
    public List<String> emptySources() {
        Set<SourceRef> before = empty(releases.from());
        Set<SourceRef> after = empty(releases.to());
        return Stream.concat(
                        before.stream()
                                .filter(source -> !after.contains(source))
                                .map(source -> sentence(earlier(), source)),
                        after.stream()
                                .filter(source -> !before.contains(source))
                                .map(source -> sentence(later(), source)))
                .toList();
    }

    private static Set<SourceRef> empty(Trace trace) {
        return trace.findings().stream()
                .filter(finding -> finding.check().equals("R-EMPTY"))
                .map(Finding::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String sentence(String release, SourceRef source) {
        return "At " + release + ", " + source
                + " matched no file, so all its items stand here as new or gone. If they were"
                + " kept elsewhere then, name that path in the source too.";
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
