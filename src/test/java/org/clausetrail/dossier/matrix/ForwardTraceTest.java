package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.dossier.matrix.SmallTrace.cell;

import java.util.HashSet;
import java.util.Set;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.RowSource;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-260]
class ForwardTraceTest {
    private static final Anchors ANCHORS = new Anchors("D8");

    private static SmallTrace complete() {
        return new SmallTrace()
                .item("UN-1", ItemKind.USER_NEED, "Identify microbes")
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT, "Measure masses")
                .item(
                        "SRS-1",
                        ItemKind.SOFTWARE_REQUIREMENT,
                        "Calibrate",
                        "category",
                        "a",
                        "class",
                        "B",
                        "critical",
                        "true")
                .item("ARC-1", ItemKind.ARCHITECTURE_ITEM, "Calibration")
                .item("UNIT-1", ItemKind.UNIT, "fit.c")
                .item("commit:abcdef0123456789", ItemKind.COMMIT, "Fit the masses", "commit", "abcdef0123456789")
                .link("SYS-1", LinkKind.REFINES, "UN-1")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .link("ARC-1", LinkKind.IMPLEMENTS, "SRS-1")
                .link("UNIT-1", LinkKind.IMPLEMENTS, "SRS-1")
                .link("commit:abcdef0123456789", LinkKind.IMPLEMENTS, "SRS-1")
                .test("TC-1", "system", "SRS-1", "PASS");
    }

    private static Matrix folded(SmallTrace trace) {
        return ForwardTrace.folded(trace.trace(), ANCHORS, "D8");
    }

    @Test
    void aCompleteRowShowsTheWayFromNeedToResult() {
        Matrix matrix = folded(complete());

        assertThat(matrix.rows()).hasSize(1);
        assertThat(cell(matrix, 0, "user-need")).isEqualTo("UN-1");
        assertThat(cell(matrix, 0, "system-requirement")).isEqualTo("SYS-1");
        assertThat(cell(matrix, 0, "software-requirement"))
                .isEqualTo("SRS-1 | Calibrate | category a · class B · critical");
        assertThat(cell(matrix, 0, "architecture")).isEqualTo("ARC-1");
        assertThat(cell(matrix, 0, "code")).isEqualTo("commit abcdef012345");
        assertThat(cell(matrix, 0, "test")).isEqualTo("TC-1 · SYS");
        assertThat(cell(matrix, 0, "result")).isEqualTo("PASS 2026-03-02T10:00:00Z · 2.4.0 · c0ffee000000 · lab 3");
        assertThat(cell(matrix, 0, "gap")).isEqualTo("PASS");
        assertThat(matrix.gaps()).isEmpty();
        assertThat(matrix.reconciliation()).startsWith("Software requirements here: 1; in the sources: 1.");
    }

    @Test
    void everyIdLinksToTheItemRegister() {
        Matrix here = folded(complete());
        Matrix elsewhere = ForwardTrace.folded(complete().trace(), new Anchors("D8-items"), "D8");

        assertThat(here.rows().get(0).cells().get(0).entries().get(0).target()).isEqualTo("#UN-1");
        assertThat(elsewhere.rows().get(0).cells().get(0).entries().get(0).target())
                .isEqualTo("D8-items#UN-1");
        assertThat(here.rows().get(0).cells().get(0).entries().get(0).source()).isEqualTo("project.md:1");
    }

    @Test
    void aRequirementThatNothingTouchesIsARowOfGaps() {
        Matrix matrix = folded(new SmallTrace().item("SRS-9", ItemKind.SOFTWARE_REQUIREMENT, "Alone"));

        assertThat(cell(matrix, 0, "system-requirement")).startsWith("MISSING_LINK");
        assertThat(cell(matrix, 0, "code")).startsWith("MISSING_LINK");
        assertThat(cell(matrix, 0, "test")).isEqualTo("MISSING_LINK Nothing verifies it.");
        assertThat(matrix.gaps())
                .contains(new Gap("SRS-9", CellState.MISSING_LINK, "Test case: Nothing verifies it."))
                .allMatch(gap -> gap.itemId().equals("SRS-9"));
    }

    @Test
    void aNeedThatNothingRefinesIsARow() {
        Matrix matrix = folded(complete().item("UN-2", ItemKind.USER_NEED, "Forgotten"));

        assertThat(matrix.rows()).hasSize(2);
        assertThat(cell(matrix, 1, "user-need")).isEqualTo("UN-2 | Forgotten");
        assertThat(cell(matrix, 1, "software-requirement")).startsWith("MISSING_LINK");
    }

    @Test
    void aBrokenParentIsShownAsBroken() {
        Matrix matrix = folded(new SmallTrace()
                .item("SRS-1", ItemKind.SOFTWARE_REQUIREMENT, "x")
                .link("SRS-1", LinkKind.REFINES, "SYS-99"));

        assertThat(cell(matrix, 0, "system-requirement")).isEqualTo("BROKEN_LINK SYS-99 does not exist.");
        assertThat(matrix.gaps()).extracting(Gap::state).contains(CellState.BROKEN_LINK);
    }

    @Test
    void aFailedTestIsNoPass() {
        Matrix matrix = folded(complete().test("TC-2", "unit", "SRS-1", "FAIL"));

        assertThat(cell(matrix, 0, "gap")).startsWith("FAIL_UNDISPOSITIONED");
        assertThat(cell(matrix, 0, "result")).contains("PASS 2026").contains("FAIL_UNDISPOSITIONED 2026");
        assertThat(matrix.legend()).extracting(Matrix.LegendEntry::word).contains("PASS", "FAIL_UNDISPOSITIONED");
    }

    @Test
    void theExpandedFormHasARowPerTestAndResult() {
        SmallTrace trace = complete().test("TC-2", "unit", "SRS-1", "PASS").result("TC-2@r2", "TC-2", "PASS");
        Matrix matrix = ForwardTrace.expanded(trace.trace(), ANCHORS, "D8");

        assertThat(matrix.rows()).hasSize(3);
        assertThat(cell(matrix, 2, "test")).isEqualTo("PASS TC-2 · UT");
        assertThat(cell(matrix, 2, "result")).startsWith("PASS TC-2@r2");
    }

    /** Trap F10: a link that nobody wrote may not appear. */
    @Test
    void f10OnlyLinksThatAreWrittenAppear() {
        SmallTrace trace = complete().item("SRS-2", ItemKind.SOFTWARE_REQUIREMENT, "Unrelated");
        Matrix matrix = folded(trace);

        assertThat(cell(matrix, 1, "test")).startsWith("MISSING_LINK");
        Set<String> linked = new HashSet<>();
        matrix.rows().get(1).cells().forEach(cell -> cell.entries().forEach(entry -> linked.add(entry.target())));
        assertThat(linked).containsExactlyInAnyOrder("", "#SRS-2");
    }

    /** Trap F15: ids are matched whole, and prose is no evidence. */
    @Test
    void f15AnIdIsNoPartOfALongerOne() {
        SmallTrace trace = complete()
                .item("SRS-10", ItemKind.SOFTWARE_REQUIREMENT, "We do NOT meet SRS-1")
                .item("SRS-11", ItemKind.SOFTWARE_REQUIREMENT, "x", "text", "see SRS-1 and TC-1");
        Matrix matrix = folded(trace);

        assertThat(cell(matrix, 1, "test")).startsWith("MISSING_LINK");
        assertThat(cell(matrix, 2, "test")).startsWith("MISSING_LINK");
    }

    /** Trap F17: an empty matrix says why it is empty. */
    @Test
    void f17AnEmptyMatrixHasItsReason() {
        Matrix matrix = folded(new SmallTrace());

        assertThat(matrix.rows()).isEmpty();
        assertThat(matrix.emptyReason()).contains("no software requirement");
        assertThat(matrix.reconciliation()).contains("here: 0; in the sources: 0");
    }

    @Test
    void rowsOfALargeMatrixAreMadeWhenTheyAreRead() {
        SmallTrace trace = new SmallTrace();
        int count = 30_000;
        for (int i = 0; i < count; i++) {
            trace.item("SRS-" + i, ItemKind.SOFTWARE_REQUIREMENT, "t");
            if (i > 0) {
                trace.link("SRS-" + i, LinkKind.REFINES, "SRS-" + (i - 1));
            }
        }
        Matrix matrix = folded(trace);

        assertThat(matrix.rows()).isInstanceOf(RowSource.class).hasSize(count);
        assertThat(matrix.rows().get(count - 1)).isEqualTo(matrix.rows().get(count - 1));
        assertThat(cell(matrix, count - 1, "system-requirement")).isEqualTo("SRS-" + (count - 2));
    }
}
