package org.clausetrail.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LifeCycle;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.jspecify.annotations.Nullable;

/**
 * Carries the states of items up to what they refine or mitigate: a parent is never better than the worst of what is
 * below it. Items are taken in topological order (Kahn 1962), each once: O(items + links), no recursion. What is left
 * over stands in a cycle or above one; its state is unknown.
 */
// [impl->CT-REQ-056]
// [impl->CT-REQ-232]
final class RollUp {
    private static final Set<ItemKind> VERIFYING = Set.of(
            ItemKind.TEST_CASE,
            ItemKind.TEST_RESULT,
            ItemKind.SIMULATION_RUN,
            ItemKind.REVIEW,
            ItemKind.APPROVAL,
            ItemKind.CODE);
    private static final Verification UNCONCERNED =
            new Verification(false, CellState.NOT_APPLICABLE, CellState.NOT_APPLICABLE, List.of(), "");

    private final TraceGraph graph;
    private final Outcomes outcomes;
    private final CarriedOver carriedOver;
    private final BitSet suspectLinks;
    private final @Nullable State[] outcomeOf;
    private final Verification[] verifications;
    private final List<List<Integer>> cycles = new ArrayList<>();
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Set<ItemId> repeated = new HashSet<>();

    RollUp(TraceGraph graph, Outcomes outcomes, CarriedOver carriedOver, BitSet suspectLinks) {
        this.carriedOver = carriedOver;
        this.graph = graph;
        this.outcomes = outcomes;
        this.suspectLinks = suspectLinks;
        this.outcomeOf = new State[graph.size()];
        this.verifications = new Verification[graph.size()];
        graph.duplicates().forEach(item -> repeated.add(item.id()));
        run();
    }

    /** The verdict on each item, by its number. */
    List<Verification> verifications() {
        return Arrays.asList(verifications);
    }

    /** Cycles among refining items, each as the path of item numbers that leads back to its first. */
    List<List<Integer>> cycles() {
        return List.copyOf(cycles);
    }

