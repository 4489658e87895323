package org.clausetrail.source.git;

import java.util.Locale;

/**
 * One {@code Key: value} line of the last paragraph of a commit message, continuation lines folded in.
 *
 * @param key key as written; keys compare without regard to case
 * @param value value, stripped, each line break with the white space after it replaced by one space
 */
public record Trailer(String key, String value) {
    /** Whether this trailer has that key. */
    public boolean has(String otherKey) {
        return key.toLowerCase(Locale.ROOT).equals(otherKey.toLowerCase(Locale.ROOT));
    }
}
