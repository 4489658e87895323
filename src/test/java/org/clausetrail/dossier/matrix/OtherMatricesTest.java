package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.dossier.matrix.SmallTrace.cell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OtherMatricesTest {
    private static final Anchors ANCHORS = new Anchors("D8");
    private static final String FIRST = "aaaaaaaaaaaaaaaaaaaaaaaa";

    private static Matrix of(SmallTrace trace, Function<Trace, Matrix> matrix) {
        return matrix.apply(trace.trace());
    }

    static Stream<Arguments> all() {
        Map<String, Function<Trace, Matrix>> builders = Map.ofEntries(
                Map.entry("M1", trace -> ForwardTrace.folded(trace, ANCHORS, "D8")),
                Map.entry("M1-paths", trace -> ForwardTrace.expanded(trace, ANCHORS, "D8")),
                Map.entry("M2", trace -> BackwardTrace.of(trace, ANCHORS, "D8")),
                Map.entry("M3", trace -> RiskTrace.of(trace, ANCHORS, "D8")),
                Map.entry("M4", trace -> ClaimTrace.of(trace, ANCHORS, "D8")),
                Map.entry("M5", trace -> AnomalyMatrix.of(trace, ANCHORS, "D8")),
                Map.entry("M6", trace -> SoupMatrix.of(trace, ANCHORS, "D8")),
                Map.entry("M7", trace -> ChangeTrace.of(trace, ANCHORS, "D8")),
                Map.entry("M9", trace -> ConfigurationStatus.of(trace, ANCHORS, "D8")),
                Map.entry("M11", trace -> SecurityTrace.of(trace, ANCHORS, "D8")),
                Map.entry("M12", trace -> ComputationalEvidence.of(trace, ANCHORS, "D8")));
        return builders.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    /** Trap F17: an empty matrix has its reason. */
    // [verify->CT-REQ-269]
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void f17EveryEmptyMatrixHasItsReason(String id, Function<Trace, Matrix> builder) {
        Matrix matrix = of(new SmallTrace(), builder);

        assertThat(matrix.id()).isEqualTo(id);
        assertThat(matrix.rows()).isEmpty();
        assertThat(matrix.emptyReason()).endsWith(".");
        assertThat(matrix.reconciliation()).contains("0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyCellSaysSomethingAndEveryBadStateIsAGap(String id, Function<Trace, Matrix> builder) {
        Matrix matrix = of(everything(), builder);

        assertThat(matrix.rows()).isNotEmpty();
        for (Matrix.Row row : matrix.rows()) {
            for (Matrix.Cell cell : row.cells()) {
                assertThat(cell.entries())
                        .isNotEmpty()
                        .allSatisfy(entry -> assertThat(entry.text()
                                        + entry.state().map(CellState::word).orElse(""))
                                .isNotBlank());
            }
        }
        long legend = matrix.legend().size();
        assertThat(matrix.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.entries().stream())
                        .flatMap(entry -> entry.state().stream())
                        .distinct()
                        .count())
                .isEqualTo(legend);
    }

    private static SmallTrace everything() {
        return new SmallTrace()
                .item("SRS-1", ItemKind.SOFTWARE_REQUIREMENT, "Alarm", "category", "security", "security", "spoofing")
                .item("HAZ-1", ItemKind.HAZARD, "Wrong result", "severity", "4")
                .item("SIT-1", ItemKind.HAZARDOUS_SITUATION, "Wrong therapy", "harm", "death")
                .item("RC-1", ItemKind.RISK_CONTROL, "Check", "control-type", "design", "effectiveness", "TC-1, TC-404")
                .item("CL-1", ItemKind.CLAIM, "Identifies 300 species")
                .item("ANO-1", ItemKind.ANOMALY, "Slow", "found-in", "2.3.0")
                .item("SOUP-1", ItemKind.SOUP, "zlib", "version", "1.3.1")
                .item("pkg:generic/lua@5.4", ItemKind.COMPONENT, "lua", "version", "5.4")
                .item("CR-1", ItemKind.CHANGE_REQUEST, "Faster", "approver", "QA", "approval-date", "2026-02-02")
                .item(
                        "commit:" + FIRST,
                        ItemKind.COMMIT,
                        "Do it",
                        "commit",
                        FIRST,
                        "date",
                        "2026-02-01T08:00:00Z",
                        "person",
                        "Ann")
                .item("REV-1", ItemKind.REVIEW, "Review", "person", "Ann", "date", "2026-02-01")
                .item("run-1", ItemKind.SIMULATION_RUN, "Ion flight", "outcome", "PASS", "model", "ionflight")
                .link("SIT-1", LinkKind.CAUSED_BY, "HAZ-1")
                .link("RC-1", LinkKind.MITIGATES, "SIT-1")
                .link("SRS-1", LinkKind.MITIGATES, "RC-1")
                .link("commit:" + FIRST, LinkKind.CHANGES, "CR-1")
                .link("REV-1", LinkKind.REVIEWS, "commit:" + FIRST)
                .link("run-1", LinkKind.VERIFIES, "CL-1")
                .test("TC-1", "system", "SRS-1", "PASS");
    }

    // [verify->CT-REQ-261]
    @Test
    void m2MarksATestThatVerifiesNothingAsAnOrphan() {
        SmallTrace trace = everything().item("TC-9", ItemKind.TEST_CASE, "Lonely", "level", "unit");
        Matrix matrix = of(trace, made -> BackwardTrace.of(made, ANCHORS, "D8"));

        assertThat(cell(matrix, 0, "orphan")).isEqualTo("no");
        assertThat(cell(matrix, 0, "verified")).isEqualTo("SRS-1");
        assertThat(cell(matrix, 1, "orphan")).startsWith("MISSING_LINK It verifies nothing");
        assertThat(cell(matrix, 1, "result")).startsWith("NOT_RUN");
    }

    // [verify->CT-REQ-262]
    @Test
    void m3FollowsAHazardToItsVerifiedControl() {
        Matrix matrix = of(everything(), trace -> RiskTrace.of(trace, ANCHORS, "D8"));

        assertThat(matrix.columns()).hasSize(23);
        assertThat(cell(matrix, 0, "hazard")).isEqualTo("HAZ-1 | Wrong result");
        assertThat(cell(matrix, 0, "situation")).isEqualTo("SIT-1 | Wrong therapy");
        assertThat(cell(matrix, 0, "srs")).isEqualTo("SRS-1");
        assertThat(cell(matrix, 0, "sys")).isEqualTo("PASS TC-1");
        assertThat(cell(matrix, 0, "implementation")).isEqualTo("PASS");
        assertThat(cell(matrix, 0, "effectiveness")).isEqualTo("PASS TC-1 · SYS | BROKEN_LINK TC-404 does not exist.");
    }

    @Test
    void m3HasARowForEveryHazardSituationAndControl() {
        SmallTrace trace = everything()
                .item("HAZ-2", ItemKind.HAZARD, "Unanalysed")
                .item("RC-2", ItemKind.RISK_CONTROL, "For nothing");
        Matrix matrix = of(trace, made -> RiskTrace.of(made, ANCHORS, "D8"));

        assertThat(matrix.rows()).hasSize(3);
        assertThat(cell(matrix, 1, "control")).startsWith("MISSING_LINK");
        assertThat(cell(matrix, 2, "hazard")).startsWith("MISSING_LINK");
        assertThat(matrix.gaps()).extracting(Gap::itemId).contains("HAZ-2", "RC-2");
        assertThat(matrix.reconciliation())
                .contains("Hazards here: 2; in the sources: 2.", "Risk controls here: 2; in");
    }

    // [verify->CT-REQ-263]
    @Test
    void m6HasARowForAComponentThatNoSoupItemIdentifies() {
        Matrix matrix = of(everything(), trace -> SoupMatrix.of(trace, ANCHORS, "D8"));

        assertThat(matrix.rows()).hasSize(2);
        assertThat(cell(matrix, 0, "version")).isEqualTo("1.3.1");
        assertThat(cell(matrix, 1, "soup")).startsWith("MISSING_LINK No SOUP item identifies this component");
    }

    // [verify->CT-REQ-264]
    @Test
    void m7SeesApprovalAfterTheFirstCommitAndReviewByTheAuthor() {
        Matrix matrix = of(everything(), trace -> ChangeTrace.of(trace, ANCHORS, "D8"));

        assertThat(cell(matrix, 0, "approval")).startsWith("CONFLICT QA, 2026-02-02: approved after the first commit");
        assertThat(cell(matrix, 0, "reviewed"))
                .startsWith("MISSING_LINK 1 of 1 commits reviewed by nobody but the author.");
    }

    @Test
    void m7TakesATrailerForAStatementAndProseForNone() {
        SmallTrace trace = everything()
                .item("CR-2", ItemKind.CHANGE_REQUEST, "Smaller")
                .item("commit:eeee", ItemKind.COMMIT, "Shrink", "commit", "eeee")
                .item("commit:dddd", ItemKind.COMMIT, "Talk", "commit", "dddd")
                .link("commit:eeee", LinkKind.REFERS, "CR-2", Origin.TRAILER)
                .link("commit:dddd", LinkKind.REFERS, "CR-2", Origin.MESSAGE);
        Matrix matrix = of(trace, made -> ChangeTrace.of(made, ANCHORS, "D8"));

        assertThat(cell(matrix, 1, "commits")).isEqualTo("commit eeee · Shrink");
        assertThat(cell(matrix, 2, "commits")).contains("Talk");
    }

    @Test
    void m7CountsCommitsThatNameNoChange() {
        SmallTrace trace = everything().item("commit:ffff", ItemKind.COMMIT, "Tidy", "commit", "ffff");
        Matrix matrix = of(trace, made -> ChangeTrace.of(made, ANCHORS, "D8"));

        assertThat(cell(matrix, 1, "commits")).startsWith("MISSING_LINK 1 commits name no change request");
        assertThat(matrix.reconciliation()).endsWith("Commits that name none: 1.");
    }

    // [verify->CT-REQ-265]
    @Test
    void m8HasARowForEveryVersionThatWasTaggedOrTested() {
        SmallTrace trace = everything()
                .item(
                        "release:v2.3.0",
                        ItemKind.RELEASE,
                        "v2.3.0",
                        "version",
                        "2.3.0",
                        "tag",
                        "v2.3.0",
                        "date",
                        "2025-01-01T00:00:00Z")
                .item("old@r", ItemKind.TEST_RESULT, "old", "outcome", "PASS", "version", "2.2.9", "level", "unit");
        Matrix matrix = of(trace, made -> VersionHistory.of(made, ANCHORS, "D8"));

        assertThat(matrix.rows()).hasSize(3);
        assertThat(cell(matrix, 0, "version")).isEqualTo("2.3.0 | release:v2.3.0");
        assertThat(cell(matrix, 1, "version")).contains("2.4.0 (under release)");
        assertThat(cell(matrix, 2, "tested")).isEqualTo("UT: 1 PASS");
        assertThat(cell(matrix, 2, "version")).contains("MISSING_LINK");
    }

    // [verify->CT-REQ-267]
    @Test
    void m12ShowsARunWithWhatItDoesNotState() {
        Matrix matrix = of(everything(), trace -> ComputationalEvidence.of(trace, ANCHORS, "D8"));

        assertThat(cell(matrix, 0, "claim")).isEqualTo("CL-1");
        assertThat(cell(matrix, 0, "model")).isEqualTo("ionflight");
        assertThat(cell(matrix, 0, "criterion")).isEqualTo("UNKNOWN No criterion is stated.");
        assertThat(cell(matrix, 0, "verdict")).startsWith("PASS_STALE");
    }

    // [verify->CT-REQ-268]
    @Test
    void m4ToM11ShowWhatTheSourcesHold() {
        assertThat(of(everything(), trace -> ClaimTrace.of(trace, ANCHORS, "D8"))
                        .rows())
                .hasSize(1);
        assertThat(cell(of(everything(), trace -> AnomalyMatrix.of(trace, ANCHORS, "D8")), 0, "hazard"))
                .startsWith("MISSING_LINK");
        assertThat(of(everything(), trace -> ConfigurationStatus.of(trace, ANCHORS, "D8"))
                        .rows())
                .hasSize(2);
        assertThat(cell(of(everything(), trace -> SecurityTrace.of(trace, ANCHORS, "D8")), 0, "threat"))
                .isEqualTo("spoofing");
    }

    @Test
    void aSecondItemOfAnIdHasARowButNoPlaceOfItsOwn() {
        SmallTrace trace = everything().item("SRS-1", ItemKind.SOFTWARE_REQUIREMENT, "Again");
        Matrix matrix = of(trace, made -> ForwardTrace.folded(made, ANCHORS, "D8"));

        assertThat(matrix.rows()).extracting(Matrix.Row::anchor).isEqualTo(List.of("SRS-1", ""));
    }
}
