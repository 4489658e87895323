package org.clausetrail.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-223]
class AssessorTest {
    private static Sample requirement() {
        return new Sample()
                .item(ItemKind.SYSTEM_REQUIREMENT, "SYS-1")
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-1", "category=functional")
                .link("SRS-1", LinkKind.REFINES, "SYS-1");
    }

    @Test
    void fulfilsAClauseWhoseExpectationsAreAllMet() {
        ClauseResult result =
                requirement().tested("SRS-1", "IT-1", "integration", "PASS").clause("iec-62304", "62304.5.6.3");

        assertThat(result.verdict()).isEqualTo(Verdict.FULFILLED);
        assertThat(result.expectations().get(0).met()).isEqualTo(1);
        assertThat(result.reason()).isNotBlank();
    }

    // [verify->CT-REQ-239]
    @Test
    void onlySupportsAClauseThatAsksForAJudgementUntilAPersonRecordsIt() {
        Sample sample = requirement().tested("SRS-1", "ST-1", "system", "PASS");
        assertThat(sample.clause("iec-62304", "62304.5.7.1").verdict()).isEqualTo(Verdict.SUPPORTED);

        sample.item(ItemKind.REVIEW, "REV-1", "outcome=PASS", "person=Ada", "date=2026-02-01")
                .link("REV-1", LinkKind.REVIEWS, "62304.5.7.1");
        ClauseResult judged = sample.clause("iec-62304", "62304.5.7.1");
        assertThat(judged.verdict()).isEqualTo(Verdict.FULFILLED);
        assertThat(judged.reason()).contains("REV-1 by Ada");
        assertThat(sample.findings("T01", "iec-62304")).isEmpty();
        assertThat(sample.findings("T01", "iso-iec-17025")).hasSize(1);

        sample.item(ItemKind.REVIEW, "REV-2", "outcome=FAIL", "person=Bo", "date=2026-02-02")
                .link("REV-2", LinkKind.REVIEWS, "62304.5.7.1");
        assertThat(sample.clause("iec-62304", "62304.5.7.1").verdict()).isEqualTo(Verdict.PARTIAL);
    }

