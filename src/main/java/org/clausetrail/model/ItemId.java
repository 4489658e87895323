package org.clausetrail.model;

/**
 * The name of an item, unique in a project and matched whole: {@code 62304:5.1.1} is no part of {@code 62304:5.1.10}.
 *
 * @param value the id as written in the sources; not blank, without white space at its ends or control characters
 */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        if (value.isBlank() || !value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not an item id: \"" + value + "\"");
        }
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
