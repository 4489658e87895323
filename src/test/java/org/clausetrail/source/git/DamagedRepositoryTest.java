package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clausetrail.cache.Cache;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.Inspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are missing or damaged: what can be read is read, and what is unknown is said. */
// [verify->CT-REQ-115]
@Timeout(120)
class DamagedRepositoryTest {
    @TempDir
    private Path folder;

    private NativeGit git;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void makeARepositoryOfThreeCommits() throws IOException {
        git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        first = git.write("src/a.c", "a\n").write("doc/a.md", "1\n").commit("First");
        second = git.write("src/a.c", "b\n").write("doc/a.md", "2\n").commit("Second");
        third = git.write("src/a.c", "c\n").write("doc/a.md", "3\n").commit("Third");
    }

    private Path object(String id) {
        return git.directory().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    private void damage(String id) throws IOException {
        overwrite(object(id), "garbage".getBytes(StandardCharsets.UTF_8));
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }

    private Evidence evidence() throws IOException {
        return evidence(ProductPart.WHOLE);
    }

    private Evidence evidence(ProductPart part) throws IOException {
        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            new GitEvidence(
                            repository,
                            repository.history("HEAD"),
                            "HEAD",
                            EvidenceRules.USUAL,
                            SignaturePolicy.NONE,
                            part)
                    .read(sink);
        }
        return sink.evidence();
    }

    private static List<String> commits(Evidence evidence) {
        return evidence.items().stream()
                .filter(item -> item.kind() == ItemKind.COMMIT)
                .map(item -> item.text("commit"))
                .toList();
    }

    private static List<Finding> of(Evidence evidence, String check) {
        return evidence.findings().stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
    }

    private Map<String, Object> inspected() throws IOException {
        Inspection inspection = GitInspection.of(git.directory(), "repo");
        assertThat(inspection.status()).isEqualTo(Inspection.Status.OK);
        return inspection.facts();
    }

