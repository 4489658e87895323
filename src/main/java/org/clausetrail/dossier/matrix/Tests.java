package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** What verifies an item: test cases with their level, runs and reviews, each with its state and results. */
final class Tests {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;

    Tests(Trace trace, Cells cells) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = cells;
    }

    /** {@code UT}, {@code INT}, {@code SYS}, {@code VAL}, the kind of a verifier that is no test, or empty where not stated. */
    String level(int verifier) {
        Item item = graph.item(verifier);
        return switch (item.kind()) {
            case TEST_CASE -> shortLevel(statedLevel(verifier));
            case TEST_RESULT -> shortLevel(item.text(Attribute.LEVEL));
            default -> item.kind().title();
        };
    }

    private String statedLevel(int testCase) {
        String stated = graph.item(testCase).text(Attribute.LEVEL);
        if (!stated.isEmpty()) {
            return stated;
        }
        for (int result : graph.sources(testCase, LinkKind.RESULT_OF)) {
            if (!graph.item(result).text(Attribute.LEVEL).isEmpty()) {
                return graph.item(result).text(Attribute.LEVEL);
            }
        }
        return "";
    }

    static String shortLevel(String level) {
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "unit" -> "UT";
            case "integration" -> "INT";
            case "system" -> "SYS";
            case "validation" -> "VAL";
            default -> level;
        };
    }

    /**
     * What verifies an item, in the order of the sources. A tag in code that was joined with the test cases it stands at is
     * shown by these, and not once more.
     */
    List<Integer> verifiers(int item) {
        return trace.verification(item).verifiers().stream()
                .filter(verifier -> !joined(verifier))
                .toList();
    }

    private boolean joined(int code) {
        if (graph.item(code).kind() != ItemKind.CODE) {
            return false;
        }
        for (int target : graph.targets(code, LinkKind.VERIFIES)) {
            for (int link : graph.linksTo(target)) {
                int from = graph.from(link);
                if (graph.link(link).origin() == Origin.CODE_TAG
                        && from >= 0
                        && graph.item(from).kind() == ItemKind.TEST_CASE
                        && graph.link(link).source().equals(graph.item(code).source())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A verifier with its level. */
    Entry verifier(int number) {
        String level = level(number);
        String stated = level.isEmpty() ? "level not stated" : level;
        return cells.item(number, stated).with(cells.brief(graph.item(number), stated));
    }

    /** A verifier with its state and level. */
    Entry judged(int number) {
        return verifier(number).with(trace.verification(number).state());
    }

    /** Results of a verifier; a run or review is its own result. */
    int[] results(int verifier) {
        return graph.item(verifier).kind() == ItemKind.TEST_CASE
                ? graph.sources(verifier, LinkKind.RESULT_OF)
                : new int[] {verifier};
    }

    /** State and circumstances of all results of a verifier; without results, its state alone. */
    List<Entry> outcome(int verifier) {
        Verification verdict = trace.verification(verifier);
        int[] results = results(verifier);
        String name = graph.item(verifier).id().value();
        if (results.length == 0) {
            return List.of(Entry.state(verdict.state(), name + ": " + reasonOf(verdict)));
        }
        List<Entry> entries = new ArrayList<>();
        boolean disagree = results.length > 1 && trace.verification(results[0]).state() != verdict.state();
        if (disagree) {
            // Each result follows with its state, so the reason need not name them.
            String reason = verdict.state() == CellState.CONFLICT ? "its results disagree." : reasonOf(verdict);
            entries.add(Entry.state(verdict.state(), name + ": " + reason));
        }
        for (int result : results) {
            entries.add(result(result, verdict, results.length == 1));
        }
        return entries;
    }

    private Entry result(int number, Verification verdict, boolean only) {
        Item item = graph.item(number);
        Verification own = trace.verification(number);
        String reason = only && !own.state().good() ? reasonOf(own) : "";
        String text = circumstances(item) + (reason.isEmpty() ? "" : " · " + reason);
        Entry entry = new Entry(
                text,
                cells.target(item.id()),
                Optional.of(only ? verdict.state() : own.state()),
                Cells.source(item.source()));
        return reason.isEmpty() ? entry.with(brief(item)) : entry;
    }

    /** Results on one version in one environment stand together, each with what was observed; else they are counted. */
    private static Brief brief(Item item) {
        if (item.kind() == ItemKind.CODE) {
            return new Brief("tags in code", "");
        }
        List<String> shared = new ArrayList<>();
        shared.add(item.text(Attribute.VERSION));
        shared.add(Cells.commit(item.text(Attribute.COMMIT)) + (item.is(Attribute.DIRTY) ? " (dirty)" : ""));
        shared.add(item.text(Attribute.ENVIRONMENT));
        shared.removeIf(String::isBlank);
        String where = "on " + String.join(" · ", shared);
        // What runs observed stands in M12.
        String observed = item.kind() == ItemKind.TEST_RESULT ? item.text(Attribute.OBSERVED) : "";
        boolean run = item.kind() == ItemKind.TEST_RESULT || item.kind() == ItemKind.SIMULATION_RUN;
        if (!run || shared.isEmpty()) {
            return new Brief("", circumstances(item));
        }
        return observed.isEmpty() ? new Brief("results " + where, "") : new Brief(where + ", observed", observed);
    }

    private static String reasonOf(Verification verdict) {
        return verdict.reason().isEmpty() ? verdict.state().word() : verdict.reason();
    }

    /**
     * Date, version, commit and environment of a result or run, then what of these is not stated; person and date of a
     * review; nothing of code, which has no circumstances.
     */
    static String circumstances(Item item) {
        List<String> stated = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        boolean run = item.kind() == ItemKind.TEST_RESULT || item.kind() == ItemKind.SIMULATION_RUN;
        if (!run) {
            note(stated, absent, "person", item.text(Attribute.PERSON));
        }
        note(stated, absent, "date", item.text(Attribute.DATE));
        if (run) {
            note(stated, absent, "version", item.text(Attribute.VERSION));
            String commit = Cells.commit(item.text(Attribute.COMMIT));
            note(
                    stated,
                    absent,
                    "commit",
                    commit.isEmpty() || !item.is(Attribute.DIRTY) ? commit : commit + " (dirty)");
            note(stated, absent, "environment", item.text(Attribute.ENVIRONMENT));
            if (!item.text(Attribute.OBSERVED).isEmpty()) {
                stated.add("observed " + item.text(Attribute.OBSERVED));
            }
        }
        if (item.kind() == ItemKind.CODE) {
            return "tag in code";
        }
        if (!absent.isEmpty()) {
            stated.add("not stated: " + String.join(", ", absent));
        }
        return String.join(" · ", stated);
    }

    private static void note(List<String> stated, List<String> absent, String name, String value) {
        if (value.isEmpty()) {
            absent.add(name);
        } else {
            stated.add(value);
        }
    }
}
