package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

// [verify->CT-REQ-227]
class CrossMapTest {
    private final Catalogs catalogs = Catalogs.of(MappingFiles.shipped());
    private final CrossMap map = new CrossMap(catalogs.read("cross-map"));

    @Test
    void holdsAllRows() {
        assertThat(map.rows()).hasSize(82);
    }

    @Test
    void namesTheClausesThatTheSameEvidenceAnswers() {
        assertThat(map.alsoAnswers("62304.7.3.3"))
                .contains("dsf.G.4", "ivdr.I.16.2")
                .doesNotContain("62304.7.3.3");
    }

    @Test
    void answersNothingForAClauseWithoutRow() {
        assertThat(map.alsoAnswers("62304.4.4.1")).isEmpty();
    }

    @Test
    void hitsAsManyClausesOfIec62304AsItsSourceSays() {
        assertThat(map.rows().stream()
                        .flatMap(row -> row.mapsTo().stream())
                        .filter(id -> id.startsWith("62304."))
                        .distinct())
                .hasSize(98);
    }
}
