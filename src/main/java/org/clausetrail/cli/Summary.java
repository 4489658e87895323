package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.project.Product;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.step.Assessed;
import org.clausetrail.trace.Trace;

/** What a person reads in ten seconds. */
final class Summary {
    private final Product product;
    private final Assessed assessed;

    Summary(Product product, Assessed assessed) {
        this.product = product;
        this.assessed = assessed;
    }

    void print(PrintWriter out) {
        Trace trace = assessed.trace();
        String released = trace.release()
                .map(release -> (release.tag().isEmpty() ? "" : ", tag " + release.tag())
                        + (release.commit().isEmpty()
                                ? ""
                                : ", commit " + release.commit().substring(0, 12)))
                .orElse("");
        out.println(product.name() + " " + product.version() + released);
        out.println();
        row(out, "items", counts(items(trace.graph())));
        row(out, "links", counts(links(trace.graph())));
        row(out, "software requirements", counts(states(trace)));
        out.println();
        for (Assessment.RegulationResult result : assessed.assessment().regulations()) {
            row(out, result.catalog().id(), verdicts(result.counts()));
        }
        out.println();
        row(out, "findings", findings());
    }

    private static void row(PrintWriter out, String name, String text) {
        out.printf(Locale.ROOT, "%-30s %s%n", name, text.isEmpty() ? "none" : text);
    }

    private static Map<String, Integer> items(TraceGraph graph) {
        Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
        graph.items().forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        return named(counts, ItemKind::title);
    }

    private static Map<String, Integer> links(TraceGraph graph) {
        Map<LinkKind, Integer> counts = new EnumMap<>(LinkKind.class);
        for (int link = 0; link < graph.linkCount(); link++) {
            counts.merge(graph.link(link).kind(), 1, Integer::sum);
        }
        return named(counts, LinkKind::word);
    }

    private static Map<String, Integer> states(Trace trace) {
        Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
        for (int number = 0; number < trace.graph().size(); number++) {
            Item item = trace.graph().item(number);
            if (item.kind() == ItemKind.SOFTWARE_REQUIREMENT) {
                counts.merge(trace.verification(number).state(), 1, Integer::sum);
            }
        }
        return named(counts, CellState::word);
    }

    private static String verdicts(Map<Verdict, Integer> counts) {
        return counts(named(counts, Verdict::title));
    }

    private String findings() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        int waived = 0;
        for (Assessment.AssessedFinding finding : assessed.assessment().findings()) {
            counts.merge(finding.severity(), 1, Integer::sum);
            waived += finding.waiver().isEmpty() ? 0 : 1;
        }
        Map<String, Integer> heaviestFirst = new LinkedHashMap<>();
        for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.NOTE}) {
            if (counts.containsKey(severity)) {
                heaviestFirst.put(severity.word(), counts.get(severity));
            }
        }
        return counts(heaviestFirst) + (waived == 0 ? "" : " (" + waived + " lowered by a waiver)");
    }

    private static <K> Map<String, Integer> named(Map<K, Integer> counts, java.util.function.Function<K, String> name) {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(name.apply(key), count));
        return named;
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
