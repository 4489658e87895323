package org.clausetrail.dossier.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.dossier.matrix.SmallTrace.cell;

import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.model.CellState;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.trace.Trace;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-298]
class LaboratoryMatricesTest {
    private static final Anchors ANCHORS = new Anchors("D8-items");

    private static Trace laboratory() {
        SmallTrace trace = new SmallTrace()
                .item("DS-1", ItemKind.DATA_SET, "Reference spectra", "version", "3", "digest", "sha256:aa")
                .item("DS-2", ItemKind.DATA_SET, "Panel")
                .item("ENV-1", ItemKind.ENVIRONMENT, "Bench", "text", "Linux 6, Java 17")
                .item("ENV-2", ItemKind.ENVIRONMENT, "Cluster", "site", "Computing centre", "jurisdiction", "EU")
                .item("platform: Linux", ItemKind.ENVIRONMENT, "Linux", "labelled", "yes");
        for (int run = 1; run <= 6; run++) {
            trace.item(
                            "RUN-" + run,
                            ItemKind.SIMULATION_RUN,
                            "Budget " + run,
                            "outcome",
                            "PASS",
                            "date",
                            "2026-0" + run + "-01T08:00:00Z",
                            "person",
                            "Ann",
                            "observed",
                            "error = 7 ± 12 ppm",
                            run == 1 ? "nothing" : "uncertainty",
                            "12",
                            "coverage-factor",
                            "2",
                            "uncertainty-components",
                            "voltage: type B\npeak: type A")
                    .link("RUN-" + run, LinkKind.RAN_ON, "ENV-2")
                    .link("RUN-" + run, LinkKind.USES, "DS-1");
        }
        return trace.trace();
    }

    @Test
    void aDataSetWithoutDigestIsAGapAndOneOfManyRunsKeepsThemAll() {
        Matrix data = DataDigests.of(laboratory(), ANCHORS, "D19");

        assertThat(cell(data, 0, "digest")).isEqualTo("sha256:aa");
        assertThat(data.rows().get(0).cells().get(5).entries()).hasSize(6);
        assertThat(data.gaps())
                .contains(new Gap(
                        "DS-2",
                        CellState.UNKNOWN,
                        "Digest: Not stated, so that no transfer of the data can be checked."));
    }

    @Test
    void anEnvironmentTellsItsSiteItsResultsAndTheirDays() {
        Matrix places = WorkingPlaces.of(laboratory(), ANCHORS, "D19");

        assertThat(places.rows()).hasSize(2);
        assertThat(cell(places, 0, "site")).contains("UNKNOWN");
        assertThat(cell(places, 0, "work")).contains("NOT_RUN");
        assertThat(cell(places, 1, "site")).isEqualTo("Computing centre, EU");
        assertThat(cell(places, 1, "work")).contains("6");
        assertThat(cell(places, 1, "dates")).isEqualTo("2026-01-01 to 2026-06-01");
        assertThat(cell(places, 1, "persons")).isEqualTo("Ann");
    }

    @Test
    void aResultWithoutUncertaintyIsAGapAndContributionsHaveALineEach() {
        Matrix stated = UncertaintyStatements.of(laboratory(), ANCHORS, "D19");

        assertThat(stated.gaps())
                .contains(new Gap("RUN-1", CellState.UNKNOWN, "Expanded uncertainty: Not every result states one."));
        assertThat(cell(stated, 1, "uncertainty")).isEqualTo("12");
        assertThat(stated.rows().get(1).cells().get(5).entries()).hasSize(2);
    }

    @Test
    void emptySourcesGiveNoRowsAndTheReason() {
        Trace nothing = new SmallTrace().trace();

        assertThat(DataDigests.of(nothing, ANCHORS, "D19").emptyReason()).contains("no data set");
        assertThat(WorkingPlaces.of(nothing, ANCHORS, "D19").emptyReason()).contains("no environment");
        assertThat(UncertaintyStatements.of(nothing, ANCHORS, "D19").emptyReason())
                .contains("no simulation run");
    }
}
