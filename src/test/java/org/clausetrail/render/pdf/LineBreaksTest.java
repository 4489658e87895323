package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-303]
class LineBreaksTest {
    private final Shaper shaper = new Shaper(
            new DocumentFonts(PdfFonts.standard(), new PdfFile(OutputStream.nullOutputStream())),
            c -> {},
            elsewhere -> 0);

    private List<String> lines(String words, float width) {
        ShapedText text = shaper.shape(words, TextLook.BODY);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end : LineBreaks.lines(text, width)) {
            lines.add(new String(text.characters, from, text.trimmed(from, end) - from));
            from = end;
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({
        "one two three, 45, one two|three",
        "well-known words, 30, well-|known|words",
        "SRS-012 SRS-013, 50, SRS-012|SRS-013",
        "a/b/CallerFactory, 60, a/b/Caller|Factory",
        "src/main/java/Caller.java, 70, src/main/|java/Caller.java",
        "BayesianCalculator, 50, Bayesian|Calculator",
        "FAIL_UNDISPOSITIONED, 80, FAIL_|UNDISPOSITION|ED",
        "aaaaaaaaaaaaaaaaaaaa, 30, aaaaa|aaaaa|aaaaa|aaaaa",
        "需求规格说明书。, 66.6, 需求规格说明|书。",
        "需求规格说明。书, 57.1, 需求规格说|明。书",
        "需求「规格」, 28.6, 需求|「规|格」",
        "a\u00A0b\u00A0c d, 22, a\u00A0b\u00A0c|d",
        "。。。。。, 28.6, 。。。|。。",
        "'', 30, ''",
    })
    void linesEndWhereAReaderExpectsThem(String words, float width, String expected) {
        assertThat(String.join("|", lines(words, width))).isEqualTo(expected);
    }

    @Test
    void aCombiningMarkStaysWithItsLetter() {
        for (String line : lines("x\u0323\u0302".repeat(50), 12)) {
            assertThat(line).startsWith("x");
        }
    }

    @Test
    void noGlyphLeavesItsColumnWhateverTheText() {
        long seed = 303;
        Random random = new Random(seed);
        String alphabet = "aWm.,/_-:()[]«»漢字。、「」עשא ÄéX1234\u00A0 \u200B\u00AD\u0301";
        for (int round = 0; round < 12; round++) {
            int columns = 1 + random.nextInt(14);
            StringBuilder rows = new StringBuilder();
            for (int row = 0; row < 8; row++) {
                rows.append("<tr>");
                for (int column = 0; column < columns; column++) {
                    rows.append("<td><code>");
                    for (int i = random.nextInt(120); i > 0; i--) {
                        rows.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    rows.append("</code></td>");
                }
                rows.append("</tr>");
            }
            byte[] bytes = Rendering.of(Sample.ofBody("<table class=\"matrix\">" + rows + "</table>"))
                    .pdf();
            try (Inspected pdf = new Inspected(bytes)) {
                for (int page = 1; page <= pdf.pages(); page++) {
                    for (TextPosition glyph : pdf.glyphs(page)) {
                        float right = PageShape.PORTRAIT.width() - PageShape.PORTRAIT.side();
                        assertThat(glyph.getX()).as("seed " + seed).isGreaterThan(PageShape.PORTRAIT.side() - 1);
                        assertThat(glyph.getX() + (glyph.getUnicode().isBlank() ? 0 : glyph.getWidth()))
                                .as("seed " + seed + ", round " + round)
                                .isLessThan(right + 1);
                        assertThat(glyph.getY()).isBetween(20f, PageShape.PORTRAIT.height() - 20);
                    }
                }
            }
        }
    }
}
