package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waivers and exclusions that must not hide what nobody accepted. */
// [verify->CT-REQ-235]
class FalseGreenWaiversTest {
    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder);
    }

    private SmallProject waived(String waiver) {
        return project().oneRequirement().also("waivers:\n  - {id: W-1, check: C01" + waiver + "}");
    }

    private static boolean closes(SmallProject.Seen seen, String check) {
        return seen.assessed().assessment().closing(Severity.ERROR).stream()
                .anyMatch(finding -> finding.check().equals(check));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", items: [SRS-1], who: Ada, why: Later, until: 2026-12-31 | false",
                ", items: [SRS-1], who: Ada, why: Later, until: 2026-02-28 | true",
                ", items: [SRS-10], who: Ada, why: Later, until: 2026-12-31 | true",
                ", who: Ada, why: All of them, until: 2026-12-31 | true"
            })
    void aWaiverLowersOnlyWhatItNamesUntilItEnds(String waiver, boolean closes) {
        assertThat(closes(waived(waiver).assess(), "C01")).isEqualTo(closes);
    }

    @Test
    void aWaiverCannotBeJudgedWithoutADayOfRelease() {
        var seen = waived(", items: [SRS-1], who: Ada, why: Later, until: 2026-12-31")
                .undated()
                .assess();

        assertThat(closes(seen, "C01")).isTrue();
        assertThat(closes(seen, "W01")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", items: [SRS-1], why: Later, until: 2026-12-31",
                ", items: [SRS-1], who: \" \", why: Later, until: 2026-12-31",
                ", items: [SRS-1], who: Ada, until: 2026-12-31",
                ", items: [SRS-1], who: Ada, why: Later",
                ", items: [SRS-1], who: Ada, why: Later, until: never"
            })
    void aWaiverWithoutPersonReasonOrEndIsRefused(String waiver) {
        assertThat(waived(waiver).run("check")).startsWith("3\n").contains("clausetrail.yaml:");
    }

    @Test
    void anExclusionWithoutReasonIsRefused() {
        assertThat(project()
                        .oneRequirement()
                        .product(", not-applicable: {62304.5.7.1: \"\"}")
                        .run("check"))
                .startsWith("3\n")
                .contains("clausetrail.yaml:");
    }

    @Test
    void whatHoldsForEveryProductCannotBeExcludedAtOnce() {
        var seen = project()
                .oneRequirement()
                .regulations("us-510k")
                .product(", not-applicable: {all: We sell elsewhere}")
                .assess();

        assertThat(seen.verdict("k510.807.87.e")).isNotEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(seen.findings("C25")).anyMatch(finding -> finding.message().contains("excludes \"all\""));
    }

    @Test
    void anExclusionIsShownWithItsReasonAndCannotBeMisspelt() {
        var seen = project()
                .oneRequirement()
                .product(", not-applicable: {62304.5.7.1: We test elsewhere, 62304.5.7.99: Typo}")
                .assess();

        assertThat(seen.verdict("62304.5.7.1")).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(seen.clause("62304.5.7.1").reason()).contains("We test elsewhere");
        assertThat(seen.findings("C25")).anyMatch(finding -> finding.message().contains("62304.5.7.99"));
    }
}
