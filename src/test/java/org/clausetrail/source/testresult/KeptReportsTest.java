package org.clausetrail.source.testresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clausetrail.cache.Cache;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.model.Sha256;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.FileView;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-173]
class KeptReportsTest {
    private static final String REPORT = "<testsuite name='s'><testcase classname='c' name='%s' time='1'/></testsuite>";

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    /** A file that states the digest of its content, as the inputs of a project do. */
    private record Digested(InputFile file, SourceRef ref, boolean isAsDigested) implements FileView {
        static Digested of(InputFile file) throws IOException {
            try (InputStream stream = file.open()) {
                String digest = Sha256.of(stream.readAllBytes());
                return new Digested(file, new SourceRef(file.name(), 0, "", digest), true);
            }
        }
    }

    private KeptReports open(long spare) {
        return new KeptReports(
                Cache.in(folder.resolve("cache"), "tool", notes::add).shelf("reports", "p", ""), spare);
    }

    private static InputFile report(String content) throws IOException {
        return Digested.of(InputFile.of(content.getBytes(UTF_8), SourceRef.file("r.xml")));
    }

    private static Evidence read(List<InputFile> files, TestSettings settings, KeptReports kept) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        new TestResultSource(settings, kept, facts).read(files);
        kept.keep();
        return facts.evidence();
    }

    /** Reads with what earlier runs kept, and gives how many reports were not parsed. */
    private int taken(InputFile... files) throws IOException {
        try (KeptReports kept = open(1 << 20)) {
            assertThat(read(List.of(files), TestSettings.USUAL, kept))
                    .isEqualTo(read(List.of(files), TestSettings.USUAL, KeptReports.none()));
            return kept.taken();
        }
    }

    @Test
    void givesTheSameEvidenceOfEveryReportWithoutParsingIt() throws IOException {
        List<InputFile> files = new ArrayList<>();
        for (Path root : List.of(Path.of("src/test/resources"), Path.of("../shared/corpus/dev"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> found = Files.walk(root)) {
                    for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                        if (Files.size(file) < 1 << 20) {
                            files.add(Digested.of(InputFile.of(file, file.toString())));
                        }
                    }
                }
            }
        }
        TestSettings other = TestSettings.USUAL
                .ofLevel("system")
                .testing("1.0", "abcdef0123")
                .withLevels(List.of(LevelRule.of("unit", "class:*Unit*")));
        int parsed;
        try (KeptReports kept = open(1 << 20)) {
            read(files, TestSettings.USUAL, kept);
            parsed = kept.parsed();
        }
        try (KeptReports kept = open(1 << 20)) {
            assertThat(read(files, other, kept)).isEqualTo(read(files, other, KeptReports.none()));
            assertThat(kept.taken()).isGreaterThan(20).isGreaterThan(parsed / 2);
            assertThat(kept.taken() + kept.parsed()).isEqualTo(parsed);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void parsesAChangedReport() throws IOException {
        assertThat(taken(report(REPORT.formatted("a")))).isZero();
        assertThat(taken(report(REPORT.formatted("a")))).isEqualTo(1);
        assertThat(taken(report(REPORT.formatted("b")))).isZero();
    }

    @Test
    void keepsNothingOfAReportThatWasChangedWhileItWasRead() throws IOException {
        InputFile file = report(REPORT.formatted("a"));

        taken(new Digested(file, file.ref(), false));

        assertThat(taken(file)).isZero();
    }

    @Test
    void keepsNothingOfAReportThatRefersToFilesBesideIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.json"),
                "{\"reportFormat\":\"CTRF\",\"specVersion\":\"0.0.0\",\"results\":{\"tool\":{\"name\":\"t\"},\"summary\":"
                        + "{\"tests\":1,\"passed\":1,\"failed\":0,\"skipped\":0,\"pending\":0,\"other\":0,\"start\":1,"
                        + "\"stop\":2},\"tests\":[{\"name\":\"a\",\"status\":\"passed\",\"duration\":1,\"attachments\":"
                        + "[{\"name\":\"o\",\"contentType\":\"text/plain\",\"path\":\"o.txt\"}]}]}}");
        Files.writeString(folder.resolve("o.txt"), "observed = 1");
        InputFile report = Digested.of(InputFile.of(file, "r.json"));
        taken(report);
        Files.writeString(folder.resolve("o.txt"), "observed = 2");

        assertThat(taken(report)).isZero();
    }

    @Test
    void readsAgainWhatIsDamaged() throws IOException {
        InputFile file = report(REPORT.formatted("a"));
        taken(file);
        Path shelf;
        try (Stream<Path> list = Files.list(folder.resolve("cache"))) {
            shelf = list.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(shelf);
        bytes[bytes.length - 30] ^= 1;
        Files.write(shelf, bytes);

        assertThat(taken(file)).isZero();
        assertThat(notes).isNotEmpty();
        assertThat(taken(file)).isEqualTo(1);
    }

    @Test
    void bytesThatNobodyWroteAreCorruptAndNothingElse() throws IOException {
        GatheredReport report = new GatheredReport(true);
        new JUnitXml()
                .read(
                        InputFile.of(Path.of("src/test/resources/junit-edge/properties-and-attachments.xml"), "r.xml"),
                        report);
        byte[] bytes = ReportWriter.bytes("", report);
        Random random = new Random(20261125);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length);
            for (int i = random.nextInt(4); i >= 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> {
                        try {
                            ReportReader.read(damaged);
                        } catch (CorruptCacheException e) {
                            assertThat(e.reason()).isNotBlank();
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    // [verify->CT-REQ-174]
    @Test
    void doesNotGrowForEver() throws IOException {
        long largest = 0;
        for (int run = 0; run < 60; run++) {
            String name = "a".repeat(5000) + run;
            try (KeptReports kept = open(20_000)) {
                read(
                        List.of(report(REPORT.formatted(name)), report(REPORT.formatted("same"))),
                        TestSettings.USUAL,
                        kept);
                assertThat(kept.taken()).isEqualTo(run == 0 ? 0 : 1);
            }
            try (Stream<Path> list = Files.list(folder.resolve("cache"))) {
                largest = Math.max(largest, Files.size(list.findFirst().orElseThrow()));
            }
        }

        assertThat(largest).isLessThan(60_000);
    }

    @Test
    void aBrokenReportIsRefusedEachTime() throws IOException {
        InputFile broken = report("<testsuite name='s'><testcase");

        assertThat(taken(broken)).isZero();
        assertThat(taken(broken)).isZero();
    }
}
