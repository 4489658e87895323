package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
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

    /** A verifier with its level. */
    Entry verifier(int number) {
        String level = level(number);
        return cells.item(number, level.isEmpty() ? "level not stated" : level);
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
            entries.add(Entry.state(verdict.state(), name + ": " + reasonOf(verdict)));
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
        return new Entry(
                text,
                cells.target(item.id()),
                Optional.of(only ? verdict.state() : own.state()),
                Cells.source(item.source()));
    }

    private static String reasonOf(Verification verdict) {
        return verdict.reason().isEmpty() ? verdict.state().word() : verdict.reason();
    }

    /** Date, version, commit and environment of a result; what is not stated is said to be so. */
    static String circumstances(Item item) {
        List<String> parts = new ArrayList<>();
        parts.add(stated(item, Attribute.DATE, "no date"));
        parts.add(stated(item, Attribute.VERSION, "no version"));
        String commit = item.text(Attribute.COMMIT);
        parts.add(commit.isEmpty() ? "no commit" : Cells.commit(commit) + (item.is(Attribute.DIRTY) ? " (dirty)" : ""));
        parts.add(stated(item, Attribute.ENVIRONMENT, "no environment"));
        String observed = item.text(Attribute.OBSERVED);
        if (!observed.isEmpty()) {
            parts.add("observed " + observed);
        }
        return String.join(" · ", parts);
    }

    private static String stated(Item item, String key, String otherwise) {
        String value = item.text(key);
        return value.isEmpty() ? otherwise : value;
    }
}
