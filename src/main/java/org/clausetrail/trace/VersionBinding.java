package org.clausetrail.trace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/**
 * Binds a result to the version that it was obtained on. A pass counts only for the released commit; on another version
 * it counts where an approved bridge (regression analysis, FDA 2023 VI.H and VI.I) says so; else it is stale.
 */
final class VersionBinding {
    private final TraceGraph graph;
    private final Optional<Trace.Release> release;
    private final ChangeHistory history;
    private final Bridges bridges;

    VersionBinding(TraceGraph graph, Optional<Trace.Release> release, ChangeHistory history) {
        this.graph = graph;
        this.release = release;
        this.history = history;
        this.bridges = new Bridges(graph, release);
    }

    /** Whether the result was obtained on the released version itself. */
    boolean current(Item result) {
        if (release.isEmpty() || result.is(Attribute.DIRTY)) {
            return false;
        }
        String version = result.text(Attribute.VERSION);
        return commit(result).isEmpty()
                ? sameVersion(version)
                : ofReleasedCommit(result) && (version.isEmpty() || sameVersion(version)) && !beforeItsCommit(result);
    }

    /** Whether a result is dated two days or more before the commit that it says it tested; one day is a time zone. */
    private boolean beforeItsCommit(Item result) {
        String made = graph.find(result.id()).stream()
                .flatMap(number -> Arrays.stream(graph.targets(number, LinkKind.TESTED)))
                .mapToObj(graph::item)
                .filter(item -> item.kind() == ItemKind.COMMIT)
                .map(item -> item.text(Attribute.DATE))
                .findFirst()
                .orElse("");
        try {
            return !made.isEmpty()
                    && day(result.text(Attribute.DATE)).plusDays(1).isBefore(day(made));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
    }

    private boolean ofReleasedCommit(Item result) {
        return release.isPresent() && !result.is(Attribute.DIRTY) && sameCommit(commit(result));
    }

    /** The state of a passed result, given the version it was obtained on. */
    State passed(Item result) {
        if (current(result)) {
            return State.PASS;
        }
        if (ofReleasedCommit(result) && beforeItsCommit(result)) {
            return stale("It is dated " + result.text(Attribute.DATE)
                    + ", before the released commit was made that it says it tested.");
        }
        if (ofReleasedCommit(result)) {
            return stale(
                    "It passed on the released commit, but states the version " + result.text(Attribute.VERSION) + ".");
        }
        if (result.is(Attribute.DIRTY)) {
            return stale("It passed on a tree with uncommitted changes.");
        }
        if (release.isEmpty()) {
            return stale("The project names no release, so no result belongs to it.");
        }
        String tested = commit(result).isEmpty() ? result.text(Attribute.VERSION) : commit(result);
        if (tested.isEmpty()) {
            return stale("The result does not say which version was tested.");
        }
        Optional<ItemId> bridge = bridges.from(tested);
        if (bridge.isPresent() && covers(bridge.orElseThrow(), result)) {
            return new State(
                    CellState.PASS_OTHER_VERSION,
                    "It passed on " + shown(tested) + "; " + bridge.orElseThrow() + " says why that counts.");
        }
        if (!commit(result).isEmpty() && !history.includes(release.orElseThrow().commit(), tested)) {
            return stale("It passed on " + shown(tested) + ", which is no part of the release.");
        }
        return stale("It passed on " + shown(tested) + ", not on the released version.");
    }

    /** A bridge that names what it covers carries over the results of that and of nothing else. */
    private boolean covers(ItemId bridge, Item result) {
        if (blanket(bridge)) {
            return true;
        }
        Set<Integer> named = covered(bridge);
        int number = graph.find(result.id()).orElseThrow();
        return IntStream.concat(IntStream.of(number), Arrays.stream(graph.targets(number, LinkKind.RESULT_OF)))
                .anyMatch(item -> named.contains(item)
                        || Arrays.stream(graph.targets(item, LinkKind.VERIFIES)).anyMatch(named::contains));
    }

    /** Whether the bridge of a result names an item, the result or its test, rather than covering all there is. */
    boolean named(Item result, ItemId item) {
        String tested = commit(result).isEmpty() ? result.text(Attribute.VERSION) : commit(result);
        Optional<ItemId> bridge = bridges.from(tested);
        if (current(result) || bridge.isEmpty()) {
            return current(result);
        }
        int number = graph.find(result.id()).orElseThrow();
        Set<Integer> covered = covered(bridge.get());
        return covered.contains(graph.find(item).orElse(-1))
                || covered.contains(number)
                || Arrays.stream(graph.targets(number, LinkKind.RESULT_OF)).anyMatch(covered::contains);
    }

    /** Whether a bridge names nothing; one that names only what does not exist covers nothing rather than all. */
    private boolean blanket(ItemId bridge) {
        return Arrays.stream(graph.linksFrom(graph.find(bridge).orElseThrow()))
                .noneMatch(link -> graph.link(link).kind() == LinkKind.REFERS);
    }

    private Set<Integer> covered(ItemId bridge) {
        return Arrays.stream(graph.targets(graph.find(bridge).orElseThrow(), LinkKind.REFERS))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The tested commit of the product that a result states, or that a link of it names; empty where none does. */
    String commit(Item result) {
        String held = result.text(Attribute.PRODUCT_COMMIT);
        String stated = held.isEmpty() ? result.text(Attribute.COMMIT) : held;
        if (!stated.isEmpty()) {
            return stated;
        }
        OptionalInt number = graph.find(result.id());
        if (number.isEmpty()) {
            return "";
        }
        for (int commit : graph.targets(number.getAsInt(), LinkKind.TESTED)) {
            if (graph.item(commit).kind() == ItemKind.COMMIT) {
                return graph.item(commit).text(Attribute.COMMIT);
            }
        }
        return "";
    }

    private boolean sameCommit(String commit) {
        return release.orElseThrow().isOf(commit);
    }

    private boolean sameVersion(String version) {
        Trace.Release released = release.orElseThrow();
        return !version.isEmpty()
                && (version.equals(released.version())
                        || version.equals(released.tag())
                        || version.equals("v" + released.version()));
    }

    private static State stale(String reason) {
        return new State(CellState.PASS_STALE, reason);
    }

    private static String shown(String version) {
        boolean commit = version.length() == 40 && version.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return commit ? "commit " + version.substring(0, 12) : version;
    }
}
