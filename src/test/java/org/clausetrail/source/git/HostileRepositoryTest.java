package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-111]
@Timeout(120)
class HostileRepositoryTest {
    @TempDir
    Path folder;

    private NativeGit sample() throws IOException {
        NativeGit git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        git.write("a.txt", "a\n".repeat(500)).commit("One");
        git.write("a.txt", "b\n".repeat(500)).commit("Two");
        return git;
    }

    private static void assertRejected(Path path) throws IOException {
        Inspection inspection = GitInspection.of(path, "repo");
        assertThat(inspection.status()).isEqualTo(Inspection.Status.REJECTED);
        assertThat(inspection.reason()).contains("repository");
    }

    private static void overwrite(Path file, byte[] bytes) throws IOException {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }

    @Test
    void namesATruncatedPack() throws IOException {
        NativeGit git = sample();
        git.run("gc", "-q");
        try (var packs = Files.list(git.directory().resolve(".git/objects/pack"))) {
            Path pack = packs.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(pack);
            overwrite(pack, Arrays.copyOf(bytes, bytes.length / 2));
        }

        assertRejected(git.directory());
    }

    @Test
    void endsAtALoopOfSymbolicRefs() throws IOException {
        NativeGit git = sample();
        Files.writeString(git.directory().resolve(".git/HEAD"), "ref: refs/heads/a\n");
        Files.writeString(git.directory().resolve(".git/refs/heads/a"), "ref: refs/heads/b\n");
        Files.writeString(git.directory().resolve(".git/refs/heads/b"), "ref: refs/heads/a\n");

        assertRejected(git.directory());
    }

