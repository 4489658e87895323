package org.clausetrail.source.git;

import java.util.Arrays;

/**
 * What a content is made of: stretches that end with their line or after 64 bytes, counted in bytes by Git's hash of
 * them ({@code diffcore-delta.c}).
 */
final class Spans {
    /** The hashes that occur, each once. */
    private final int[] hashes;
    /** For each of them, how many bytes its stretches have. */
    private final int[] bytes;

    private Spans(int[] hashes, int[] bytes) {
        this.hashes = hashes;
        this.bytes = bytes;
    }

    /** Memory that it takes, about, in bytes. */
    long weight() {
        return 64 + 8L * hashes.length;
    }

    /** Counts and compares; not for several threads. */
    static final class Table {
        private static final Spans NOTHING = new Spans(new int[0], new int[0]);
        private static final int HASHES = 107927;
        private static final int LONGEST = 64;
        private static final int PROBED_FOR_NUL = 8000;
        private static final int WEIGHT_OF_LOW = 0x61;

        private final int[] counts = new int[HASHES];
        private int[] touched = new int[1024];
        private Spans loaded = NOTHING;

        /** Takes a content apart. */
        Spans of(byte[] content) {
            load(NOTHING);
            int distinct = 0;
            boolean text = isText(content);
            long sum = 0;
            int length = 0;
            for (int i = 0; i < content.length; i++) {
                byte c = content[i];
                if (c == '\r' && text && i + 1 < content.length && content[i + 1] == '\n') {
                    continue;
                }
                // Git's two sums of 32 bits, which pass their upper bits to each other, are one of 64 that rotates.
                sum = (sum << 7 | sum >>> 57) + ((long) (c & 0xff) << 32);
                length++;
                if (c == '\n' || length == LONGEST) {
                    distinct = count(sum, length, distinct);
                    sum = 0;
                    length = 0;
                }
            }
            if (length > 0) {
                distinct = count(sum, length, distinct);
            }
            return taken(distinct);
        }

        private static boolean isText(byte[] content) {
            for (int i = 0; i < Math.min(content.length, PROBED_FOR_NUL); i++) {
                if (content[i] == 0) {
                    return false;
                }
            }
            return true;
        }

        private int count(long sum, int length, int distinct) {
            int mixed = (int) (sum >>> 32) + (int) sum * WEIGHT_OF_LOW;
            int hash = (int) ((mixed & 0xffffffffL) % HASHES);
            int known = counts[hash];
            counts[hash] = known + length;
            if (known > 0) {
                return distinct;
            }
            if (distinct == touched.length) {
                touched = Arrays.copyOf(touched, 2 * distinct);
            }
            touched[distinct] = hash;
            return distinct + 1;
        }

        private Spans taken(int distinct) {
            int[] hashes = Arrays.copyOf(touched, distinct);
            int[] bytes = new int[distinct];
            for (int i = 0; i < distinct; i++) {
                bytes[i] = counts[hashes[i]];
                counts[hashes[i]] = 0;
            }
            return new Spans(hashes, bytes);
        }

        /** How many bytes of one content the other has too. */
        long shared(Spans one, Spans other) {
            load(other);
            long shared = 0;
            for (int i = 0; i < one.hashes.length; i++) {
                shared += Math.min(one.bytes[i], counts[one.hashes[i]]);
            }
            return shared;
        }

        private void load(Spans spans) {
            if (loaded != spans) {
                for (int hash : loaded.hashes) {
                    counts[hash] = 0;
                }
                for (int i = 0; i < spans.hashes.length; i++) {
                    counts[spans.hashes[i]] = spans.bytes[i];
                }
                loaded = spans;
            }
        }
    }
}
