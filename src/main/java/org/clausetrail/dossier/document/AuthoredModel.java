package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.model.Item;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Verdict;

/** What clauses ask a person to write, as templates see it: each statement, and the document that was found or is missing. */
// [impl->CT-REQ-297]
final class AuthoredModel {
    private final TraceGraph graph;
    private final Anchors anchors;
    private final String document;

    AuthoredModel(TraceGraph graph, Anchors anchors, String document) {
        this.graph = graph;
        this.anchors = anchors;
        this.document = document;
    }

    /** A line per statement with the numbers of the clauses that ask for it, in the order of the catalogs. */
    List<Object> of(List<RegulationResult> regulations) {
        Map<ExpectationResult, List<String>> asked = new LinkedHashMap<>();
        for (RegulationResult regulation : regulations) {
            for (ClauseResult clause : regulation.clauses()) {
                if (clause.verdict() != Verdict.NOT_APPLICABLE) {
                    clause.expectations().stream()
                            .filter(expectation -> !expectation.document().isEmpty())
                            .forEach(expectation -> asked.computeIfAbsent(expectation, key -> new ArrayList<>())
                                    .add(clause.clause().number()));
                }
            }
        }
        List<Object> lines = new ArrayList<>();
        asked.forEach((expectation, clauses) -> lines.add(Map.of(
                "clauses", clauses,
                "statement", expectation.statement(),
                "type", expectation.document(),
                "found", expectation.evidence().stream().map(this::found).toList())));
        return lines;
    }

    private Object found(int number) {
        Item item = graph.item(number);
        return Map.of(
                "text",
                item.id() + (item.title().isEmpty() ? "" : " " + item.title()),
                "target",
                anchors.target(item.id(), document));
    }
}
