package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheOptionsTest {
    private static final Path EXAMPLE = Path.of("examples", "maldi-tof");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
        return out.toString();
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    // [verify->CT-REQ-075]
    @Test
    void withoutACacheNothingIsKept() {
        run("check", EXAMPLE.toString(), "--no-cache", "--cache", cache().toString());
        run("inspect", EXAMPLE.resolve("repository.bundle").toString(), "--no-cache", "--cache", cache().toString());
        assertThat(cache()).doesNotExist();
    }

    // [verify->CT-REQ-072]
    @Test
    void checkSaysTheSameWithAndWithoutACache() {
        String without = run("check", EXAMPLE.toString(), "--all", "--no-cache");
        String first = run("check", EXAMPLE.toString(), "--all", "--cache", cache().toString());
        String second = run("check", EXAMPLE.toString(), "--all", "--cache", cache().toString());
        assertThat(cache()).isNotEmptyDirectory();
        assertThat(first).isEqualTo(without);
        assertThat(second).isEqualTo(without);
    }

    // [verify->CT-REQ-072]
    @Test
    void theDossierIsTheSameToTheByteWithAndWithoutACache() throws IOException {
        run(
                "generate",
                EXAMPLE.toString(),
                "-q",
                "--no-cache",
                "-o",
                folder.resolve("without").toString());
        run("check", EXAMPLE.toString(), "-q", "--cache", cache().toString());
        run(
                "generate",
                EXAMPLE.toString(),
                "-q",
                "--cache",
                cache().toString(),
                "-o",
                folder.resolve("with").toString());
        assertSameFiles(folder.resolve("without"), folder.resolve("with"));
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        try (Stream<Path> files = Files.walk(expected)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(actual.resolve(expected.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void aDamagedCacheIsSaidOnTheErrorStreamAlone() throws IOException {
        String bundle = EXAMPLE.resolve("repository.bundle").toString();
        String first = run("inspect", bundle, "--json", "--cache", cache().toString());
        try (Stream<Path> files = Files.list(cache())) {
            Files.writeString(files.findFirst().orElseThrow(), "rubbish");
        }
        assertThat(run("inspect", bundle, "--json", "--cache", cache().toString()))
                .isEqualTo(first);
        assertThat(err.toString()).startsWith("note: The cache file ").contains("made anew");
    }
}
