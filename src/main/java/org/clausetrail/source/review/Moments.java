package org.clausetrail.source.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Moments as the exports state them. */
final class Moments {
    private Moments() {}

    /** The moment in UTC; as written where it is none. */
    static String utc(String text) {
        try {
            return DateTimeFormatter.ISO_INSTANT.format(instant(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** Whether one moment is earlier than another; false where one of them is none. */
    static boolean before(String earlier, String later) {
        try {
            return instant(earlier).isBefore(instant(later));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
