package org.clausetrail.model;

import java.util.Map;

/** The attributes of an item while they are gathered, always in the order of their names: a map costs ten times as much. */
public final class Attributes {
    private static final int ROOM = 8;

    /** Name, value, name, value, in the order of names; the rest is room. */
    private String[] pairs;

    private int end;

    /** None yet. */
    public Attributes() {
        this.pairs = new String[2 * ROOM];
    }

    /** Those of another, to be added to. */
    public Attributes(Attributes other) {
        this.pairs = copy(other.pairs, other.end, other.end + ROOM);
        this.end = other.end;
    }

    /** Adds an attribute, or gives it another value. */
    public void put(String name, String value) {
        int at = end;
        while (at > 0) {
            int order = pairs[at - 2].compareTo(name);
            if (order == 0) {
                pairs[at - 1] = value;
                return;
            }
            if (order < 0) {
                break;
            }
            at -= 2;
        }
        if (end == pairs.length) {
            pairs = copy(pairs, end, 2 * end);
        }
        System.arraycopy(pairs, at, pairs, at + 2, end - at);
        pairs[at] = name;
        pairs[at + 1] = value;
        end += 2;
    }

    /** Adds an attribute or gives it another value, unless that is empty and so states nothing. */
    public void state(String name, String value) {
        if (!value.isEmpty()) {
            put(name, value);
        }
    }

    /** Takes an attribute away. */
    public void remove(String name) {
        int at = SortedAttributes.find(pairs, end, name);
        if (at >= 0) {
            System.arraycopy(pairs, at + 2, pairs, at, end - at - 2);
            end -= 2;
        }
    }

    /** Whether an attribute is among them. */
    public boolean has(String name) {
        return SortedAttributes.find(pairs, end, name) >= 0;
    }

    /** The value of an attribute, or the empty text. */
    public String text(String name) {
        int at = SortedAttributes.find(pairs, end, name);
        return at < 0 ? "" : pairs[at + 1];
    }

    /** All of them so far, as an item keeps them. */
    public Map<String, String> map() {
        return end == 0 ? Map.of() : new SortedAttributes(copy(pairs, end, end));
    }

    /** Without {@code Arrays.copyOf}, which asks for the class of an array of anything but plain objects each time. */
    private static String[] copy(String[] pairs, int used, int room) {
        String[] copy = new String[room];
        System.arraycopy(pairs, 0, copy, 0, used);
        return copy;
    }
}
