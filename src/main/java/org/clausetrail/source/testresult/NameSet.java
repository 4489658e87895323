package org.clausetrail.source.testresult;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Distinct pairs of names, such as class and test, in memory that does not grow with the names: up to {@value #EXACT} pairs are kept
 * themselves, beyond that 128 bits of each, of which two among a billion are the same with a chance below 10⁻²⁰.
 */
final class NameSet {
    private static final int EXACT = 50_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long OTHER_MIX = 0xC2B2AE3D27D4EB4FL;

    private final Set<Pair> pairs = new HashSet<>();
    private long[] table = new long[0];
    private int size;
    /** The 128 bits of the pair that is being added. */
    private long low;

    private long high;

    private record Pair(
            @Nullable String classname, @Nullable String name) {
        @Override
        public int hashCode() {
            return 31 * Objects.hashCode(classname) + Objects.hashCode(name);
        }
    }

    /** Adds a pair, either of which may be unknown; whether it was new. */
    boolean add(@Nullable String classname, @Nullable String name) {
        if (table.length == 0) {
            boolean added = pairs.add(new Pair(classname, name));
            if (pairs.size() > EXACT) {
                table = new long[8 * EXACT];
                pairs.forEach(pair -> insert(pair.classname, pair.name));
                pairs.clear();
            }
            return added;
        }
        return insert(classname, name);
    }

    /** How many distinct pairs there are. */
    int size() {
        return table.length == 0 ? pairs.size() : size;
    }

    private boolean insert(@Nullable String classname, @Nullable String name) {
        low = 1;
        high = 2;
        mix(classname);
        mix(name);
        boolean added = put(low == 0 && high == 0 ? 1 : low, high);
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

    /** Open addressing: two numbers a slot, both zero where it is free. */
    private boolean put(long one, long other) {
        int slots = table.length / 2;
        int i = (int) Long.remainderUnsigned(one, slots);
        while (table[2 * i] != 0 || table[2 * i + 1] != 0) {
            if (table[2 * i] == one && table[2 * i + 1] == other) {
                return false;
            }
            i = i + 1 == slots ? 0 : i + 1;
        }
        table[2 * i] = one;
        table[2 * i + 1] = other;
        return true;
    }

    /** Takes a text into both halves of the number, in one pass. */
    private void mix(@Nullable String text) {
        int length = text == null ? -1 : text.length();
        long one = low * MIX + length;
        long other = high * OTHER_MIX + length;
        for (int i = 0; text != null && i < length; i++) {
            char c = text.charAt(i);
            one = (one ^ c) * MIX;
            one ^= one >>> 32;
            other = (other ^ c) * OTHER_MIX;
            other ^= other >>> 29;
        }
        low = one;
        high = other;
    }
}
