package org.clausetrail.dossier.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.matrix.BackwardTrace;
import org.clausetrail.dossier.matrix.SmallTrace;
import org.clausetrail.dossier.template.Composer;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenMatrixTest {
    @Test
    void aMatrixIsWrittenAsItWasReviewed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(
                folder.resolve("documents/T.ftlx"),
                "<#import \"/layout/matrix.ftlx\" as m><@m.matrix of=matrix intro=\"What each test verifies.\"/>");
        Trace trace = new SmallTrace()
                .item("SRS-1", ItemKind.SOFTWARE_REQUIREMENT, "Calibrate <now>")
                .test("TC-1", "system", "SRS-1", "PASS")
                .item("TC-2", ItemKind.TEST_CASE, "Orphan & alone", "level", "unit")
                .trace();
        Matrix matrix = BackwardTrace.of(trace, new Anchors("D8"), "D8");
        Map<String, Object> data = Map.of("matrix", new MatrixModel(trace.graph(), new Anchors("D8"), "D8").of(matrix));

        String page = new Composer(Optional.of(folder)).page("D8", "documents/T.ftlx", data);

        assertThat(page.strip()).isEqualTo(golden().strip());
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GoldenMatrixTest.class.getResourceAsStream("/dossier/matrix.xhtml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
