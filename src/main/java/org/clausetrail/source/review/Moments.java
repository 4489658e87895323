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

    /** The moment of a number of seconds since 1970, as {@code gerrit query} states it; empty for any other text. */
    static String epoch(String seconds) {
        return seconds.matches("\\d{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds)).toString()
                : "";
    }

    /** Gerrit writes {@code 2013-02-01 09:59:32.126000000} and means UTC. */
    private static Instant instant(String text) {
        boolean bare = text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?");
        return OffsetDateTime.parse(bare ? text.replace(' ', 'T') + "Z" : text).toInstant();
    }
}
