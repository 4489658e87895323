package org.clausetrail.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its keys, kept in one array: a third of the memory of a tree, since hundreds of
 * thousands of items hold a handful of attributes each.
 */
final class SortedAttributes extends AbstractMap<String, String> {
    /** Key, value, key, value, in the order of keys. */
    private final String[] pairs;

    /** Of pairs that are in order and that nobody else changes. */
    SortedAttributes(String[] pairs) {
        this.pairs = pairs;
    }

    /** An immutable copy of a map, in the order of its keys; neither keys nor values may be null. */
    static Map<String, String> of(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        if (attributes instanceof SortedAttributes) {
            return attributes;
        }
        Attributes gathered = new Attributes();
        attributes.forEach((name, value) -> gathered.put(name, Objects.requireNonNull(value)));
        return gathered.map();
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        int at = find(key);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    private int find(@Nullable Object key) {
        return find(pairs, pairs.length, key);
    }

    /** Equality rules most keys out by their length, so that going through all is quicker than halving. */
    static int find(String[] pairs, int end, @Nullable Object key) {
        for (int i = 0; i < end; i += 2) {
            if (pairs[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return SortedAttributes.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, String>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < pairs.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry(pairs[next - 2], pairs[next - 1]);
        }
    }
}
