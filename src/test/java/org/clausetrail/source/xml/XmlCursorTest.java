package org.clausetrail.source.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-140]
class XmlCursorTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "bad-utf8, not well-formed",
        "overlong-utf8, longer UTF-8 form",
        "surrogate-utf8, not well-formed",
        "declared-utf16-is-utf8, UTF-16",
        "unknown-encoding, X-NOT-A-CHARSET",
        "utf7, UTF-7",
        "control-char-raw, CTRL-CHAR",
        "control-char-reference, 0x1",
        "nul-bytes, not well-formed",
        "duplicate-attribute, Duplicate attributes",
        "duplicate-status-override, Duplicate attributes",
        "truncated, end-of-input",
        "two-roots, Second root element",
        "trailing-garbage, epilog",
        "leading-garbage, prolog",
        "merge-conflict, not well-formed",
        "empty, End-of-input",
        "undefined-entity, &nbsp;",
        "billion-laughs, declares entities",
        "recursive-entity, declares entities",
        "xxe-file-in-text, declares entities",
        "xxe-in-cyclonedx, declares entities",
        "xxe-parameter-entity-oob, declares entities",
        "xxe-local-dtd, declares entities",
    })
    void refusesWhatIsNotWellFormedWithOneMessageAndItsLine(String name, String expected) {
        assertThatThrownBy(() -> names(resource("hostile/" + name + ".xml")))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.where().line()).isPositive();
                    assertThat(e).hasMessageContaining(expected).hasMessageNotContaining("\n");
                });
    }

    @Test
    void readsOverADocumentTypeWithoutFetchingIt() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/report.dtd";
            InputFile file = xml("<!DOCTYPE report PUBLIC \"-//x//\" \"" + address + "\"><report name='a'/>");

            assertThat(names(file)).containsExactly("report");

            listener.setSoTimeout(100);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void neverReadsALocalFileThroughAnEntity() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "the secret");
        InputFile file = xml("<!DOCTYPE a [<!ENTITY x SYSTEM '" + canary.toUri() + "'>]><a>&x;</a>");

        assertThatThrownBy(() -> names(file)).isInstanceOf(InputException.class).hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf8-bom",
                "utf16le-bom",
                "utf16be-bom",
                "utf16le-nobom",
                "iso-8859-1",
                "windows-1252",
                "gb18030",
                "no-declaration-utf8",
                "crlf-and-cr",
                "astral-plane"
            })
    void readsEveryUsualEncoding(String name) throws IOException {
        try (XmlCursor xml = XmlCursor.open(resource("encoding/" + name + ".xml"))) {
            while (xml.next()) {
                if (xml.isStart("testcase")) {
                    assertThat(xml.attribute("name", ""))
                            .doesNotContain("\uFFFD")
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void boundsTheDepth() {
        assertThatThrownBy(() -> names(xml("<a>".repeat(1001) + "</a>".repeat(1001))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested deeper than 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<![CDATA[x]]>", "<!-- x -->"})
    void boundsTheLengthOfATagWhateverIsBeforeIt(String before) {
        String long17MiB = "<a>" + before + "<b c='" + "x".repeat(17 << 20) + "'/></a>";

        assertThatThrownBy(() -> names(xml(long17MiB)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("longer than 16 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "<![CDATA[%s]]>", "<!--%s-->"})
    void readsOverTextOfAnyLength(String form) throws IOException {
        String text = form.replace("%s", "y".repeat(40 << 20));

        assertThat(names(xml("<a><b>" + text + "</b><c/></a>"))).containsExactly("a", "b", "c");
    }

    @Test
    void keepsAsMuchTextAsIsAskedFor() throws IOException {
        try (XmlCursor xml = XmlCursor.open(xml("<a><b>one <i>two</i><![CDATA[ <three>]]> four</b><c/></a>"))) {
            xml.next();
            xml.next();

            assertThat(xml.text(12)).isEqualTo("one two <thr");
            assertThat(xml.isStart()).isFalse();
            assertThat(xml.nextChild(1)).isTrue();
            assertThat(xml.name()).isEqualTo("c");
        }
    }

    @Test
    void walksChildrenOverWhateverLiesBelowThem() throws IOException {
        List<String> children = new ArrayList<>();
        try (XmlCursor xml = XmlCursor.open(xml("<a><b><x/><y>1<z/></y></b>\n<c q='1'/><d/></a>"))) {
            xml.next();
            while (xml.nextChild(1)) {
                children.add(xml.name() + xml.line());
            }
            assertThat(xml.next()).isFalse();
        }
        assertThat(children).containsExactly("b1", "c2", "d2");
    }

    @Test
    void seesWindowsCharactersOutsideLatin1() throws IOException {
        byte[] bytes =
                "<?xml version='1.0' encoding='windows-1252'?><a n='\u0080'/>".getBytes(StandardCharsets.ISO_8859_1);
        try (XmlCursor xml = XmlCursor.open(InputFile.of(bytes, SourceRef.file("a.xml")))) {
            xml.next();
            assertThat(xml.attribute("n")).isEqualTo("€");
        }
    }

    private static List<String> names(InputFile file) throws IOException {
        List<String> names = new ArrayList<>();
        try (XmlCursor xml = XmlCursor.open(file)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    names.add(xml.name());
                }
            }
        }
        return names;
    }

    private static InputFile xml(String text) {
        return InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file("report.xml"));
    }

    private static InputFile resource(String name) {
        try (InputStream stream = XmlCursorTest.class.getResourceAsStream("/" + name)) {
            return InputFile.of(stream.readAllBytes(), SourceRef.file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
