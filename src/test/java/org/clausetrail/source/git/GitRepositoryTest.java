package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-100]
class GitRepositoryTest {
    @TempDir
    Path folder;

    private NativeGit sample() throws IOException {
        NativeGit git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        git.write("README.md", "one\n").write("src/a.txt", "a\n").commit("Begin\n");
        git.run("tag", "v1");
        git.run("checkout", "-q", "-b", "feature");
        git.write("src/b.txt", "b\n").commit("Add b\n");
        git.run("checkout", "-q", "main");
        git.write("src/a.txt", "aa\n").commit("Change a\n");
        git.merge("Merge branch 'feature'", "feature");
        git.run("tag", "-a", "-m", "Release 2", "v2");
        return git;
    }

    // [verify->CT-REQ-109]
    @Test
    void countsTheSameInWorkTreeBareRepositoryAndBundle() throws IOException {
        NativeGit git = sample();
        Path bare = folder.resolve("bare.git");
        git.run("clone", "-q", "--bare", ".", bare.toString());
        Path bundle = git.bundle(folder.resolve("all.bundle"));
        git.run("config", "core.bundleVersion", "3");
        Map<String, Object> facts = Map.of(
                "commits", 4L,
                "merges", 1L,
                "changed_paths", 4L,
                "tags", 2L,
                "signatures", Map.of("unsigned", 4L, "unchecked", 0L));

        assertThat(GitInspection.of(git.directory(), "repo")).isEqualTo(Inspection.ok("git-repository", facts));
        assertThat(GitInspection.of(bare, "bare")).isEqualTo(Inspection.ok("git-repository", facts));
        assertThat(GitInspection.of(bundle, "bundle")).isEqualTo(Inspection.ok("git-bundle", facts));
    }

    @Test
    void readsBundlesOfVersionThree() throws IOException {
        NativeGit git = sample();
        Path bundle = folder.resolve("v3.bundle");
        git.run("bundle", "create", "-q", "--version=3", bundle.toString(), "--all");

        assertThat(GitInspection.of(bundle, "bundle").facts()).containsEntry("commits", 4L);
    }

    @Test
    void readsALinkedWorkTree() throws IOException {
        NativeGit git = sample();
        Path linked = folder.resolve("linked");
        git.run("worktree", "add", "-q", linked.toString(), "v1");

        assertThat(GitInspection.of(linked, "linked").facts()).containsEntry("commits", 1L);
    }

    // [verify->CT-REQ-101]
    @Test
    void neverWritesToTheRepositoryNorTheBundle() throws IOException {
        NativeGit git = sample();
        Path bundle = git.bundle(folder.resolve("all.bundle"));
        List<String> before = NativeGit.inventory(folder);

        GitInspection.of(git.directory(), "repo");
        GitInspection.of(bundle, "bundle");
        try (GitRepository repository = GitRepository.open(git.directory())) {
            repository.files("v2", List.of("**"));
            repository.history("v2");
        }

        assertThat(NativeGit.inventory(folder)).isEqualTo(before);
    }

    @Test
    void deletesWhatItUnpackedFromABundle() throws IOException {
        Path bundle = sample().bundle(folder.resolve("all.bundle"));
        Path unpacked;
        try (GitRepository repository = GitRepository.open(bundle)) {
            unpacked = repository.repository().getDirectory().toPath();
            assertThat(unpacked).isDirectory();
        }
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void refusesABundleThatBuildsOnMissingCommits() throws IOException {
        NativeGit git = sample();
        Path bundle = git.bundle(folder.resolve("part.bundle"), "v1..main");

        assertThatThrownBy(() -> GitRepository.open(bundle, "part.bundle"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("builds on commits that it does not hold")
                .hasMessageContaining("git bundle create FILE --all");
    }

    @Test
    void refusesWhatIsNoRepository() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no repository");

        for (Path path : List.of(folder, text, folder.resolve("absent"))) {
            assertThatThrownBy(() -> GitRepository.open(path)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void saysThatARepositoryHasNoCommits() throws IOException {
        NativeGit git = NativeGit.init(folder);

        Inspection inspection = GitInspection.of(git.directory(), "repo");
        assertThat(inspection.status()).isEqualTo(Inspection.Status.REJECTED);
        assertThat(inspection.reason()).contains("has no commits yet");
    }

    @Test
    void namesAnUnknownTag() throws IOException {
        try (GitRepository repository = GitRepository.open(sample().directory(), "repo")) {
            assertThatThrownBy(() -> repository.commitOf("v9"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("No commit is named \"v9\"");
        }
    }

    @Test
    void statesThatAShallowCloneIsNoFullEvidence() throws IOException {
        NativeGit git = sample();
        Path shallow = folder.resolve("shallow");
        git.run("clone", "-q", "--depth=1", "file://" + git.directory(), shallow.toString());

        try (GitRepository repository = GitRepository.open(shallow)) {
            assertThat(repository.findings())
                    .anySatisfy(finding -> assertThat(finding.message()).contains("shallow clone"));
            assertThat(repository.history("HEAD").commits()).hasSize(1);
        }
    }

    @Test
    void refusesSha256Repositories() throws IOException {
        NativeGit git = NativeGit.init(folder, "--object-format=sha256");
        git.write("a", "a").commit("A");

        assertThatThrownBy(() -> GitRepository.open(git.directory()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sha256");
    }

    @Test
    void listsTheFilesOfARevisionByPattern() throws IOException {
        try (GitRepository repository = GitRepository.open(sample().directory())) {
            assertThat(repository.files("v1", List.of("src/**")))
                    .extracting("ref.path")
                    .containsExactly("src/a.txt");
            var file = repository.files("v2", List.of("src/a.*")).get(0);
            assertThat(new String(file.open().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("aa\n");
            assertThat(file.ref().commit()).isEqualTo(repository.commitOf("v2"));
        }
    }

    @Test
    void readsLightAndAnnotatedTags() throws IOException {
        try (GitRepository repository = GitRepository.open(sample().directory())) {
            List<Tag> tags = repository.tags();
            assertThat(tags).extracting(Tag::name).containsExactly("v1", "v2");
            assertThat(tags.get(0).annotation()).isEmpty();
            assertThat(tags.get(1).annotation().orElseThrow().message()).isEqualTo("Release 2\n");
            assertThat(tags.get(1).commit()).isEqualTo(repository.commitOf("v2"));
        }
    }

    @Test
    void survivesAnyDamageToABundleWithOneMessage() throws IOException {
        Path bundle = sample().bundle(folder.resolve("all.bundle"));
        byte[] good = Files.readAllBytes(bundle);
        Path bad = folder.resolve("bad.bundle");
        Random random = new Random(17);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = good.clone();
            if (round % 2 == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(bad, bytes);
            try {
                Inspection inspection = GitInspection.of(bad, "bad.bundle");
                assertThat(inspection.reason().isEmpty()).isEqualTo(inspection.status() == Inspection.Status.OK);
            } catch (RuntimeException e) {
                throw new AssertionError("seed 17, round " + round, e);
            }
        }
    }
}
