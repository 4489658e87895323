package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <= 10 ppm      | ''     | 10 ppm
            ≤10            | ''     | 10
            >= -1.5        | -1.5   | ''
            10 ± 0.5 V     | 9.5 V  | 10.5 V
            10 +/- 0.5     | 9.5    | 10.5
            9.5 .. 10.5 mm | 9.5 mm | 10.5 mm
            −2 to 2        | −2     | 2
            """)
    void aCriterionInOneTextHasLimits(String criterion, String lower, String upper) {
        assertThat(AcceptanceRange.of(criterion)).contains(new AcceptanceRange(lower, upper));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "10", "The valve opens within 10 s", "= 10", "1,5 ± 0,5", "2026-01-01"})
    void otherWordsStateNone(String criterion) {
        assertThat(AcceptanceRange.of(criterion)).isEmpty();
    }
}
