package org.clausetrail.model;

/**
 * The name of an item, unique in a project and matched whole: {@code 62304:5.1.1} is no part of {@code 62304:5.1.10}.
 *
 * @param value the id as written in the sources; not blank, without white space at its ends or control characters
 */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        if (value.isBlank() || value.strip().length() != value.length() || hasControl(value)) {
            throw new IllegalArgumentException("Not an item id: \"" + value + "\"");
        }
    }

    /** A plain loop, since millions of ids are made. */
    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
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
