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

    private SortedAttributes(String[] pairs) {
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
        String[] pairs = new String[2 * attributes.size()];
        int end = 0;
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            insert(pairs, end, entry.getKey(), Objects.requireNonNull(entry.getValue()));
            end += 2;
        }
        return new SortedAttributes(pairs);
    }

    /** Sorting by insertion: there are rarely more than ten, and often they come in order. */
    private static void insert(String[] pairs, int end, String key, String value) {
        int at = end;
        while (at > 0 && pairs[at - 2].compareTo(key) > 0) {
            pairs[at] = pairs[at - 2];
            pairs[at + 1] = pairs[at - 1];
            at -= 2;
        }
        pairs[at] = key;
        pairs[at + 1] = value;
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

    /** Equality rules most keys out by their length, so that going through all is quicker than halving. */
    private int find(@Nullable Object key) {
        for (int i = 0; i < pairs.length; i += 2) {
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
