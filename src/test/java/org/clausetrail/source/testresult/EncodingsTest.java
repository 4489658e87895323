package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each report as editors, shells and other systems rewrite it: every reader counts the same. */
// [verify->CT-REQ-171]
class EncodingsTest {
    private static final Path REPORTS = Path.of("src/test/resources/reports");

    static Stream<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aByteOrderMarkChangesNothing(String report) throws IOException {
        assertSame(report, ("\uFEFF" + text(report)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void linesOfWindowsChangeNothing(String report) throws IOException {
        assertSame(report, text(report).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aRedirectionOfPowerShellChangesNothing(String report) throws IOException {
        String declared = text(report).replaceFirst("encoding=([\"'])(?i:UTF-8)[\"']", "encoding=$1UTF-16$1");

        assertSame(report, ("\uFEFF" + declared.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aByteThatIsNoTextIsRefusedOrReadAsUnknownCharacter(String report) throws IOException {
        byte[] bytes = text(report).getBytes(StandardCharsets.UTF_8);
        int at = lastLetter(bytes);
        bytes[at] = (byte) 0xff;

        assertThatCode(() -> {
                    try {
                        inspect(bytes);
                    } catch (InputException e) {
                        assertThat(e.where().path()).isEqualTo("report");
                        assertThat(e).hasMessageNotContaining("\n");
                    }
                })
                .doesNotThrowAnyException();
    }

    private static int lastLetter(byte[] bytes) {
        int at = bytes.length - 1;
        while (!Character.isLetter((char) bytes[at])) {
            at--;
        }
        return at;
    }

    private static void assertSame(String report, byte[] rewritten) throws IOException {
        Inspection before = inspect(Files.readAllBytes(REPORTS.resolve(report)));
        Inspection after = inspect(rewritten);

        assertThat(after.format()).isEqualTo(before.format());
        assertThat(withoutLines(after.facts())).isEqualTo(withoutLines(before.facts()));
    }

    private static String withoutLines(Map<String, Object> facts) {
        return facts.toString().replace("\r\n", "\n");
    }

    private static Inspection inspect(byte[] bytes) throws IOException {
        InputFile file = InputFile.of(bytes, SourceRef.file("report"));
        Head head = Head.of(file);
        List<Format> formats = TestFormats.all().stream()
                .filter(format -> format.match(head) != Format.Match.NO)
                .toList();
        assertThat(formats).as("formats that know the report").isNotEmpty();
        return formats.get(0).inspect(file);
    }

    private static String text(String report) throws IOException {
        return Files.readString(REPORTS.resolve(report));
    }
}
