package org.clausetrail.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-309]
class ReadingOrderTest {
    private final Shaper shaper = new Shaper(
            new DocumentFonts(PdfFonts.standard(), new PdfFile(OutputStream.nullOutputStream())),
            c -> {},
            elsewhere -> 0);

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "abc אבג def, abc גבא def",
        "אבג 12 דהו, והד 12 גבא",
        "אבג (דה), )הד( גבא",
    })
    void charactersStandFromLeftToRightAsTheyAreRead(String words, String seen) {
        ShapedText text = shaper.shape(words, TextLook.BODY);
        GlyphOrder order = GlyphOrder.of(text, 0, text.size);
        StringBuilder line = new StringBuilder();
        for (int place = 0; place < text.size; place++) {
            line.appendCodePoint(text.characters[order.index(place)]);
        }
        assertThat(line).hasToString(seen);
    }

    @Test
    void bracketsTurnRoundInTextThatIsReadFromTheRight() {
        ShapedText text = shaper.shape("(א)", TextLook.BODY);
        GlyphOrder order = GlyphOrder.of(text, 0, text.size);
        assertThat(order.mirrors(0)).isTrue();
    }

    @Test
    void aParagraphThatBeginsFromTheRightKeepsToTheRight() {
        assertThat(GlyphOrder.rightToLeft(shaper.shape("שלום world", TextLook.BODY)))
                .isTrue();
        assertThat(GlyphOrder.rightToLeft(shaper.shape("world שלום", TextLook.BODY)))
                .isFalse();
    }

    @Test
    void arabicLettersJoin() {
        String word = "\u0628\u064E\u064A\u062A \u0627\u0628";
        StringBuilder shapes = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            shapes.append((char) ArabicForms.at(word, i));
        }
        // Beginning, mark, inside, end; alef alone, then a letter that alef does not join.
        assertThat(shapes).hasToString("\uFE91\u064E\uFEF4\uFE96 \uFE8D\uFE8F");
    }

    @Test
    void textThatIsReadFromTheRightIsFoundAsItIsWritten() {
        try (Inspected pdf =
                new Inspected(Rendering.of(Sample.ofBody("<p>שלום עולם</p>")).pdf())) {
            assertThat(pdf.text(1)).contains("שלום");
        }
    }
}
