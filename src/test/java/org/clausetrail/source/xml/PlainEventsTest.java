package org.clausetrail.source.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-162]
class PlainEventsTest {
    private static final String[] PIECES = {
        "<",
        ">",
        "/",
        "</a>",
        "<a>",
        "<b/>",
        "<c d='e'/>",
        " ",
        "=",
        "\"",
        "'",
        "&",
        ";",
        "&lt;",
        "&amp;",
        "&#10;",
        "&#x41;",
        "&#0;",
        "&#xD800;",
        "&nbsp;",
        "]]>",
        "]",
        "<![CDATA[",
        "<!--",
        "-->",
        "--",
        "-",
        "<?p q?>",
        "<?xml",
        "<!DOCTYPE a>",
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\u0000",
        "\u0001",
        "\u007f",
        "\u0085",
        "é",
        "试",
        "😀",
        "\uFFFE",
        "\uFEFF",
        "xmlns='u'",
        " xmlns:x='u'",
        " x:y='z'",
        " xsi:y='z'",
        " xml:lang='de'",
        " d='e'",
        "a",
        "0",
        ":",
        "x:"
    };
    private static final String[] DOCUMENTS = {
        "<a/>",
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b='1' c=\"2\">text<d/>more</a>\n",
        "<?xml version='1.0' encoding='utf-8' standalone='yes' ?><a>\r\n<b c='x&#10;y\tz\r\nw'/>&lt;t&gt;\r]] ></a><!-- end -->",
        "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:s='t' s='u'><b xsi:nil='true' nil='no'/></a>",
        "<a><![CDATA[<no> & ]] ]>\r\nline]]><!-- - <c> & --><b d='é试😀' e='&quot;&apos;'>😀</b></a>",
        "<a.b-c_1 d.e='&#x1F600;'  f = 'g' ><h\n/></a.b-c_1 >",
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>&nbsp;</a>",
                "<a b='1' b='2'/>",
                "<a></b>",
                "<a>]]></a>",
                "<a b='<'/>",
                "<a/><b/>",
                "<a/>x",
                "x<a/>",
                "<a>",
                "<a b=1/>",
                "<a b='1'c='2'/>",
                "<a><!-- -- --></a>",
                "<a>\u0001</a>",
                "<a>&#0;</a>",
                "<a x:b='1'/>",
                "",
                "<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>",
                "< a/>",
                "<a/ >",
                "<a>&lt</a>",
                "<1/>",
                "<a b/>",
                "\n<?xml version='1.0'?><a/>"
            })
    void whatIsWrongIsLeftToTheFullParser(String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);

        assertThat(transcript(plain(bytes), 0))
                .isEqualTo(transcript(full(bytes), 0))
                .last()
                .asString()
                .startsWith("FAULT");
    }

    @Test
    void anyDocumentIsToldAsTheFullParserTellsIt() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int sound = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] document = changed(DOCUMENTS[random.nextInt(DOCUMENTS.length)], random);
            int texts = random.nextInt(4);

            List<String> full = transcript(full(document), texts);
            List<String> told = transcript(plain(document), texts);

            String end = full.get(full.size() - 1);
            String what =
                    String.format("seed %d, round %d: %s", seed, round, new String(document, StandardCharsets.UTF_8));
            if (end.startsWith("FAULT")) {
                // a stream that looks ahead may find the fault some tags earlier
                assertThat(told).as(what).last().isEqualTo(end);
            } else {
                assertThat(told).as(what).isEqualTo(full);
                sound++;
            }
        }
        assertThat(sound).as("well-formed documents, seed %d", seed).isPositive();
    }

    private static byte[] changed(String document, Random random) {
        StringBuilder text = new StringBuilder(document);
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length() + 1);
            int end = random.nextInt(3) == 0 ? Math.min(text.length(), at + random.nextInt(4)) : at;
            text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** All that a cursor tells: tags with lines and attributes, the text of each n-th element, and the fault. */
    private static List<String> transcript(Opening opening, int texts) throws IOException {
        List<String> told = new ArrayList<>();
        try (XmlCursor xml = opening.open()) {
            while (xml.next()) {
                StringBuilder tag = new StringBuilder(xml.isStart() ? "<" : "</")
                        .append(xml.namespace())
                        .append(xml.name())
                        .append('@')
                        // the full parser counts white space before the root as part of its tag
                        .append(xml.depth() > 1 ? xml.line() : 0)
                        .append('/')
                        .append(xml.depth());
                for (int i = 0; xml.isStart() && i < xml.attributes(); i++) {
                    tag.append(' ').append(xml.attributeName(i)).append('=').append(xml.attributeValue(i));
                }
                if (xml.isStart()) {
                    tag.append(' ').append(xml.attribute("d")).append(xml.attribute("nil"));
                }
                told.add(tag.toString());
                if (xml.isStart() && texts > 0 && told.size() % texts == 0) {
                    told.add(xml.text(20));
                }
            }
            told.add("DONE");
        } catch (InputException e) {
            told.add("FAULT " + e.where() + " " + e.getMessage());
        }
        return told;
    }

    private interface Opening {
        XmlCursor open() throws IOException;
    }

    private static Opening plain(byte[] document) {
        return () -> XmlCursor.open(file(document));
    }

    private static Opening full(byte[] document) {
        return () -> new XmlCursor(file(document), ParserEvents.open(file(document)));
    }

    private static InputFile file(byte[] document) {
        return InputFile.of(document, SourceRef.file("a.xml"));
    }
}
