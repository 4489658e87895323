package org.clausetrail.render.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarkupWriterTest {
    @Test
    void escapesTextAndAttributes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MarkupWriter xml = new MarkupWriter(bytes)) {
            xml.raw("<a")
                    .attribute("href", "x\"&<\n\t")
                    .raw(">")
                    .text("\"&<>'\n\t")
                    .raw("</a>");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("<a href=\"x&quot;&amp;&lt;&#10;&#9;\">\"&amp;&lt;&gt;'\n\t</a>");
    }

    @Test
    void showsWhatXmlCannotCarry() {
        assertThat(Visible.text("a\0\u001b\u009f\ufffe\udc00\ud83e\uddec\r\n\u0085\u2028é"))
                .isEqualTo("a[U+0000][U+001B][U+009F][U+FFFE][U+DC00]🧬\n\n\né");
    }

    @Test
    void leavesPlainTextAsTheSameObject() {
        String plain = "plain 微 text";
        assertThat(Visible.text(plain)).isSameAs(plain);
    }

    @RepeatedTest(20)
    void encodesAsTheJdkDoes(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.appendCodePoint(random.nextInt(0x10FFFF + 1));
        }
        String visible = Visible.text(text.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MarkupWriter xml = new MarkupWriter(bytes)) {
            xml.text(text.toString());
        }
        String expected = visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertThat(bytes.toByteArray())
                .as("seed %d", repetition.getCurrentRepetition())
                .isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }
}
