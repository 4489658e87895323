package org.clausetrail.regulation.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates as sources state them: RFC 3339 with or without time, or a year and month. */
final class Dates {
    private Dates() {}

    /** The day of a date in UTC, or the first day of a month; empty for what is no date. */
    static Optional<LocalDate> day(String text) {
        String date = text.strip();
        try {
            if (date.length() == 7) {
                return Optional.of(YearMonth.parse(date).atDay(1));
            }
            if (date.length() > 10) {
                return instant(date)
                        .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate());
            }
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.of(LocalDate.parse(text.substring(0, 10))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        }
    }

    /** Whether both are dates and the first is a later day than the second. */
    static boolean after(String first, String second) {
        Optional<LocalDate> a = day(first);
        Optional<LocalDate> b = day(second);
        return a.isPresent() && b.isPresent() && a.get().isAfter(b.get());
    }
}