    @Test
    void neverGivesPathsThatLeadOutOfTheWorkTree() throws IOException {
        NativeGit git = sample();
        byte[] blob = HexFormat.of().parseHex(git.run("rev-parse", "HEAD:a.txt"));
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        for (String name : List.of("../../x", ".git/config", "good.txt")) {
            tree.write(("100644 " + name + "\0").getBytes(StandardCharsets.UTF_8));
            tree.write(blob);
        }
        String id = git.run(tree.toByteArray(), "hash-object", "-t", "tree", "-w", "--literally", "--stdin");
        String commit = git.run(new byte[0], "commit-tree", "-m", "Hostile", id);
        git.run("update-ref", "refs/heads/main", commit);

        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            assertThat(repository.files("HEAD", List.of("**")))
                    .extracting(InputFile::name)
                    .containsExactly("good.txt");
            new GitEvidence(repository, repository.history("HEAD"), "HEAD", EvidenceRules.USUAL).read(sink);
        }
        assertThat(sink.evidence().findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("../../x, .git/config"));
    }

    @Test
    void refusesATreeThatUnfoldsWithoutEnd() throws IOException {
        NativeGit git = sample();
        String id = git.run("rev-parse", "HEAD:a.txt");
        String mode = "100644 blob ";
        for (int level = 0; level < 8; level++) {
            StringBuilder tree = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                tree.append(mode).append(id).append("\tf").append(i).append('\n');
            }
            id = git.run(tree.toString().getBytes(StandardCharsets.UTF_8), "mktree");
            mode = "040000 tree ";
        }
        git.run("update-ref", "refs/heads/main", git.run(new byte[0], "commit-tree", "-m", "Bomb", id));

        Inspection inspection = GitInspection.of(git.directory(), "repo");
        assertThat(inspection.reason()).contains("changes more than");
    }

    private static Evidence evidence(NativeGit git) throws IOException {
        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            new GitEvidence(repository, repository.history("HEAD"), "HEAD", EvidenceRules.USUAL).read(sink);
        }
        return sink.evidence();
    }

    // [verify->CT-REQ-112]
    @ParameterizedTest
    @ValueSource(ints = {17, 60, 100})
    void cutsACommitThatIsLargerThanAnyMessageAndGoesOn(int megabytes) throws IOException {
        NativeGit git = sample();
        byte[] message = new byte[megabytes << 20];
        Arrays.fill(message, (byte) 'x');
        String huge = git.run(message, "commit-tree", "-p", "HEAD", "-F", "-", git.run("rev-parse", "HEAD^{tree}"));
        git.run("update-ref", "refs/heads/main", huge);
        assertCut(evidence(git), huge);

        git.run("tag", "v1");
        String after = git.run(new byte[0], "commit-tree", "-p", huge, "-m", "After", huge + "^{tree}");
        git.run("update-ref", "refs/heads/main", after);
        Evidence evidence = evidence(git);
        assertCut(evidence, huge);
        assertThat(evidence.items()).anyMatch(item -> item.text("commit").equals(after));
        assertThat(GitInspection.of(git.directory(), "repo").facts()).containsEntry("commits", 4L);
    }

    private static void assertCut(Evidence evidence, String huge) {
        assertThat(evidence.findings())
                .filteredOn(finding -> finding.check().equals("R-MESSAGE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("not read to the end");
                    assertThat(finding.source().commit()).isEqualTo(huge);
                });
    }

    // [verify->CT-REQ-113]
    @Test
    void readsATagOfATagOfABlobAsNoRelease() throws IOException {
        NativeGit git = sample();
        git.run("tag", "-a", "inner", "-m", "A tag of a blob", git.run("rev-parse", "HEAD:a.txt"));
        git.run("tag", "-a", "outer", "-m", "A tag of a tag", "inner");
        git.run("tag", "-a", "nested", "-m", "A release", git.run("rev-parse", "HEAD"));
        git.run("tag", "-a", "twice", "-m", "A tag of a release", "nested");

        Evidence evidence = evidence(git);
        assertThat(evidence.findings())
                .filteredOn(finding -> finding.check().equals("R-TAG"))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "The tag \"inner\" names no commit, so it is no release.",
                        "The tag \"outer\" names no commit, so it is no release.");
        assertThat(evidence.items())
                .filteredOn(item -> item.kind() == ItemKind.RELEASE)
                .extracting(item -> item.text("tag"))
                .contains("nested", "twice");
    }

    // [verify->CT-REQ-113]
    @Test
    void readsAnOctopusWithAllItsParents() throws IOException {
        NativeGit git = sample();
        for (String branch : List.of("one", "two", "three")) {
            git.run("checkout", "-q", "-b", branch, "main");
            git.write(branch + ".txt", branch).commit("Work on " + branch);
        }
        git.run("checkout", "-q", "main");
        String octopus = git.merge("Bring all together", "one", "two", "three");

        Evidence evidence = evidence(git);
        assertThat(evidence.items())
                .filteredOn(item -> item.text("commit").equals(octopus))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.text("parents").split(" ")).hasSize(4);
                    assertThat(item.text("merge")).isEqualTo("true");
                });
    }

    // [verify->CT-REQ-113]
    @Test
    void takesBackACherryPickedCopyAloneWhenTheCopyIsReverted() throws IOException {
        NativeGit git = sample();
        git.run("checkout", "-q", "-b", "fix");
        String original = git.write("fix.txt", "f").commit("Fix\n\nImplements: REQ-1");
        git.run("checkout", "-q", "main");
        git.write("other.txt", "o").commit("Other");
        git.run("cherry-pick", "-x", original);
        String copy = git.run("rev-parse", "HEAD");
        git.run("revert", "--no-edit", copy);
        git.merge("Merge fix", "fix");

        Evidence evidence = evidence(git);
        assertThat(evidence.items())
                .filteredOn(item -> item.text("commit").equals(copy))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.text("reverted")).isEqualTo("true");
                    assertThat(item.text("cherry-picked-from")).isEqualTo(original);
                });
        assertThat(evidence.items())
                .filteredOn(item -> item.text("commit").equals(original))
                .singleElement()
                .satisfies(item -> assertThat(item.text("reverted")).isEmpty());
    }

    @Test
    void saysThatAnLfsPointerIsNoContent() throws IOException {
        NativeGit git = sample();
        git.write("big.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n")
                .write(".gitattributes", "*.bin filter=lfs\n")
                .commit("Add");
        git.run("update-index", "--add", "--cacheinfo", "160000," + git.run("rev-parse", "HEAD") + ",lib");
        git.run("commit", "-q", "-m", "Add submodule");

        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            InputFile pointer = repository.file("HEAD", "big.bin").orElseThrow();
            assertThatThrownBy(pointer::open).isInstanceOf(InputException.class).hasMessageContaining("LFS pointer");
            new GitEvidence(repository, repository.history("HEAD"), "HEAD", EvidenceRules.USUAL).read(sink);
        }
        assertThat(sink.evidence().findings())
                .extracting(Finding::check)
                .containsExactlyInAnyOrder("R-SUBMODULE", "R-LFS");
    }

    @Test
    void showsNotesOfCommits() throws IOException {
        NativeGit git = sample();
        git.run("notes", "add", "-m", "Checked by hand", "HEAD");

        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(git.directory(), "repo")) {
            new GitEvidence(repository, repository.history("HEAD"), "HEAD", EvidenceRules.USUAL).read(sink);
        }
        assertThat(sink.evidence().items()).anyMatch(item -> item.text("note").equals("commits: Checked by hand"));
    }
}
