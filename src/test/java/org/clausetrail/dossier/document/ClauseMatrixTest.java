package org.clausetrail.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.dossier.matrix.SmallTrace.cell;

import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-266]
class ClauseMatrixTest {
    private static Matrix matrix() {
        return Dossier.of(SampleDossier.basis(List.of(), Optional.empty()))
                .documents()
                .get(1)
                .matrices()
                .get(0);
    }

    @Test
    void everyRequirementHasARowWithItsJustification() {
        Matrix matrix = matrix();

        assertThat(matrix.rows()).hasSize(3);
        assertThat(cell(matrix, 0, "applicable")).isEqualTo("applicable");
        assertThat(cell(matrix, 0, "justification")).isEqualTo("Applicable to every product in scope.");
        assertThat(cell(matrix, 1, "applicable")).isEqualTo("not applicable");
        assertThat(cell(matrix, 1, "justification")).isEqualTo("Not applicable. It has no radiation.");
        assertThat(matrix.reconciliation()).startsWith("Requirements here: 3; in the whole catalog: 3");
    }

    @Test
    void evidenceNamesDocumentSectionAndItemsAndWhatHasNone() {
        assertThat(cell(matrix(), 0, "evidence"))
                .startsWith("D8, revision ")
                .contains("section 3.1, M1 Forward design trace | SRS-1")
                .endsWith("Without it: SRS-2.");
    }

    @Test
    void aLowConfidenceIsSaid() {
        assertThat(cell(matrix(), 1, "clause")).contains("verify the number and the gist against your copy");
    }

    @Test
    void theVerdictIsPrintedInItsWordsAndMakesTheGap() {
        Matrix matrix = matrix();

        assertThat(matrix.rows().get(0).cells().get(7).entries()).containsExactly(Entry.verdict(Verdict.PARTIAL));
        assertThat(matrix.gaps()).extracting(Matrix.Gap::itemId).containsExactly("1", "3");
        assertThat(matrix.legend())
                .extracting(Matrix.LegendEntry::word)
                .containsExactly("evidence incomplete", "not applicable", "not yet assessed");
    }
}
