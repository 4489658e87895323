package org.clausetrail.cli.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTagsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        v1.9.0 v1.10.0 v1.2.0                         | v1.10.0
        Release1.8 Release3.1.0 release/3.2.0         | release/3.2.0
        v2.55.0-rc1 v2.54.1 v2.9.5                    | v2.54.1
        v7.7.0.202606-r v7.8.0.202607-m1              | v7.7.0.202606-r
        product_1_2_3 product_1_3                     | product_1_3
        nightly build-20260101 latest                 | none
        99999999999999999999.1 v1.0                   | 99999999999999999999.1
        """)
    void theNewestVersionIsTheHighestNumberThatIsNoCandidate(String tags, String newest) {
        assertThat(ReleaseTags.of(Stream.of(tags.split(" ")))
                        .map(release -> release.tag())
                        .orElse(null))
                .isEqualTo(newest);
    }
}
