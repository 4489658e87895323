package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.function.ToIntFunction;
import org.clausetrail.render.page.Target;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-295]
class PageElsewhereTest {
    private static final String PAGE = Sample.ofBody("<p>See section 3<a class=\"page\" href=\"D8#matrix:M1\""
            + " data-words=\", page \"/>, which lists all.</p>");

    @Test
    void theNumberOfThePageFollowsItsWords() throws IOException {
        assertThat(text(place -> place.equals(new Target.Dossier("D8", "matrix:M1")) ? 1234 : 0))
                .contains("See section 3, page 1234, which lists all.");
    }

    @Test
    void nothingIsSaidOfAPageThatIsNotKnown() throws IOException {
        assertThat(text(place -> 0)).contains("See section 3, which lists all.");
    }

    private static String text(ToIntFunction<Target.Dossier> pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer(PdfFonts.standard()).render(new StringReader(PAGE), "D16", out, finding -> {}, pages);
        try (Inspected pdf = new Inspected(out.toByteArray())) {
            return pdf.text(1);
        }
    }
}
