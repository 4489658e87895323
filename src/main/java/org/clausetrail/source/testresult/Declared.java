package org.clausetrail.source.testresult;

import org.jspecify.annotations.Nullable;

/** Totals that a report declares; they are shown beside what was counted, and never counted themselves. */
final class Declared {
    private static final int DIGITS = 18;

    private Declared() {}

    /** The number that an attribute states; {@code null} where it is absent or no number. */
    static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isBlank() || text.strip().length() > DIGITS) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
