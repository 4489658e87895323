package org.clausetrail.source.testresult;

import org.jspecify.annotations.Nullable;

/**
 * Distinct pairs of names, such as class and test, in memory that does not grow with the names: 128 bits of each are kept, of which
 * two among a billion are the same with a chance below 10⁻²⁰.
 */
final class NameSet {
    /** Two numbers a slot, both zero where it is free; the number of slots is a power of two. */
    private long[] table = new long[64];

    private int size;

    /** Adds a pair, either of which may be unknown; whether it was new. */
    boolean add(@Nullable String first, @Nullable String second) {
        return add(NamePair.of(first, second));
    }

    /** Adds a pair; whether it was new. */
    boolean add(NamePair pair) {
        boolean added = put(pair.low() == 0 && pair.high() == 0 ? 1 : pair.low(), pair.high());
        if (added) {
            size++;
            if (size * 4L > table.length) {
                long[] old = table;
                table = new long[old.length * 2];
                for (int i = 0; i < old.length; i += 2) {
                    if (old[i] != 0 || old[i + 1] != 0) {
                        put(old[i], old[i + 1]);
                    }
                }
            }
        }
        return added;
    }

    /** How many distinct pairs there are. */
    int size() {
        return size;
    }

    /** Open addressing. */
    private boolean put(long one, long other) {
        int last = table.length - 2;
        int i = (int) (one >>> 20) * 2 & last;
        while (table[i] != 0 || table[i + 1] != 0) {
            if (table[i] == one && table[i + 1] == other) {
                return false;
            }
            i = i + 2 & last;
        }
        table[i] = one;
        table[i + 1] = other;
        return true;
    }
}
