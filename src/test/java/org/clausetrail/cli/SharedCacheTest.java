package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clausetrail.ForkedJvm;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes with one cache folder, some of them killed while they write: each of the others says the same. */
// [verify->CT-REQ-071]
// [verify->CT-REQ-072]
class SharedCacheTest {
    private static final int COMMITS = 600;
    private static final int HEAP = 384;

    @TempDir
    private Path folder;

    private NativeGit git;

    @BeforeEach
    void aRepositoryWithManyCommits() throws IOException {
        git = NativeGit.init(Files.createDirectories(folder.resolve("code")));
        StringBuilder stream = new StringBuilder();
        for (int i = 1; i <= COMMITS; i++) {
            String text = "## SRS-1 Count\n\nCount to " + i + ".\n\n## SRS-2 Show\n\nShow " + i / 7 + ".\n";
            stream.append("commit refs/heads/main\ncommitter Ada <ada@example.org> ")
                    .append(1_700_000_000 + i)
                    .append(" +0000\n");
            stream.append("data <<END\nChange ").append(i).append("\n\nImplements: SRS-1\nEND\n");
            stream.append("M 100644 inline req.md\ndata ")
                    .append(text.length())
                    .append('\n')
                    .append(text)
                    .append('\n');
        }
        git.run(stream.toString().getBytes(StandardCharsets.UTF_8), "fast-import", "--quiet");
        git.run("reset", "-q", "--hard");
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: Counter, version: 1.0.0, manufacturer: Example Ltd}
                git: {repository: code}
                sources:
                  - requirements: git:req.md
                regulations: [iec-62304]
                documents: [D8]
                formats: [json, csv]
                """);
    }

    private Process generate(String target, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "generate",
                folder.toString(),
                "-q",
                "-o",
                folder.resolve(target).toString()));
        arguments.addAll(List.of(more));
        return ForkedJvm.start(HEAP, Main.class, arguments.toArray(String[]::new));
    }

    private Process cached(String target) throws IOException {
        return generate(target, "--cache", folder.resolve("cache").toString());
    }

    /** The digest that a run ends with; it covers every file. */
    private static String digest(Process process) throws IOException, InterruptedException {
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isEqualTo(ExitCode.DONE);
            assertThat(output)
                    .as("no run has reason to distrust what another kept")
                    .doesNotContain("made anew");
            return output.lines()
                    .filter(line -> line.startsWith("sha256:"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(output));
        }
    }

    @Test
    void twoProcessesAtOnceAndAKilledOneGiveTheResultOfNoCache() throws Exception {
        String without = digest(generate("without", "--no-cache"));
        long seed = 20261125;
        Random random = new Random(seed);
        for (int round = 0; round < 2; round++) {
            Process killed = cached("killed");
            awaitWriting(killed, random.nextInt(40));
            Process one = cached("one");
            killed.destroyForcibly().waitFor();
            Process other = cached("other");
            assertThat(digest(one)).as("seed %d, round %d", seed, round).isEqualTo(without);
            assertThat(digest(other)).as("seed %d, round %d", seed, round).isEqualTo(without);
            git.write("note.txt", "round " + round).commit("Round " + round);
            without = digest(generate("without", "--no-cache"));
            assertThat(digest(cached("one"))).as("after one more commit").isEqualTo(without);
            if (round == 0) {
                deleteCache();
            }
        }
    }

    /** Returns while the process writes its cache, or a little later, or when it has ended. */
    private void awaitWriting(Process process, int pause) throws InterruptedException, IOException {
        while (process.isAlive() && files() == 0) {
            Thread.sleep(1);
        }
        Thread.sleep(pause);
    }

    private long files() throws IOException {
        Path cache = folder.resolve("cache");
        if (!Files.isDirectory(cache)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.count();
        }
    }

    private void deleteCache() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
