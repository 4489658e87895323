package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.clausetrail.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-308]
class LongMatrixTest {
    @Test
    void fiveThousandRowsFitIntoTheHeapThatIsPromised(@TempDir Path folder) throws IOException {
        ForkedJvm rendered = ForkedJvm.run(512, LongMatrix.class, "5000", folder.toString());

        assertThat(rendered.output()).startsWith("5000 rows on ").contains(" pages");
        assertThat(rendered.exit()).isZero();
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("M1.pdf").toFile())) {
            assertThat(rendered.output()).contains(" on " + pdf.getNumberOfPages() + " pages");
        }
    }

    @Test
    void memoryDoesNotGrowWithTheRows(@TempDir Path folder) throws IOException {
        ForkedJvm rendered = ForkedJvm.run(256, LongMatrix.class, "20000", folder.toString());

        assertThat(rendered.output()).startsWith("20000 rows on ");
        assertThat(rendered.exit()).isZero();
    }
}
