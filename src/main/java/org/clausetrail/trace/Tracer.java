package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.source.Evidence;

/** Makes a trace of evidence: join, link, judge links, roll states up. O(items + links). */
public final class Tracer {
    private Tracer() {}

    /**
     * Traces evidence.
     *
     * @param evidence all that was read
     * @param release the version under release, where the project names one
     * @param history what version control knows of items and commits
     */
    public static Trace trace(Evidence evidence, Optional<Trace.Release> release, ChangeHistory history) {
        List<LinkClaim> links = new ArrayList<>(CommitNames.resolved(evidence));
        links.addAll(CodeTags.joined(evidence));
        links.addAll(MergeRequests.joined(evidence));
        links.addAll(Environments.joined(evidence));
        TraceGraph graph = TraceGraph.of(evidence.items(), links);
        BitSet suspect = new Suspicion(graph, history).links();
        VersionBinding binding = new VersionBinding(graph, release, history);
        CarriedOver carriedOver = new CarriedOver(graph, binding, history);
        RollUp rollUp = new RollUp(graph, new Outcomes(graph, binding), carriedOver, suspect);

        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(brokenLinks(graph));
        findings.addAll(suspectLinks(graph, suspect, history));
        findings.addAll(cycles(graph, rollUp.cycles()));
        return new Trace(graph, rollUp.verifications(), suspect, findings, release, history);
    }

    private static List<Finding> brokenLinks(TraceGraph graph) {
        List<Finding> findings = new ArrayList<>();
        for (int link = 0; link < graph.linkCount(); link++) {
            if (graph.broken(link)) {
                LinkClaim claim = graph.link(link);
                ItemId missing = graph.to(link) < 0 ? claim.to() : claim.from();
                findings.add(new Finding(
                        "T01",
                        mention(claim) ? Severity.NOTE : Severity.ERROR,
                        "The link from " + claim.from() + " to " + claim.to() + " ("
                                + claim.kind().word() + ", found by "
                                + claim.origin().word() + ") is broken: no item has the id " + missing
                                + ". Correct the id, or add the source that holds the item.",
                        List.of(claim.from(), claim.to()),
                        claim.source()));
            }
        }
        return findings;
    }

    /** A commit may mention what other systems keep; a field or a manifest means an item. */
    private static boolean mention(LinkClaim claim) {
        return claim.kind() == LinkKind.REFERS
                && (claim.origin() == Origin.MESSAGE || claim.origin() == Origin.TRAILER);
    }

    private static List<Finding> suspectLinks(TraceGraph graph, BitSet suspect, ChangeHistory history) {
        List<Finding> findings = new ArrayList<>();
        for (int link = suspect.nextSetBit(0); link >= 0; link = suspect.nextSetBit(link + 1)) {
            LinkClaim claim = graph.link(link);
            findings.add(new Finding(
                    "T03",
                    Severity.WARNING,
                    "The link from " + claim.from() + " to " + claim.to() + " is suspect: " + why(claim, history) + " "
                            + "Review " + claim.from() + " against the current text.",
                    List.of(claim.from(), claim.to()),
                    claim.source()));
        }
        return findings;
    }

    private static String why(LinkClaim claim, ChangeHistory history) {
        if (!claim.toRevision().isEmpty()) {
            return claim.to() + " is not at revision " + claim.toRevision() + ", which " + claim.from() + " names.";
        }
        if (!history.orders(claim.from(), claim.to())) {
            return "they are kept in two repositories, whose commits have no common order. To tell the text that it"
                    + " was written for, name " + claim.to() + "@" + history.revision(claim.to()) + ".";
        }
        return claim.to() + " changed after " + claim.from() + " last did.";
    }

    private static List<Finding> cycles(TraceGraph graph, List<List<Integer>> cycles) {
        List<Finding> findings = new ArrayList<>();
        for (List<Integer> cycle : cycles) {
            List<ItemId> ids = cycle.stream().map(item -> graph.item(item).id()).toList();
            String path = ids.stream().map(ItemId::value).collect(Collectors.joining(" ← "));
            findings.add(new Finding(
                    "T02",
                    Severity.ERROR,
                    "These items refine one another in a circle: " + path + " ← " + ids.get(0)
                            + ". None of them can be verified until the circle is opened.",
                    ids,
                    graph.item(cycle.get(0)).source()));
        }
        return findings;
    }
}
