package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.unknown.UnknownContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages reports at random: a reader answers or refuses, and never fails in any other way. */
// [verify->CT-REQ-148]
class TestFormatFuzzTest {
    private static final int ROUNDS = Integer.getInteger("clausetrail.fuzz.rounds", 60);
    private static final Path SEEDS = Path.of("src/test/resources");
    private static final String[] TOKENS = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "/>",
        "&#0;",
        "&#x10FFFF;",
        "<!DOCTYPE a [",
        "xmlns:a=\"b\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-1",
        "1e999",
        "1,078",
        "\\ud800",
        "\\u0000",
        "\uFEFF",
        "\u0000",
        "NaN",
        "testcase",
        "name",
        "99999999999999999999",
        "9223372036854775807",
        "-9223372036854775808"
    };

    static Stream<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        for (String folder : List.of("junit-edge", "encoding", "hostile", "injection", "reports")) {
            try (Stream<Path> files = Files.list(SEEDS.resolve(folder))) {
                files.map(SEEDS::relativize).map(Path::toString).sorted().forEach(samples::add);
            }
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void answersOrRefusesWhateverTheBytesAre(String sample) throws IOException {
        byte[] original = Files.readAllBytes(SEEDS.resolve(sample));
        long seed = Long.getLong("clausetrail.fuzz.seed", 20261125L) + sample.hashCode();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(original, random);
            try {
                answer(InputFile.of(bytes, SourceRef.file(sample)));
            } catch (RuntimeException e) {
                throw new AssertionError(
                        "Seed " + seed + ", round " + round + " of " + sample + ": "
                                + new String(bytes, StandardCharsets.ISO_8859_1),
                        e);
            }
        }
    }

    private static void answer(InputFile file) throws IOException {
        Head head = Head.of(file);
        assertThat(UnknownContent.answer(file, head)).isNotNull();
        for (Format format : TestFormats.all()) {
            if (format.match(head) != Format.Match.NO) {
                try {
                    assertThat(format.inspect(file).facts()).isNotNull();
                } catch (InputException e) {
                    assertThat(e).hasMessageNotContaining("\n");
                }
            }
        }
        new TestResultSource(TestSettings.USUAL, new Evidence.Collector()).read(file);
    }

    private static byte[] damaged(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            bytes = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, at);
                case 1 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
                case 2 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
                case 3 ->
                    spliced(bytes, at, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
                default -> {
                    int to = Math.min(bytes.length, at + random.nextInt(60));
                    yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                }
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] inserted) {
        byte[] result = new byte[bytes.length - (to - from) + inserted.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(inserted, 0, result, from, inserted.length);
        System.arraycopy(bytes, to, result, from + inserted.length, bytes.length - to);
        return result;
    }
}
