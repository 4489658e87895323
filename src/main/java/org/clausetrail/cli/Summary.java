package org.clausetrail.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.project.Product;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.step.Assessed;
import org.clausetrail.trace.Trace;

/** What a person reads in ten seconds. */
// [impl->CT-REQ-008]
final class Summary {
    private static final int SHORT_ID = 12;

    private final Product product;
    private final Assessed assessed;
    private final Ink ink = Ink.automatic();

    Summary(Product product, Assessed assessed) {
        this.product = product;
        this.assessed = assessed;
    }

    void print(PrintWriter out) {
        Trace trace = assessed.trace();
        SummaryLines lines = new SummaryLines(out, ink);
        if (ink.onTerminal()) {
            out.println();
        }
        out.println(ink.bold(Visible.text(product.name() + " " + product.version())) + Visible.text(released(trace)));
        out.println();
        lines.list("items", total(trace.graph().size()), counts(items(trace.graph()), Summary::title));
        lines.list(
                "links", total(trace.graph().linkCount()), counts(links(trace.graph()), (kind, count) -> kind.word()));
        Map<CellState, Integer> states = states(trace);
        int requirements = states.values().stream().mapToInt(Integer::intValue).sum();
        lines.list(
                "verification",
                number(requirements) + " " + title(ItemKind.SOFTWARE_REQUIREMENT, requirements)
                        + (requirements == 0 ? "" : ":"),
                counts(states, (state, count) -> state.word()));
        out.println();
        new VerdictTable(out, ink).print(assessed.assessment().regulations());
        out.println();
        lines.line("findings", findings());
    }

    private static String released(Trace trace) {
        return trace.release()
                .map(release -> (release.tag().isEmpty() ? "" : ", tag " + release.tag())
                        + (release.commit().isEmpty()
                                ? ""
                                : ", commit "
                                        + release.commit()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                SHORT_ID,
                                                                release.commit().length()))))
                .orElse("");
    }

    private static Map<ItemKind, Integer> items(TraceGraph graph) {
        Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
        graph.items().forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        return counts;
    }

    private static Map<LinkKind, Integer> links(TraceGraph graph) {
        Map<LinkKind, Integer> counts = new EnumMap<>(LinkKind.class);
        for (int link = 0; link < graph.linkCount(); link++) {
            counts.merge(graph.link(link).kind(), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<CellState, Integer> states(Trace trace) {
        Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
        for (int number = 0; number < trace.graph().size(); number++) {
            Item item = trace.graph().item(number);
            if (item.kind() == ItemKind.SOFTWARE_REQUIREMENT) {
                counts.merge(trace.verification(number).state(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private String findings() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        int waived = 0;
        for (Assessment.AssessedFinding finding : assessed.assessment().findings()) {
            counts.merge(finding.severity(), 1, Integer::sum);
            waived += finding.waiver().isEmpty() ? 0 : 1;
        }
        List<String> heaviestFirst = new ArrayList<>();
        for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.NOTE}) {
            int count = counts.getOrDefault(severity, 0);
            if (count > 0) {
                heaviestFirst.add(coloured(severity, number(count) + " " + severity.word() + (count == 1 ? "" : "s")));
            }
        }
        String all = heaviestFirst.isEmpty() ? "none" : String.join(", ", heaviestFirst);
        return all + (waived == 0 ? "" : " (" + waived + " lowered by a waiver)");
    }

    private String coloured(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> ink.red(text);
            case WARNING -> ink.yellow(text);
            case NOTE -> text;
        };
    }

    private static String title(ItemKind kind, int count) {
        String title = kind.title();
        if (count == 1 || kind == ItemKind.CODE) {
            return title;
        }
        return title.endsWith("y") ? title.substring(0, title.length() - 1) + "ies" : title + "s";
    }

    private static String total(int count) {
        return number(count) + (count == 0 ? "" : ":");
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Counts with what they count. */
    private static <K> List<String> counts(Map<K, Integer> counts, Naming<K> naming) {
        List<String> named = new ArrayList<>();
        counts.forEach((key, count) -> named.add(number(count) + " " + naming.name(key, count)));
        return named;
    }

    /** The name of a key beside its count. */
    @FunctionalInterface
    private interface Naming<K> {
        String name(K key, int count);
    }
}
