package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-224]
class ApplicabilityTest {
    private final Catalogs catalogs = Catalogs.of(MappingFiles.shipped());

    private Optional<String> against(String catalog, String clause, Profile profile) {
        Catalog read = catalogs.read(catalog);
        return new Applicability(read, profile)
                .reasonAgainst(read.clause(clause).orElseThrow());
    }

    private static Profile profile(String safetyClass, String level, String... excluded) {
        return new Profile(safetyClass, level, Set.of(), Set.of(excluded));
    }

    @Test
    void namesTheSafetyClassesOfAClauseThatDoesNotApply() {
        assertThat(against("iec-62304", "62304.5.4.2", profile("B", "")))
                .hasValue("Applies to software safety class C; the software is class B.");
    }

    @Test
    void countsSoftwareWithoutClassAsClassC() {
        assertThat(against("iec-62304", "62304.5.4.2", profile("", ""))).isEmpty();
    }

    @Test
    void namesTheDocumentationLevel() {
        assertThat(against("fda-device-software-functions", "dsf.H.7", profile("A", "basic")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("enhanced", "basic"));
        assertThat(against("fda-device-software-functions", "dsf.H.7", profile("A", "")))
                .isEmpty();
    }

    @Test
    void appliesWhatNobodyExcluded() {
        assertThat(against("eu-ivdr-annex-i", "ivdr.I.16.3", profile("B", ""))).isEmpty();
    }

    @Test
    void excludesAClauseOnlyWhereAllItsSubjectsAreExcludedWithReason() {
        Profile mobile = profile("B", "", "mobile-platform=It runs on the instrument's own computer.");
        Profile both = profile("B", "", "mobile-platform=Own computer.", "software=None.");

        assertThat(against("eu-ivdr-annex-i", "ivdr.I.16.3", mobile)).isEmpty();
        assertThat(against("eu-ivdr-annex-i", "ivdr.I.16.3", both))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Own computer."));
    }

    @Test
    void excludesASingleClauseByItsId() {
        assertThat(against("eu-ivdr-annex-i", "ivdr.I.16.3", profile("B", "", "ivdr.I.16.3=No mobile platform.")))
                .hasValue("The project declares: No mobile platform.");
    }

    @Test
    void ignoresAnExclusionWithoutReason() {
        assertThat(against("eu-ivdr-annex-i", "ivdr.I.16.3", profile("B", "", "ivdr.I.16.3=")))
                .isEmpty();
    }

    @Test
    void asksForADeclarationWhereAClauseNeedsOne() {
        assertThat(against("iec-62304", "62304.4.4.3", profile("B", ""))).isPresent();
        assertThat(against("iec-62304", "62304.4.4.3", new Profile("B", "", Set.of("legacy-software"), Set.of())))
                .isEmpty();
        assertThat(against("fda-device-software-functions", "ai.data", profile("B", "enhanced")))
                .hasValue("Draft guidance, not in force.");
    }
}
