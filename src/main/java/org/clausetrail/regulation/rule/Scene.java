package org.clausetrail.regulation.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** What conditions look at: the trace, its items by kind, and the kinds that only support. Used by one thread. */
public final class Scene {
    private final Trace trace;
    private final Map<ItemKind, int[]> byKind;
    private final Set<ItemKind> supportsOnly;
    private final Map<Selection, int[]> selections;
    private int[] witnesses = new int[16];
    private int witnessCount;

    private Scene(
            Trace trace, Map<ItemKind, int[]> byKind, Set<ItemKind> supportsOnly, Map<Selection, int[]> selections) {
        this.trace = trace;
        this.byKind = byKind;
        this.supportsOnly = Set.copyOf(supportsOnly);
        this.selections = selections;
    }

    /** Looks at a trace; costs one walk over its items. */
    public static Scene of(Trace trace) {
        Map<ItemKind, IntStream.Builder> numbers = new EnumMap<>(ItemKind.class);
        for (int item = 0; item < trace.graph().size(); item++) {
            Item each = trace.graph().item(item);
            // Links lead to the first item of an id, so a repeated one can only be reported as such (C27).
            if (trace.graph().find(each.id()).orElse(item) == item) {
                numbers.computeIfAbsent(each.kind(), key -> IntStream.builder()).add(item);
            }
        }
        Map<ItemKind, int[]> byKind = new EnumMap<>(ItemKind.class);
        numbers.forEach((kind, builder) -> byKind.put(kind, builder.build().toArray()));
        return new Scene(trace, byKind, Set.of(), new HashMap<>());
    }

    /** The same with other kinds that only support. */
    Scene supportingOnly(Set<ItemKind> kinds) {
        return new Scene(trace, byKind, kinds, selections);
    }

    TraceGraph graph() {
        return trace.graph();
    }

    /** The trace that is looked at. */
    public Trace trace() {
        return trace;
    }

    /** Numbers of the items of a kind, in reading order, each id once. */
    public int[] items(ItemKind kind) {
        return byKind.getOrDefault(kind, new int[0]);
    }

    /** Numbers of the items of a selection; many expectations look at the same items, so it is kept. */
    int[] selected(Selection selection) {
        return selections.computeIfAbsent(selection, this::select);
    }

    private int[] select(Selection selection) {
        int[] selected = selection.kinds().stream()
                .flatMapToInt(kind -> Arrays.stream(items(kind)))
                .filter(item -> selection.where().of(item, this).holds())
                .toArray();
        forgetWitnesses();
        return selected;
    }

    Set<ItemKind> supportsOnly() {
        return supportsOnly;
    }

    /** Notes an item that made a condition hold. */
    void witness(int item) {
        if (witnessCount == witnesses.length) {
            witnesses = Arrays.copyOf(witnesses, witnessCount * 2);
        }
        witnesses[witnessCount++] = item;
    }

    /** Forgets the items noted. */
    public void forgetWitnesses() {
        witnessCount = 0;
    }

    /** The items noted since the last call, perhaps repeated, and forgets them. */
    int[] takeWitnesses() {
        int[] taken = Arrays.copyOf(witnesses, witnessCount);
        witnessCount = 0;
        return taken;
    }
}