    private void run() {
        int[] waiting = new int[graph.size()];
        @Nullable State[] below = new State[graph.size()];
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int item = 0; item < graph.size(); item++) {
            for (int parent : parents(item)) {
                waiting[parent]++;
            }
        }
        for (int item = 0; item < graph.size(); item++) {
            if (waiting[item] == 0) {
                ready.add(item);
            }
        }
        while (!ready.isEmpty()) {
            int item = ready.remove();
            verifications[item] = verify(item, below[item]);
            boolean counts = counts(graph.item(item));
            State state = contribution(item);
            for (int parent : parents(item)) {
                if (counts) {
                    below[parent] = below[parent] == null ? state : below[parent].worst(state);
                } else {
                    left.putIfAbsent(parent, item);
                }
                if (--waiting[parent] == 0) {
                    ready.add(parent);
                }
            }
        }
        leftOver(waiting);
    }

    private int[] parents(int item) {
        int[] refined = graph.targets(item, LinkKind.REFINES);
        int[] mitigated = graph.targets(item, LinkKind.MITIGATES);
        return mitigated.length == 0 ? refined : join(refined, mitigated);
    }

    private static int[] join(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return Arrays.stream(both).distinct().toArray();
    }

    private Verification verify(int number, @Nullable State below) {
        Item item = graph.item(number);
        if (VERIFYING.contains(item.kind())) {
            State own = outcome(number);
            return new Verification(true, own.state(), own.state(), List.of(), own.reason());
        }
        if (!item.kind().wanted()) {
            return UNCONCERNED;
        }
        if (LifeCycle.withdrawn(item)) {
            String reason = "The item is " + item.text(Attribute.STATUS) + ".";
            return new Verification(false, CellState.NOT_APPLICABLE, CellState.NOT_APPLICABLE, List.of(), reason);
        }
        if (repeated.contains(item.id())) {
            String reason = "The id is given several times, so it is not known which text was verified.";
            return new Verification(false, CellState.UNKNOWN, CellState.UNKNOWN, List.of(), reason);
        }
        Direct direct = new Direct(number);
        if (below == null && !direct.linked() && left.containsKey(number)) {
            Item child = graph.item(left.get(number));
            String reason = child.id() + " is " + child.text(Attribute.STATUS) + " and covers nothing.";
            return new Verification(false, CellState.MISSING_LINK, CellState.MISSING_LINK, List.of(), reason);
        }
        if (below == null) {
            return new Verification(
                    direct.linked(),
                    direct.state.state(),
                    direct.state.state(),
                    List.copyOf(direct.verifiers),
                    direct.state.reason());
        }
        State all = direct.linked() ? below.worst(direct.state) : below;
        return new Verification(
                direct.linked(), direct.state.state(), all.state(), List.copyOf(direct.verifiers), all.reason());
    }

    /** What an item adds to the state of its parent; a draft or withdrawn item adds nothing and leaves the gap open. */
    private State contribution(int number) {
        Verification own = verifications[number];
        if (own.state() == CellState.PASS) {
            return State.PASS;
        }
        String reason = own.reason().startsWith("Because of ")
                ? own.reason()
                : "Because of " + graph.item(number).id() + ": " + own.reason();
        return new State(own.state(), reason);
    }

    private static boolean counts(Item item) {
        return LifeCycle.inForce(item);
    }

    private State outcome(int number) {
        State known = outcomeOf[number];
        if (known == null) {
            known = outcomes.of(number);
            outcomeOf[number] = known;
        }
        return known;
    }

    private void leftOver(int[] waiting) {
        BitSet left = new BitSet();
        for (int item = 0; item < graph.size(); item++) {
            if (waiting[item] > 0) {
                left.set(item);
                verifications[item] = new Verification(
                        false,
                        CellState.UNKNOWN,
                        CellState.UNKNOWN,
                        List.of(),
                        "The item refines itself through others, or is refined by items that do.");
            }
        }
        BitSet walked = new BitSet();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start + 1)) {
            walk(start, left, walked);
        }
    }

    /** Goes down to refining items that are left over too until one repeats; every left-over item leads into a cycle. */
    private void walk(int start, BitSet left, BitSet walked) {
        List<Integer> path = new ArrayList<>();
        BitSet onPath = new BitSet();
        int item = start;
        while (!walked.get(item)) {
            walked.set(item);
            onPath.set(item);
            path.add(item);
            item = childLeft(item, left);
        }
        if (onPath.get(item)) {
            cycles.add(List.copyOf(path.subList(path.indexOf(item), path.size())));
        }
    }

    private int childLeft(int item, BitSet left) {
        for (int link : graph.linksTo(item)) {
            LinkKind kind = graph.link(link).kind();
            boolean below = kind == LinkKind.REFINES || kind == LinkKind.MITIGATES;
            if (below && graph.from(link) >= 0 && left.get(graph.from(link))) {
                return graph.from(link);
            }
        }
        throw new IllegalStateException(
                "An item waits for nothing: " + graph.item(item).id());
    }

    /** The state of an item from what verifies it directly. */
    private final class Direct {
        private final Set<Integer> verifiers = new LinkedHashSet<>();
        private State state = new State(CellState.MISSING_LINK, "Nothing claims to verify it.");

        Direct(int item) {
            for (int link : graph.linksTo(item)) {
                int from = graph.from(link);
                // A commit that adds a test says so; only the test's result shows anything.
                if (graph.link(link).kind() == LinkKind.VERIFIES
                        && from >= 0
                        && VERIFYING.contains(graph.item(from).kind())) {
                    add(link, from);
                }
            }
        }

        boolean linked() {
            return !verifiers.isEmpty();
        }

        private void add(int link, int verifier) {
            if (verifiers.contains(verifier)) {
                return;
            }
            Item item = graph.item(verifier);
            String status = item.text(Attribute.STATUS);
            if (!counts(item)) {
                if (verifiers.isEmpty()) {
                    state = new State(CellState.MISSING_LINK, item.id() + " is " + status + " and verifies nothing.");
                }
                return;
            }
            State found =
                    carriedOver.stillTrue(outcome(verifier), graph.link(link).to(), verifier);
            if (found.state().good() && suspectLinks.get(link)) {
                found = new State(
                        CellState.PASS_STALE,
                        graph.link(link).to() + " changed after " + item.id() + " was linked to it or passed.");
            }
            state = verifiers.isEmpty() ? found : state.worst(found);
            verifiers.add(verifier);
        }
    }
}
