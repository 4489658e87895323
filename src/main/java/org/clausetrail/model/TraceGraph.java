package org.clausetrail.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * All items and the links between them, immutable. Items and links are numbered from 0; adjacency is kept as two arrays
 * of link numbers per direction, so that a graph of some hundred thousand items fits in a few tens of megabytes.
 *
 * <p>Building costs O(items + links); every query costs what it returns. Nothing here recurses, so any depth works.
 */
// [impl->CT-REQ-055]
public final class TraceGraph {
    private static final int NOWHERE = -1;

    private final List<Item> items;
    private final List<LinkClaim> links;
    private final Map<ItemId, Integer> firstById;
    private final int[] from;
    private final int[] to;
    private final Adjacency outgoing;
    private final Adjacency incoming;
    private final List<Item> duplicates;

    private TraceGraph(List<Item> items, List<LinkClaim> links) {
        this.items = List.copyOf(items);
        this.links = List.copyOf(links);
        this.firstById = new HashMap<>(items.size() * 2);
        List<Item> repeated = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (firstById.putIfAbsent(items.get(item).id(), item) != null) {
                repeated.add(items.get(item));
            }
        }
        this.duplicates = Collections.unmodifiableList(repeated);
        this.from = new int[links.size()];
        this.to = new int[links.size()];
        for (int link = 0; link < links.size(); link++) {
            from[link] = firstById.getOrDefault(links.get(link).from(), NOWHERE);
            to[link] = firstById.getOrDefault(links.get(link).to(), NOWHERE);
        }
        this.outgoing = new Adjacency(items.size(), links.size(), link -> from[link]);
        this.incoming = new Adjacency(items.size(), links.size(), link -> to[link]);
    }

    /** The graph of these items and links. A second item of an id is kept, but links go to the first. */
    public static TraceGraph of(List<Item> items, List<LinkClaim> links) {
        return new TraceGraph(items, links);
    }

    /** Number of items, those with a repeated id included. */
    public int size() {
        return items.size();
    }

    /** Number of links, broken ones included. */
    public int linkCount() {
        return links.size();
    }

    /** All items in reading order. */
    public List<Item> items() {
        return items;
    }

    /** The item of that number. */
    public Item item(int number) {
        return items.get(number);
    }

    /** The number of the first item with that id. */
    public OptionalInt find(ItemId id) {
        Integer number = firstById.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Items whose id an earlier item has already. */
    public List<Item> duplicates() {
        return duplicates;
    }

    /** The link of that number as its source states it. */
    public LinkClaim link(int number) {
        return links.get(number);
    }

    /** Number of the item that a link starts at, or -1 where no item has the id that it names. */
    public int from(int link) {
        return from[link];
    }

    /** Number of the item that a link leads to, or -1 where no item has the id that it names. */
    public int to(int link) {
        return to[link];
    }

    /** Whether an end of the link names no item. */
    public boolean broken(int link) {
        return from[link] == NOWHERE || to[link] == NOWHERE;
    }

    /** Numbers of the links that start at an item, broken ones included, in reading order. */
    public int[] linksFrom(int item) {
        return outgoing.of(item);
    }

    /** Numbers of the links that lead to an item, in reading order. */
    public int[] linksTo(int item) {
        return incoming.of(item);
    }

    /** Items that an item points to by links of a kind, each once, in reading order. */
    public int[] targets(int item, LinkKind kind) {
        return ends(linksFrom(item), kind, to);
    }

    /** Items that point to an item by links of a kind, each once, in reading order. */
    public int[] sources(int item, LinkKind kind) {
        return ends(linksTo(item), kind, from);
    }

    private int[] ends(int[] candidates, LinkKind kind, int[] end) {
        int[] found = new int[candidates.length];
        int count = 0;
        for (int link : candidates) {
            if (end[link] != NOWHERE && links.get(link).kind() == kind) {
                found[count++] = end[link];
            }
        }
        int[] ends = count == found.length ? found : Arrays.copyOf(found, count);
        return count < 2 ? ends : Arrays.stream(ends).distinct().toArray();
    }

    /** Link numbers grouped by one of their ends, in compressed rows. */
    private static final class Adjacency {
        private final int[] starts;
        private final int[] order;

        Adjacency(int itemCount, int linkCount, IntUnaryOperator end) {
            starts = new int[itemCount + 1];
            for (int link = 0; link < linkCount; link++) {
                int item = end.applyAsInt(link);
                if (item != NOWHERE) {
                    starts[item + 1]++;
                }
            }
            for (int item = 0; item < itemCount; item++) {
                starts[item + 1] += starts[item];
            }
            order = new int[starts[itemCount]];
            int[] next = Arrays.copyOf(starts, itemCount);
            for (int link = 0; link < linkCount; link++) {
                int item = end.applyAsInt(link);
                if (item != NOWHERE) {
                    order[next[item]++] = link;
                }
            }
        }

        int[] of(int item) {
            return Arrays.copyOfRange(order, starts[item], starts[item + 1]);
        }
    }
}