    @Test
    void aDamagedFolderIsNamedAndTheOthersAreRead() throws IOException {
        String tree = git.run("rev-parse", second + ":src");
        damage(tree);

        Evidence evidence = evidence();
        assertThat(commits(evidence)).containsExactly(first, second, third);
        assertThat(of(evidence, "R-OBJECT"))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message()).contains(tree, "folder src/", "damaged", "unknown", "git fsck");
                })
                .extracting(finding -> finding.source().commit())
                .containsExactly(second, third);
        try (GitRepository repository = GitRepository.open(git.directory())) {
            assertThat(repository.history("HEAD").commit(third).orElseThrow().changes())
                    .extracting(PathChange::path)
                    .containsExactly("doc/a.md");
        }
        assertThat(inspected()).containsEntry("commits", 3L).containsEntry("incomplete_commits", 2L);
        assertThat(String.valueOf(inspected().get("limits"))).contains(tree, second, third);
    }

    @Test
    void whatACommitChangedIsUnknownRatherThanNothing() throws IOException {
        Files.delete(object(git.run("rev-parse", second + "^{tree}")));

        Evidence evidence = evidence(new ProductPart("", "doc", List.of()));
        assertThat(evidence.items())
                .filteredOn(item -> item.text("commit").equals(second))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.text("outside")).isEmpty();
                    assertThat(item.text("changed-paths")).isEmpty();
                    assertThat(item.text("unread")).isNotEmpty();
                });
        assertThat(of(evidence, "R-OBJECT"))
                .extracting(Finding::message)
                .allMatch(message -> message.contains("it is missing"));
    }

    @Test
    void aMissingCommitEndsTheHistoryThatIsKnown() throws IOException {
        Files.delete(object(second));

        Evidence evidence = evidence();
        assertThat(commits(evidence)).containsExactly(third);
        assertThat(of(evidence, "R-OBJECT")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.source().commit()).isEqualTo(third);
            assertThat(finding.message()).contains(second, "missing", "history before it is unknown");
        });
        assertThat(inspected()).containsEntry("commits", 1L).containsEntry("incomplete_commits", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tree", "tree zzzz\n", "tree 0123456789012345678901234567890123456789\nparent x\n\n"})
    void aCommitOfNonsenseIsDamaged(String content) throws IOException {
        String nonsense = git.run(
                content.getBytes(StandardCharsets.UTF_8),
                "hash-object",
                "-t",
                "commit",
                "-w",
                "--literally",
                "--stdin");
        byte[] child = ("tree " + git.run("rev-parse", "HEAD^{tree}") + "\nparent " + nonsense
                        + "\nauthor A <a@x.org> 1 +0000\ncommitter A <a@x.org> 1 +0000\n\nChild\n")
                .getBytes(StandardCharsets.UTF_8);
        String id = git.run(child, "hash-object", "-t", "commit", "-w", "--literally", "--stdin");
        Files.writeString(git.directory().resolve(".git/refs/heads/main"), id + "\n");

        assertThat(of(evidence(), "R-OBJECT"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).contains(nonsense));
    }

    @Test
    void aTruncatedPackIsTheEndOfWhatItHeld() throws IOException {
        git.run("gc", "-q");
        String loose = git.write("src/a.c", "d\n").commit("Loose");
        try (Stream<Path> packs = Files.list(git.directory().resolve(".git/objects/pack"))) {
            Path pack = packs.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(pack);
            overwrite(pack, Arrays.copyOf(bytes, bytes.length / 2));
        }

        Evidence evidence = evidence();
        assertThat(commits(evidence)).containsExactly(loose);
        assertThat(of(evidence, "R-OBJECT"))
                .isNotEmpty()
                .extracting(Finding::message)
                .anyMatch(message -> message.contains(third));
    }

    @Test
    void aFolderOfTheReleaseThatCannotBeReadIsNoEmptyFolder() throws IOException {
        String tree = git.run("rev-parse", "HEAD:doc");
        Files.delete(object(tree));

        assertThat(of(evidence(), "R-OBJECT"))
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("The folder doc/ of the release (tree " + tree));
    }

    @Test
    void aTagThatCannotBeReadIsNoRelease() throws IOException {
        git.run("tag", "-a", "v1", "-m", "Release", first);
        git.run("tag", "-a", "v2", "-m", "Release", second);
        damage(git.run("rev-parse", "v1"));

        Evidence evidence = evidence();
        assertThat(evidence.items())
                .filteredOn(item -> item.kind() == ItemKind.RELEASE)
                .extracting(item -> item.text("tag"))
                .containsExactly("v2");
        assertThat(of(evidence, "R-TAG"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("\"v1\" cannot be read: it is damaged"));
    }

    @Test
    void aTagThatIsALoopOfSymbolicRefsIsNoRelease() throws IOException {
        git.run("tag", "v2", second);
        Files.writeString(git.directory().resolve(".git/refs/tags/v3"), "ref: refs/tags/v4\n");
        Files.writeString(git.directory().resolve(".git/refs/tags/v4"), "ref: refs/tags/v3\n");

        assertThat(evidence().items())
                .filteredOn(item -> item.kind() == ItemKind.RELEASE)
                .extracting(item -> item.text("tag"))
                .containsExactly("v2");
    }

    @Test
    void notesThatCannotBeReadAreReported() throws IOException {
        git.run("notes", "add", "-m", "Checked by hand", "HEAD");
        damage(git.run("rev-parse", "refs/notes/commits^{tree}"));

        assertThat(of(evidence(), "R-OBJECT"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("refs/notes/commits"));
    }

    @Test
    void nothingIsKeptOfADamagedHistory() throws IOException {
        Path tree = object(git.run("rev-parse", second + ":src"));
        byte[] bytes = Files.readAllBytes(tree);
        Files.delete(tree);
        Cache cache = Cache.in(folder.resolve("cache"), "tool", note -> {});
        assertThat(incomplete(cache)).isEqualTo(2);
        assertThat(incomplete(cache)).isEqualTo(2);

        Files.write(tree, bytes);
        assertThat(incomplete(cache)).isZero();
        assertThat(incomplete(cache)).isZero();
    }

    private long incomplete(Cache cache) throws IOException {
        try (GitRepository repository = GitRepository.open(git.directory(), "repo", cache)) {
            return repository.history("HEAD").commits().stream()
                    .filter(commit -> !commit.whole())
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noDamagedByteGoesUnnoticed(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            git.write("src/" + random.nextInt(5) + "/f.c", "line " + random.nextInt() + "\n".repeat(20))
                    .commit("Change " + i);
        }
        if (seed % 2 == 0) {
            git.run("gc", "-q");
        }
        Map<String, Commit> sound = new HashMap<>();
        history().commits().forEach(commit -> sound.put(commit.id(), commit));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(git.directory().resolve(".git/objects"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (int round = 0; round < 150; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            overwrite(file, damaged);
            try {
                for (Commit commit : history().commits()) {
                    assertThat(!commit.whole() || commit.equals(sound.get(commit.id())))
                            .as("seed " + seed + ", round " + round + ", " + file)
                            .isTrue();
                }
                inspected();
            } catch (InputException e) {
                assertThat(e.getMessage())
                        .as("seed " + seed + ", round " + round)
                        .isNotBlank();
            }
            overwrite(file, bytes);
        }
    }

    private History history() throws IOException {
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            return repository.history("HEAD");
        }
    }
}
