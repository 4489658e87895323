package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.ItemName;
import org.clausetrail.dossier.Registered;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment.AssessedFinding;

/** Findings as templates see them, and how many there are of each check. */
final class FindingsModel {
    private static final int SHOWN_ITEMS = 10;

    private final TraceGraph graph;
    private final Anchors anchors;
    private final String document;
    private final List<AssessedFinding> findings;

    FindingsModel(TraceGraph graph, Anchors anchors, String document, List<AssessedFinding> findings) {
        this.graph = graph;
        this.anchors = anchors;
        this.document = document;
        this.findings = findings;
    }

    /** The findings that a condition picks, heaviest first. */
    FindingsModel only(Predicate<AssessedFinding> which) {
        return new FindingsModel(
                graph, anchors, document, findings.stream().filter(which).toList());
    }

    List<Object> list() {
        return new MappedList<>(findings, this::finding);
    }

    /** Number of findings of each severity, heaviest first. */
    List<Object> bySeverity() {
        List<Object> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = findings.stream()
                    .filter(found -> found.severity() == severity)
                    .count();
            counts.add(Map.of("severity", severity.word(), "count", count));
        }
        return counts;
    }

    /** Number of findings of each check. */
    List<Object> byCheck() {
        Map<String, List<AssessedFinding>> byCheck = new TreeMap<>();
        for (AssessedFinding found : findings) {
            byCheck.computeIfAbsent(found.finding().check(), key -> new ArrayList<>())
                    .add(found);
        }
        List<Object> checks = new ArrayList<>();
        byCheck.forEach((check, of) -> checks.add(Map.of(
                "check", check,
                "errors", count(of, Severity.ERROR),
                "warnings", count(of, Severity.WARNING),
                "notes", count(of, Severity.NOTE),
                "waived", of.stream().filter(found -> !found.waiver().isEmpty()).count())));
        return checks;
    }

    private static long count(List<AssessedFinding> findings, Severity severity) {
        return findings.stream().filter(found -> found.severity() == severity).count();
    }

    private Map<String, Object> finding(AssessedFinding found) {
        Finding finding = found.finding();
        Map<String, Object> model = new HashMap<>();
        model.put("check", finding.check());
        model.put("severity", found.severity().word());
        model.put("message", finding.message());
        model.put("source", finding.source().toString());
        model.put("clauses", found.clauses());
        model.put("waiver", found.waiver());
        List<Object> items = new ArrayList<>();
        finding.items().stream().limit(SHOWN_ITEMS).forEach(id -> items.add(item(id)));
        model.put("items", items);
        model.put("moreItems", Math.max(0, finding.items().size() - SHOWN_ITEMS));
        return model;
    }

    private Map<String, Object> item(ItemId id) {
        int number = graph.find(id).orElse(-1);
        boolean registered = number >= 0 && Registered.holds(graph, number);
        String name = number < 0 ? id.value() : ItemName.shortened(ItemName.of(graph.item(number)));
        return Map.of("id", name, "target", registered ? anchors.target(id, document) : "");
    }
}
