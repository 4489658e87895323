package org.clausetrail.model;

import java.nio.charset.StandardCharsets;

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

    /** Looks at bytes, since millions of ids are made: all controls are in Latin-1, and what is not becomes a question mark. */
    private static boolean hasControl(String value) {
        for (byte b : value.getBytes(StandardCharsets.ISO_8859_1)) {
            if ((b & 0x60) == 0 || b == 0x7f) {
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
