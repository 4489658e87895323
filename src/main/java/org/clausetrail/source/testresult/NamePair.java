package org.clausetrail.source.testresult;

import org.jspecify.annotations.Nullable;

/**
 * Two names, either of which may be unknown, with 128 bits of both, worked out once on whatever thread has the time.
 *
 * @param low half of the bits
 * @param high the other half
 */
record NamePair(@Nullable String first, @Nullable String second, long low, long high) {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long OTHER_MIX = 0xC2B2AE3D27D4EB4FL;

    static NamePair of(@Nullable String first, @Nullable String second) {
        return mixed(first, mixed(null, first, 1, 2), second);
    }

    /** The second name of a pair and another one. */
    NamePair with(String other) {
        return mixed(second, this, other);
    }

    private static NamePair mixed(@Nullable String first, NamePair bits, @Nullable String second) {
        return mixed(first, second, bits.low, bits.high);
    }

    /** Takes the second text into both halves of the bits, in one pass. */
    private static NamePair mixed(@Nullable String first, @Nullable String second, long low, long high) {
        int length = second == null ? -1 : second.length();
        long one = low * MIX + length;
        long other = high * OTHER_MIX + length;
        for (int i = 0; second != null && i < length; i++) {
            char c = second.charAt(i);
            one = (one ^ c) * MIX;
            one ^= one >>> 32;
            other = (other ^ c) * OTHER_MIX;
            other ^= other >>> 29;
        }
        return new NamePair(first, second, one, other);
    }
}
