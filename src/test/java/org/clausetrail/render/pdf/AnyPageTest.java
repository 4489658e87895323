package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the vocabulary allows becomes a file that opens, and loses no word. */
class AnyPageTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyWordIsDrawnOnceAndOnThePage(long seed) {
        AnyPage page = new AnyPage(seed, 40);
        try (Inspected pdf = new Inspected(Rendering.of(page.text()).pdf())) {
            // Words may be broken anywhere in narrow cells, so whole words are not looked for.
            assertThat(pdf.drawn().chars().filter(c -> c == 'w').count())
                    .as("seed " + seed)
                    .isEqualTo(page.words());
            for (int number = 1; number <= pdf.pages(); number++) {
                for (TextPosition glyph : pdf.glyphs(number)) {
                    assertThat(glyph.getX()).as("seed " + seed).isBetween(30f, glyph.getPageWidth() - 30);
                    assertThat(glyph.getY()).as("seed " + seed).isBetween(30f, glyph.getPageHeight() - 30);
                }
            }
        }
    }
}
