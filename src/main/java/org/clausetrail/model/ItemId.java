package org.clausetrail.model;

/**
 * The name of an item, unique in a project and matched whole: {@code 62304:5.1.1} is no part of {@code 62304:5.1.10}.
 *
 * @param value the id as written in the sources; not blank, without white space at its ends or control characters
 */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        if (value.isEmpty() || isSpace(value, 0) || isSpace(value, value.length() - 1) || hasControl(value)) {
            throw new IllegalArgumentException("Not an item id: \"" + value + "\"");
        }
    }

    private static boolean isSpace(String value, int at) {
        return Character.isWhitespace(value.charAt(at));
    }

    /** A plain loop, since millions of ids are made. */
    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7f && c <= 0x9f) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
