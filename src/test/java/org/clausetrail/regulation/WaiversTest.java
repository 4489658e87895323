package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.tree.Tree;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-229]
class WaiversTest {
    private static Sample orphan() {
        return new Sample().item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1");
    }

    private static Waivers waiver(String check, String item, String until) {
        return Waivers.read(Tree.yaml(
                "- {id: W-1, check: " + check + ", items: [" + item + "], who: A. Person, why: Known., until: " + until
                        + ", reference: CR-7}",
                SourceRef.file("clausetrail.yaml")));
    }

    private static List<AssessedFinding> of(Sample sample, String check) {
        return sample.assess().findings().stream()
                .filter(finding -> finding.finding().check().equals(check))
                .toList();
    }

    @Test
    void lowersAFindingToANoteAndKeepsItVisible() {
        AssessedFinding finding = of(orphan().waivers(waiver("C14", "SRS-1", "2026-12-31")), "C14")
                .get(0);

        assertThat(finding.waiver()).isEqualTo("W-1");
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.finding().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void lowersNoFindingOfAnotherItemOrCheck() {
        Sample other = orphan().waivers(waiver("C14", "SRS-11", "2026-12-31"));

        assertThat(of(other, "C14").get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(of(orphan().waivers(waiver("C14", "SRS-1", "2026-12-31")), "C01")
                        .get(0)
                        .severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void endsByTheDayOfTheReleaseAndNotByTheClock() {
        Sample ended = orphan().waivers(waiver("C14", "SRS-1", "2026-02-28"));
        Sample lastDay = orphan().waivers(waiver("C14", "SRS-1", "2026-03-01"));

        assertThat(of(ended, "C14").get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(of(ended, "W01").get(0).finding().message()).contains("ended on 2026-02-28");
        assertThat(of(lastDay, "C14").get(0).severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void isAFindingWhereItCoversNothing() {
        assertThat(of(orphan().waivers(waiver("C14", "SRS-9", "2026-12-31")), "W01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.finding().message()).contains("covers no finding"));
    }

    @Test
    void refusesAnEndThatIsNoDay() {
        assertThatThrownBy(() -> waiver("C14", "SRS-1", "never"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is no day");
    }

    @Test
    void refusesAWaiverWithoutReason() {
        assertThatThrownBy(() -> Waivers.read(Tree.yaml("- {id: W-1, check: C14}", SourceRef.file("clausetrail.yaml"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("\"who\" is missing");
    }
}
