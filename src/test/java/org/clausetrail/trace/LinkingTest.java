package org.clausetrail.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trace.Sketch.EARLIER;
import static org.clausetrail.trace.Sketch.RELEASED;

import java.util.List;
import java.util.Random;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-050]
class LinkingTest {
    @Test
    void aLinkToAnIdThatDoesNotExistIsAnError() {
        Trace trace = new Sketch()
                .requirement("SRS-1")
                .link("SRS-1", LinkKind.REFINES, "SYS-9")
                .trace();

        assertThat(trace.findings()).extracting(Finding::check).containsExactly("T01");
        assertThat(trace.findings().get(0).message()).contains("SRS-1", "SYS-9", "no item has the id");
    }

    // [verify->CT-REQ-051]
    @Test
    void trapF8ACycleAwayFromTheStartIsReportedWithItsFullPath() {
        Trace trace = new Sketch()
                .requirement("A-1")
                .requirement("A-2")
                .requirement("A-3")
                .requirement("TOP-1")
                .link("A-1", LinkKind.REFINES, "A-2")
                .link("A-2", LinkKind.REFINES, "A-3")
                .link("A-3", LinkKind.REFINES, "A-1")
                .link("A-1", LinkKind.REFINES, "TOP-1")
                .trace();

        assertThat(trace.findings()).singleElement().satisfies(cycle -> {
            assertThat(cycle.check()).isEqualTo("T02");
            assertThat(cycle.items()).extracting(ItemId::value).containsExactlyInAnyOrder("A-1", "A-2", "A-3");
        });
        assertThat(trace.verification(3).state()).isEqualTo(CellState.UNKNOWN);
    }

    @Test
    void trapF8AChainOfAHundredThousandItemsRollsUp() {
        Sketch sketch = new Sketch();
        int length = 100_000;
        for (int i = 0; i < length; i++) {
            sketch.requirement("R-" + i);
            if (i > 0) {
                sketch.link("R-" + i, LinkKind.REFINES, "R-" + (i - 1));
            }
        }
        sketch.test("T-1", "R-" + (length - 1), CellState.PASS, RELEASED);

        assertThat(sketch.verify("R-0").state()).isEqualTo(CellState.PASS);
    }

    // [verify->CT-REQ-056]
    @Test
    void trapF9ALayeredGraphIsWalkedOncePerItem() {
        Sketch sketch = new Sketch();
        for (int layer = 0; layer < 14; layer++) {
            for (int i = 0; i < 4; i++) {
                sketch.requirement("L" + layer + "-" + i);
                for (int above = 0; layer > 0 && above < 4; above++) {
                    sketch.link("L" + layer + "-" + i, LinkKind.REFINES, "L" + (layer - 1) + "-" + above);
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            sketch.test("T-" + i, "L13-" + i, CellState.PASS, RELEASED);
        }

        assertThat(sketch.verify("L0-0").state()).isEqualTo(CellState.PASS);
    }

    @Test
    void trapF10OnlyLinksThatSomebodyWroteExist() {
        Trace trace = new Sketch()
                .requirement("SRS-1", "revision", "1")
                .item("T-1", ItemKind.TEST_CASE)
                .link("T-1", LinkKind.VERIFIES, "SRS-1", "2")
                .trace();

        assertThat(trace.graph().linkCount()).isEqualTo(1);
        assertThat(trace.suspect(0)).isTrue();
    }

    // [verify->CT-REQ-052]
    @Test
    void trapF12AChildIsSuspectWhenItsParentChangedLater() {
        Trace trace = new Sketch()
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT)
                .requirement("SRS-1")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .changed("SRS-1", EARLIER)
                .changed("SYS-1", EARLIER, RELEASED)
                .trace();

        assertThat(trace.findings()).extracting(Finding::check).containsExactly("T03");
    }

    @Test
    void aChildThatChangedWithOrAfterItsParentIsNotSuspect() {
        Trace trace = new Sketch()
                .item("SYS-1", ItemKind.SYSTEM_REQUIREMENT)
                .requirement("SRS-1")
                .link("SRS-1", LinkKind.REFINES, "SYS-1")
                .changed("SRS-1", RELEASED)
                .changed("SYS-1", EARLIER, RELEASED)
                .trace();

        assertThat(trace.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void aGoodStateMeansThatEverythingBelowIsGood(long seed) {
        Random random = new Random(seed);
        Sketch sketch = new Sketch();
        int size = 60;
        for (int i = 0; i < size; i++) {
            sketch.requirement("R-" + i);
            for (int j = 0; j < i; j++) {
                if (random.nextInt(size) < 3) {
                    sketch.link("R-" + i, LinkKind.REFINES, "R-" + j);
                }
            }
            if (random.nextInt(10) < 8) {
                CellState outcome = random.nextInt(10) < 8 ? CellState.PASS : CellState.FAIL;
                sketch.test("T-" + i, "R-" + i, outcome, RELEASED);
            }
        }
        Trace trace = sketch.trace();
        for (int item = 0; item < trace.graph().size(); item++) {
            if (trace.verification(item).state().good()) {
                for (int child : trace.graph().sources(item, LinkKind.REFINES)) {
                    assertThat(trace.verification(child).state().good())
                            .as("seed %d: %s", seed, trace.graph().item(child).id())
                            .isTrue();
                }
            }
        }
        assertThat(List.copyOf(trace.findings())).isEmpty();
    }
}
