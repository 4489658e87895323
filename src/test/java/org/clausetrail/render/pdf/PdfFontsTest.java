package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PdfFontsTest {
    private static final int WANG = 0x738B;

    // [verify->CT-REQ-310]
    @Test
    void ideographsNeedNoFontOfTheSystem() {
        FontFace face = Objects.requireNonNull(PdfFonts.standard().fallback(WANG));

        assertThat(face.name()).isEqualTo("NotoSansSC-Regular");
        assertThat(face.glyph(WANG)).isPositive();
    }

    @Test
    void onlyTheNamedFontsAreAskedWherePagesMustNotDependOnOthers() {
        assertThat(PdfFonts.only(List.of()).fallback(WANG)).isNull();
    }
}
