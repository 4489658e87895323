package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.TraceGraph;

/**
 * What each thing that can verify came to: a test case by all its results, a simulation run, a review, a tag in code.
 * Every result counts; results that disagree are a conflict and never the better of them.
 */
final class Outcomes {
    /** Attribute of a result: {@code true} where it passed only after attempts that failed. */
    static final String FLAKY = "flaky";

    /** Attribute of a result: what its suite reports outside of its test cases, such as a failed set-up. */
    static final String SUITE_PROBLEM = "suite-problem";

    /** States of an anomaly that say that it is no more. */
    private static final Set<String> CLOSED = Set.of("closed", "resolved", "verified", "rejected", "duplicate");

    private static final State NOT_RUN = new State(CellState.NOT_RUN, "It is linked, but no result of it was found.");

    private final TraceGraph graph;
    private final VersionBinding binding;

    Outcomes(TraceGraph graph, VersionBinding binding) {
        this.graph = graph;
        this.binding = binding;
    }

    /** The state that an item lends to what it verifies. */
    State of(int number) {
        Item item = graph.item(number);
        return switch (item.kind()) {
            case TEST_CASE -> testCase(number);
            case TEST_RESULT, SIMULATION_RUN -> result(number);
            case REVIEW, APPROVAL -> review(number);
            case CODE -> code(number);
            default ->
                new State(
                        CellState.UNKNOWN,
                        "A " + item.kind().title() + " cannot show by itself that something was verified.");
        };
    }

    /** A tag in code is as good as the test cases that it was joined with. */
    private State code(int number) {
        State worst = null;
        for (int target : graph.targets(number, LinkKind.VERIFIES)) {
            for (int link : graph.linksTo(target)) {
                if (graph.from(link) >= 0 && joins(link, number)) {
                    State state = testCase(graph.from(link));
                    worst = worst == null ? state : worst.worst(state);
                }
            }
        }
        String place = graph.item(number).source().toString();
        return worst != null
                ? worst
                : new State(
                        CellState.NOT_RUN,
                        "The code at " + place + " says that it verifies; no result of it was found.");
    }

    private boolean joins(int link, int code) {
        return graph.link(link).origin() == Origin.CODE_TAG
                && graph.item(graph.from(link)).kind() == ItemKind.TEST_CASE
                && graph.link(link).source().equals(graph.item(code).source());
    }

    private State testCase(int number) {
        int[] results = graph.sources(number, LinkKind.RESULT_OF);
        if (results.length == 0) {
            return NOT_RUN;
        }
        List<Integer> current = new ArrayList<>();
        for (int result : results) {
            if (binding.current(graph.item(result))) {
                current.add(result);
            }
        }
        if (current.isEmpty()) {
            for (int result : results) {
                current.add(result);
            }
        }
        return agreed(current);
    }

    private State agreed(List<Integer> results) {
        Set<CellState> words = new LinkedHashSet<>();
        State worst = result(results.get(0));
        for (int result : results) {
            words.add(word(graph.item(result)));
            worst = worst.worst(result(result));
        }
        if (words.size() > 1) {
            String all = results.stream()
                    .map(result -> graph.item(result).id() + " "
                            + word(graph.item(result)).word())
                    .collect(Collectors.joining(", "));
            return new State(CellState.CONFLICT, "Its results disagree: " + all + ".");
        }
        return worst;
    }

    private State result(int number) {
        Item result = graph.item(number);
        CellState word = word(result);
        if (word == CellState.PASS && result.is(FLAKY)) {
            return new State(
                    CellState.CONFLICT,
                    "It passed only after attempts that failed: " + result.text("attempts") + " attempts in all.");
        }
        if (word == CellState.PASS && !result.text(SUITE_PROBLEM).isEmpty()) {
            return new State(
                    CellState.ERROR,
                    "It is reported as passed in a suite that reports a problem of its own: "
                            + result.text(SUITE_PROBLEM));
        }
        return switch (word) {
            case PASS -> {
                State state = binding.passed(result);
                yield Limits.against(result).map(state::worst).orElse(state);
            }
            case FAIL -> failed(number);
            default -> new State(word, reason(result));
        };
    }

    private State failed(int number) {
        Optional<Item> anomaly = anomaly(number);
        for (int testCase : graph.targets(number, LinkKind.RESULT_OF)) {
            anomaly = anomaly.or(() -> anomaly(testCase));
        }
        if (anomaly.isPresent() && CLOSED.contains(anomaly.get().text(Attribute.STATUS))) {
            return new State(
                    CellState.FAIL_UNDISPOSITIONED,
                    anomaly.get().id() + " is " + anomaly.get().text(Attribute.STATUS) + ", but the test still fails.");
        }
        String message = reason(graph.item(number));
        return anomaly.map(found -> new State(CellState.FAIL, "Recorded as " + found.id() + "."))
                .orElseGet(() -> new State(
                        CellState.FAIL_UNDISPOSITIONED,
                        "No anomaly record covers the failure." + (message.isEmpty() ? "" : " " + message)));
    }

    private Optional<Item> anomaly(int number) {
        for (int link : graph.linksFrom(number)) {
            if (graph.to(link) >= 0 && records(graph.item(graph.to(link)))) {
                return Optional.of(graph.item(graph.to(link)));
            }
        }
        for (int link : graph.linksTo(number)) {
            if (graph.from(link) >= 0 && records(graph.item(graph.from(link)))) {
                return Optional.of(graph.item(graph.from(link)));
            }
        }
        return Optional.empty();
    }

    private static boolean records(Item item) {
        return item.kind() == ItemKind.ANOMALY || item.kind() == ItemKind.PROBLEM_REPORT;
    }

    /** A review that is to verify something must say what came of it; an approval says so by its meaning. */
    private State review(int number) {
        Item review = graph.item(number);
        boolean signed = !review.text(Attribute.PERSON).isEmpty()
                && !review.text(Attribute.DATE).isEmpty();
        if (!signed) {
            return new State(CellState.MANUAL_UNSIGNED, "The record names no person or no date.");
        }
        if (review.text("meaning").equals("rejected")) {
            return new State(CellState.FAIL, "It was rejected. " + reason(review));
        }
        String stated = review.text(Attribute.OUTCOME) + review.text("result");
        if (stated.isBlank()) {
            return graph.targets(number, LinkKind.VERIFIES).length == 0
                    ? State.PASS
                    : new State(CellState.UNKNOWN, "The record does not state its result.");
        }
        return word(review) == CellState.PASS ? State.PASS : new State(word(review), reason(review));
    }

    private static CellState word(Item result) {
        String outcome = result.text(Attribute.OUTCOME);
        for (CellState state : CellState.values()) {
            if (state.word().equals(outcome)) {
                return state;
            }
        }
        return CellState.UNKNOWN;
    }

    private static String reason(Item result) {
        String reason = result.text(Attribute.REASON);
        return reason.isEmpty() ? result.text("message") : reason;
    }
}
