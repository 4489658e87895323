package org.clausetrail.source.xml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names of a document as texts. There are few, and they come often: each is made once and is the very object that
 * stands in our code, so that telling names apart costs next to nothing.
 */
final class PlainNames {
    private static final int SLOTS = 64;

    private final byte[] bytes;
    private final @Nullable String[] names = new String[SLOTS];
    private final int[] begins = new int[SLOTS];

    PlainNames(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The name of a stretch of ASCII. */
    String name(int from, int to) {
        int slot = (31 * bytes[from] + 7 * bytes[to - 1] + to - from) & SLOTS - 1;
        String known = names[slot];
        if (known != null && same(from, to, begins[slot], begins[slot] + known.length())) {
            return known;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).intern();
        names[slot] = name;
        begins[slot] = from;
        return name;
    }

    /** Whether two stretches are the same. */
    boolean same(int from, int to, int otherFrom, int otherTo) {
        if (to - from != otherTo - otherFrom) {
            return false;
        }
        for (int i = from, j = otherFrom; i < to; i++, j++) {
            if (bytes[i] != bytes[j]) {
                return false;
            }
        }
        return true;
    }
}