    // [verify->CT-REQ-239]
    @ParameterizedTest
    @ValueSource(strings = {"person=Ada", "date=2026-02-01", "outcome=UNKNOWN", "status=draft"})
    void takesAnUnsignedOrUndecidedReviewForNoJudgement(String changed) {
        Sample sample = requirement()
                .tested("SRS-1", "ST-1", "system", "PASS")
                .item(
                        ItemKind.REVIEW,
                        "REV-1",
                        "outcome=PASS",
                        "person=Ada",
                        "date=2026-02-01",
                        changed.replaceAll("(person|date)=.*", "$1="))
                .link("REV-1", LinkKind.REVIEWS, "62304.5.7.1");

        assertThat(sample.clause("iec-62304", "62304.5.7.1").verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void findsTheTestsAsEvidenceAndTheUntestedRequirementsAsMissing() {
        Sample sample = requirement()
                .tested("SRS-1", "ST-1", "system", "PASS")
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2")
                .link("SRS-2", LinkKind.REFINES, "SYS-1");

        ClauseResult result = sample.clause("iec-62304", "62304.5.7.1");

        assertThat(result.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(result.expectations().get(0).evidence())
                .containsExactly(sample.trace().graph().find(new ItemId("ST-1")).orElseThrow());
        assertThat(result.expectations().get(0).missing())
                .containsExactly(
                        sample.trace().graph().find(new ItemId("SRS-2")).orElseThrow());
    }

    @Test
    void missesAClauseForWhichNothingWasFound() {
        assertThat(requirement().clause("iec-62304", "62304.5.7.1").verdict()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void neverFulfilsAClauseThatHasNothingToLookAt() {
        for (String catalog : Catalogs.of(MappingFiles.shipped()).ids()) {
            assertThat(new Sample().assess(catalog).regulations().get(0).clauses())
                    .filteredOn(result -> result.verdict() == Verdict.FULFILLED
                            || result.verdict() == Verdict.SUPPORTED
                            || result.verdict() == Verdict.PARTIAL)
                    .isEmpty();
        }
    }

    @Test
    void givesEveryClauseAReason() {
        for (String catalog : Catalogs.of(MappingFiles.shipped()).ids()) {
            assertThat(requirement().assess(catalog).regulations().get(0).clauses())
                    .allMatch(result -> !result.reason().isBlank());
        }
    }

    @Test
    void showsAClauseWithoutRuleAsNotYetAssessed() {
        ClauseResult result = requirement().clause("eu-ivdr-annex-i", "ivdr.I.17.1");

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
        assertThat(result.reason()).contains("a person judges it", "ivdr.I.17.1");
    }

    // [verify->CT-REQ-367]
    @Test
    void aSignedReviewThatNamesAClauseWithoutRuleIsThePersonsWord() {
        ClauseResult result = requirement()
                .item(ItemKind.REVIEW, "REV-1", "person=Ann", "date=2026-01-02", "outcome=PASS")
                .link("REV-1", LinkKind.REVIEWS, "ivdr.I.17.1")
                .clause("eu-ivdr-annex-i", "ivdr.I.17.1");

        assertThat(result.verdict()).isEqualTo(Verdict.AUTHORED);
        assertThat(result.reason()).contains("REV-1 by Ann");
    }

    // [verify->CT-REQ-368]
    @Test
    void aPointAboutTheInstrumentAsksForTheDocumentThatAPersonWrites() {
        ClauseResult absent = requirement().clause("eu-ivdr-annex-i", "ivdr.I.17.4");
        ClauseResult present = requirement()
                .item(ItemKind.DOCUMENT, "TD-1", "type=emc-report", "text=Kept elsewhere.")
                .clause("eu-ivdr-annex-i", "ivdr.I.17.4");

        assertThat(absent.verdict()).isEqualTo(Verdict.AUTHORED);
        assertThat(absent.expectations()).extracting(ExpectationResult::met).containsExactly(0);
        assertThat(present.verdict()).isEqualTo(Verdict.AUTHORED);
        assertThat(present.expectations()).extracting(ExpectationResult::met).containsExactly(1);
    }

    @Test
    void saysWhetherAuthoredTextIsPresent() {
        ClauseResult absent = requirement().clause("iec-62304", "62304.5.1.9");
        ClauseResult present = requirement()
                .item(ItemKind.DOCUMENT, "PLAN-2", "type=configuration-management-plan", "text=We keep versions.")
                .clause("iec-62304", "62304.5.1.9");

        assertThat(absent.verdict()).isEqualTo(Verdict.AUTHORED);
        assertThat(absent.reason()).contains("absent");
        assertThat(present.verdict()).isEqualTo(Verdict.AUTHORED);
        assertThat(present.reason()).contains("present");
    }

    @Test
    void takesADraftForNoAuthoredText() {
        assertThat(requirement()
                        .item(ItemKind.DOCUMENT, "configuration-management-plan", "status=draft")
                        .clause("iec-62304", "62304.5.1.9")
                        .reason())
                .contains("absent");
    }

    @Test
    void summarisesAHeadingByItsWeakestEntry() {
        assertThat(requirement().clause("iec-62304", "62304.5.7").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(requirement().clause("iec-62304", "62304.5.2").verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(new Sample().clause("iec-62304", "62304.5.4").reason()).startsWith("Entries below: ");
    }

    // [verify->CT-REQ-225]
    @Test
    void onlySupportsAnIvdrClauseWhereSimulationIsTheOnlyEvidence() {
        Sample simulated = requirement()
                .simulated("SRS-1", "RUN-1")
                .item(ItemKind.RELEASE, "v2.0.0", "version=2.0.0")
                .item(ItemKind.RISK_CONTROL, "RC-1")
                .simulated("RC-1", "RUN-2");

        assertThat(simulated.clause("eu-ivdr-annex-i", "ivdr.I.16.1").verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void fulfilsAnIvdrClauseWhereTestsStandBesideSimulation() {
        Sample tested = requirement()
                .simulated("SRS-1", "RUN-1")
                .tested("SRS-1", "ST-1", "system", "PASS")
                .item(ItemKind.RISK_CONTROL, "RC-1")
                .link("SRS-1", LinkKind.MITIGATES, "RC-1")
                .item(ItemKind.REVIEW, "REV-1", "outcome=PASS", "person=Ada", "date=2026-02-01")
                .link("REV-1", LinkKind.REVIEWS, "ivdr.I.16.1");

        assertThat(tested.clause("eu-ivdr-annex-i", "ivdr.I.16.1").verdict()).isEqualTo(Verdict.FULFILLED);
    }

    // [verify->CT-REQ-225]
    @Test
    void neverFulfilsAnyIvdrClauseBySimulationAlone() {
        Sample everything = new Sample();
        for (ItemKind kind : List.of(
                ItemKind.USER_NEED,
                ItemKind.SYSTEM_REQUIREMENT,
                ItemKind.SOFTWARE_REQUIREMENT,
                ItemKind.CLAIM,
                ItemKind.RISK_CONTROL,
                ItemKind.UNIT)) {
            everything.item(kind, kind.word(), "level=validation", "category=security");
            everything.simulated(kind.word(), "RUN-" + kind.word(), "level=validation");
        }
        everything.item(ItemKind.ENVIRONMENT, "ENV-1", "labelled=yes", "platform=Linux");
        everything.link("RUN-unit", LinkKind.RAN_ON, "ENV-1");
        for (String catalog : List.of("eu-ivdr-annex-i", "eu-ivdr-annex-ii-iii")) {
            assertThat(everything.assess(catalog).regulations().get(0).clauses())
                    .filteredOn(result -> result.verdict() == Verdict.FULFILLED)
                    .allMatch(result -> result.expectations().stream()
                            .flatMap(expectation -> expectation.evidence().stream())
                            .map(number ->
                                    everything.trace().graph().item(number).kind())
                            .noneMatch(kind -> kind == ItemKind.SIMULATION_RUN));
        }
        assertThat(everything.clause("eu-ivdr-annex-ii-iii", "ivdr.II.6.1.2.1").verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void asksForValidationInTheUserEnvironmentAndForEveryLabelledPlatform() {
        Sample sample = requirement()
                .tested("SRS-1", "ST-1", "system", "PASS")
                .item(ItemKind.USER_NEED, "UN-1")
                .tested("UN-1", "VT-1", "validation", "PASS")
                .item(ItemKind.RELEASE, "v2.0.0", "version=2.0.0")
                .item(ItemKind.ANOMALY, "AN-1", "status=closed")
                .item(ItemKind.ENVIRONMENT, "Linux", "labelled=yes")
                .link("ST-1.1", LinkKind.RAN_ON, "Linux")
                .item(ItemKind.REVIEW, "REV-1", "outcome=PASS", "person=Ada", "date=2026-02-01")
                .link("REV-1", LinkKind.REVIEWS, "ivdr.II.6.4");
        assertThat(sample.clause("eu-ivdr-annex-ii-iii", "ivdr.II.6.4").verdict())
                .isEqualTo(Verdict.FULFILLED);

        sample.item(ItemKind.ENVIRONMENT, "Windows", "labelled=yes");
        assertThat(sample.clause("eu-ivdr-annex-ii-iii", "ivdr.II.6.4").verdict())
                .isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void ordersFindingsByWeightThenCheckThenItem() {
        List<Assessment.AssessedFinding> findings = requirement()
                .item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-2", "text=TBD")
                .assess()
                .findings();

        assertThat(findings).isSortedAccordingTo((a, b) -> {
            int weight = b.finding().severity().compareTo(a.finding().severity());
            return weight != 0
                    ? weight
                    : a.finding().check().compareTo(b.finding().check());
        });
        assertThat(findings).allMatch(finding -> finding.waiver().isEmpty());
    }

    // [verify->CT-REQ-226]
    @Test
    void assessesAHundredThousandItemsAgainstAllCatalogs() {
        Sample large = new Sample();
        for (int i = 0; i < 1_000; i++) {
            large.item(ItemKind.SYSTEM_REQUIREMENT, "SYS-" + i);
        }
        for (int i = 0; i < 33_000; i++) {
            large.item(ItemKind.SOFTWARE_REQUIREMENT, "SRS-" + i, "category=functional");
            large.link("SRS-" + i, LinkKind.REFINES, "SYS-" + i % 1_000);
            large.tested("SRS-" + i, "ST-" + i, "system", i % 100 == 0 ? "FAIL" : "PASS");
        }
        Assessment assessment =
                large.assess(Catalogs.of(MappingFiles.shipped()).ids().toArray(String[]::new));

        assertThat(assessment.regulations()).hasSize(12);
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.finding().check().equals("C05"))
                .hasSize(330);
    }

    @Test
    void countsTheRequirementsOfEachVerdict() {
        var counts = requirement().assess("iec-62304").regulations().get(0).counts();

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(99);
        assertThat(counts.get(Verdict.NOT_APPLICABLE)).isEqualTo(6 + 5);
    }

    @Test
    void readsEveryShippedRuleFile() {
        Catalogs catalogs = Catalogs.of(MappingFiles.shipped());
        List<String> withRules = catalogs.ids().stream()
                .filter(id -> !Rules.of(catalogs.read(id), MappingFiles.shipped())
                        .clauses()
                        .isEmpty())
                .toList();

        assertThat(withRules)
                .contains(
                        "iec-62304",
                        "eu-ivdr-annex-i",
                        "eu-ivdr-annex-ii-iii",
                        "fda-device-software-functions",
                        "iso-iec-17025");
    }
}
