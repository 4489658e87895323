package org.clausetrail.regulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01",
        "2026-03, 2026-03-01",
        "2026-03-01T23:30:00, 2026-03-01",
        "2026-03-01 23:30:00.123, 2026-03-01",
        "2026-03-01T23:30:00Z, 2026-03-01",
        "2026-03-01T23:30:00-02:00, 2026-03-02",
        "2026-03-01 00:30:00+01:00, 2026-02-28",
        "2026-03-01T00:30:00+0100, 2026-03-01"
    })
    void aDayIsThatOfUtcWhereAZoneIsStated(String text, LocalDate day) {
        assertThat(Dates.day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026", "2026-02-30", "01.03.2026 10:00:00", "2026-13"})
    void whatIsNoDateHasNoDay(String text) {
        assertThat(Dates.day(text)).isEmpty();
    }
}
