package org.clausetrail.source.testresult;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments as reports write them, in one form. */
final class Moment {
    private Moment() {}

    /**
     * The moment in RFC 3339 form: in UTC where a zone is stated, without a zone where none is; empty where the text is no
     * moment, since a guessed date is worse than none.
     */
    static String rfc3339(String text) {
        String moment = text.strip();
        if (moment.length() > 10 && moment.charAt(10) == ' ') {
            moment = moment.substring(0, 10) + "T" + moment.substring(11).replace(" ", "");
        }
        if (moment.isEmpty()) {
            return "";
        }
        try {
            return DateTimeFormatter.ISO_INSTANT.format(
                    OffsetDateTime.parse(moment).toInstant());
        } catch (DateTimeException e) {
            return withoutZone(moment);
        }
    }

    /** The moment of a number of milliseconds since 1970. */
    static String ofMillis(long millis) {
        try {
            return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(millis));
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String withoutZone(String moment) {
        try {
            LocalDateTime time = LocalDateTime.parse(moment);
            return time.truncatedTo(ChronoUnit.SECONDS).equals(time)
                    ? DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time)
                    : time.toString();
        } catch (DateTimeException e) {
            return date(moment);
        }
    }

    private static String date(String moment) {
        try {
            return LocalDate.parse(moment).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
