package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a repository less or other evidence than it seems, and what becomes of it. */
// [verify->CT-REQ-131]
class RepositoryLimitsTest {
    @TempDir
    private Path folder;

    private static List<String> checks(Path path) throws IOException {
        try (GitRepository repository = GitRepository.open(path, "repo")) {
            return repository.findings().stream()
                    .map(finding -> finding.check() + " " + finding.severity().word())
                    .toList();
        }
    }

    private static List<String> subjects(Path path) throws IOException {
        try (GitRepository repository = GitRepository.open(path, "repo")) {
            return repository.history("HEAD").commits().stream()
                    .map(Commit::subject)
                    .toList();
        }
    }

    private NativeGit three() throws IOException {
        NativeGit git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        git.write("a", "1").commit("One");
        git.write("a", "2").commit("Two");
        git.write("a", "3").commit("Three");
        return git;
    }

    @Test
    void aReplacedCommitIsReadAsItWasCommitted() throws IOException {
        NativeGit git = three();
        git.run("replace", "HEAD~1", "HEAD");

        assertThat(checks(git.directory())).containsExactly("R-REPLACED warning");
        assertThat(subjects(git.directory())).containsExactly("One", "Two", "Three");
        assertThat(git.run("log", "--format=%s", "HEAD~1"))
                .as("Git shows the other one")
                .startsWith("Three");
    }

    @Test
    void graftedParentsAreReadAsTheyWereCommitted() throws IOException {
        NativeGit git = three();
        Files.writeString(git.directory().resolve(".git/info/grafts"), git.run("rev-parse", "HEAD") + "\n");

        assertThat(checks(git.directory())).containsExactly("R-REPLACED warning");
        assertThat(subjects(git.directory())).containsExactly("One", "Two", "Three");
    }

    @Test
    void borrowedObjectsAreRead() throws IOException {
        NativeGit git = three();
        Path borrowing = folder.resolve("borrowing");
        git.run("clone", "-q", "--shared", ".", borrowing.toString());

        assertThat(checks(borrowing)).containsExactly("R-ALTERNATES note");
        assertThat(subjects(borrowing)).hasSize(3);
    }

    @Test
    void aPartialCloneGivesItsHistoryAndSaysWhatItLacks() throws IOException {
        NativeGit git = three();
        git.run("config", "uploadpack.allowFilter", "true");
        Path partial = folder.resolve("partial.git");
        git.run("clone", "-q", "--bare", "--filter=blob:none", "file://" + git.directory(), partial.toString());

        assertThat(checks(partial)).containsExactly("R-PARTIAL warning");
        assertThat(subjects(partial)).hasSize(3);
    }

    @Test
    void aLinkedWorkTreeHasTheTagsAndLimitsOfItsRepository() throws IOException {
        NativeGit git = three();
        git.run("tag", "v1");
        Path linked = folder.resolve("linked");
        git.run("worktree", "add", "-q", linked.toString(), "HEAD~2");
        git.run("replace", "HEAD~1", "HEAD");

        assertThat(checks(linked)).containsExactly("R-REPLACED warning");
        assertThat(subjects(linked)).containsExactly("One");
        try (GitRepository repository = GitRepository.open(linked)) {
            assertThat(repository.tags()).extracting(Tag::name).containsExactly("v1");
        }
    }

    @Test
    void aBundleThatNamesObjectsBySha256IsRefused() throws IOException {
        NativeGit git = NativeGit.init(Files.createDirectory(folder.resolve("sha256")), "--object-format=sha256");
        git.write("a", "a").commit("A");
        Path bundle = git.bundle(folder.resolve("sha256.bundle"));

        assertThatThrownBy(() -> GitRepository.open(bundle, "sha256.bundle"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sha256");
    }
}
