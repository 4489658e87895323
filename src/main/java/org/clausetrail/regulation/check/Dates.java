package org.clausetrail.regulation.check;

import java.time.DateTimeException;
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
                return Optional.of(dayInUtc(date));
            }
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate dayInUtc(String time) {
        try {
            if (zoned(time)) {
                return OffsetDateTime.parse(time.replace(' ', 'T'))
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate();
            }
        } catch (DateTimeException e) {
            // Its day is still stated.
        }
        return LocalDate.parse(time.substring(0, 10));
    }

    /** Asked before parsing, since most reports state local times and a failed attempt costs more than the day itself. */
    private static boolean zoned(String time) {
        return time.endsWith("Z") || time.endsWith("z") || time.indexOf('+', 10) > 0 || time.indexOf('-', 10) > 0;
    }

    /** Whether both are dates and the first is a later day than the second. */
    static boolean after(String first, String second) {
        Optional<LocalDate> a = day(first);
        Optional<LocalDate> b = day(second);
        return a.isPresent() && b.isPresent() && a.get().isAfter(b.get());
    }
}
