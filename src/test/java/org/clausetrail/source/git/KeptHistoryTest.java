package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausetrail.cache.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-072]
class KeptHistoryTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private NativeGit git;

    @BeforeEach
    void makeARepositoryOfAllKindsOfChanges() throws Exception {
        git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        git.write("a/b/one.txt", "1\n");
        git.write("a/b/two.txt", "2\n");
        git.write("ünï/名.txt", "x\n");
        git.commit("First\n\nFixes: AB-1");
        git.run("mv", "a/b/one.txt", "a/one.txt");
        git.run("update-index", "--chmod=+x", "a/b/two.txt");
        git.commit("Second — with ünïcode\n\nReviewed-by: A <a@x.org>");
        git.run("checkout", "-q", "-b", "side", "HEAD~1");
        git.write("side.txt", "s\n");
        git.commit("Side");
        git.run("checkout", "-q", "main");
        git.run("merge", "-q", "--no-ff", "-m", "Merge side", "side");
        git.run("rm", "-q", "a/one.txt");
        git.commit("Remove");
    }

    private Cache cache() {
        return Cache.in(folder.resolve("cache"), "tool", notes::add);
    }

    private List<Commit> commits(Cache cache) throws IOException {
        try (GitRepository repository = GitRepository.open(git.directory(), "repo", cache)) {
            HistoryCounts counts = repository.counts("HEAD", RenameMode.NONE, commit -> {});
            List<Commit> commits = repository.history("HEAD").commits();
            assertThat(counts.commits()).isEqualTo(commits.size());
            assertThat(counts.merges())
                    .isEqualTo(commits.stream().filter(Commit::isMerge).count());
            assertThat(counts.changedPaths())
                    .isEqualTo(commits.stream()
                            .mapToLong(commit -> commit.changes().size())
                            .sum());
            return commits;
        }
    }

    private void assertSameWithAndWithout() throws IOException {
        List<Commit> without = commits(Cache.NONE);
        assertThat(commits(cache())).isEqualTo(without);
        assertThat(commits(cache())).isEqualTo(without);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void theSecondRunSeesWhatTheFirstSaw() throws Exception {
        assertSameWithAndWithout();
        assertThat(notes).isEmpty();
    }

    // [verify->CT-REQ-074]
    @Test
    void onlyNewCommitsAreReadAgain() throws Exception {
        commits(cache());
        long before = Files.size(file());
        git.write("new.txt", "n\n");
        git.commit("New");
        commits(cache());
        assertThat(Files.size(file()) - before).isBetween(1L, 1500L);
        assertSameWithAndWithout();
    }

    @Test
    void rewrittenHistoryIsReadAsItIs() throws Exception {
        commits(cache());
        git.run("reset", "-q", "--hard", "HEAD~2");
        assertSameWithAndWithout();
        git.run("commit", "-q", "--amend", "-m", "Another second");
        assertSameWithAndWithout();
        git.run("checkout", "-q", "--orphan", "fresh");
        git.commit("Without ancestors");
        assertSameWithAndWithout();
        assertThat(notes).isEmpty();
    }

    // [verify->CT-REQ-073]
    @Test
    void aDamagedFileIsMadeAnewWithANote() throws Exception {
        commits(cache());
        long size = Files.size(file());
        byte[] whole = Files.readAllBytes(file());
        for (long at = 0; at < size; at += 7) {
            Files.write(file(), whole);
            try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
                file.seek(at);
                int old = file.read();
                file.seek(at);
                file.write(old ^ 0x55);
            }
            notes.clear();
            assertThat(commits(cache())).as("byte %d", at).isEqualTo(commits(Cache.NONE));
            assertThat(notes).as("byte %d", at).isNotEmpty();
        }
    }

    @Test
    void aTruncatedFileIsMadeAnew() throws Exception {
        commits(cache());
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 11) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThat(commits(cache())).as("%d bytes", length).isEqualTo(commits(Cache.NONE));
        }
    }

    @Test
    void anotherVersionOfTheToolBelievesNothing() throws Exception {
        commits(cache());
        assertThat(commits(Cache.in(folder.resolve("cache"), "newer", notes::add)))
                .isEqualTo(commits(Cache.NONE));
        assertThat(notes).isNotEmpty();
    }

    @Test
    void aFileOfAnotherRepositoryIsNotBelieved() throws Exception {
        commits(cache());
        byte[] mine = Files.readAllBytes(file());
        NativeGit other = NativeGit.init(Files.createDirectory(folder.resolve("other")));
        other.write("x", "x");
        other.commit("Other");
        Cache cache = Cache.in(folder.resolve("second"), "tool", notes::add);
        try (GitRepository repository = GitRepository.open(other.directory(), "other", cache)) {
            repository.counts("HEAD", RenameMode.NONE, commit -> {});
        }
        try (Stream<Path> files = Files.list(folder.resolve("second"))) {
            Files.write(files.findFirst().orElseThrow(), mine);
        }
        try (GitRepository repository = GitRepository.open(other.directory(), "other", cache)) {
            assertThat(repository.counts("HEAD", RenameMode.NONE, commit -> {}).commits())
                    .isEqualTo(1);
        }
        assertThat(notes).hasSize(1);
    }

    @Test
    void aShallowCloneThatIsCompletedIsReadAgain() throws Exception {
        Path clone = folder.resolve("clone");
        git.run("clone", "-q", "--depth", "2", "file://" + git.directory().toAbsolutePath(), clone.toString());
        try (GitRepository repository = GitRepository.open(clone, "clone", cache())) {
            assertThat(repository.counts("HEAD", RenameMode.NONE, commit -> {}).commits())
                    .isLessThan(6);
        }
        git.run("-C", clone.toString(), "fetch", "-q", "--unshallow");
        try (GitRepository repository = GitRepository.open(clone, "clone", cache())) {
            assertThat(repository.history("HEAD").commits()).isEqualTo(commits(Cache.NONE));
        }
    }

    @Test
    void nothingIsWrittenToTheRepository() throws Exception {
        List<String> before = NativeGit.inventory(git.directory());
        commits(cache());
        commits(cache());
        assertThat(NativeGit.inventory(git.directory())).isEqualTo(before);
    }

    @Test
    void aMessageOfAnotherCharsetComesBackAsItWas() throws Exception {
        git.write("latin.txt", "l\n");
        git.run("add", "-A");
        git.run(
                "Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1),
                "-c",
                "i18n.commitEncoding=ISO-8859-1",
                "commit",
                "-q",
                "-F",
                "-");
        assertSameWithAndWithout();
        assertThat(commits(cache())).anyMatch(commit -> commit.message().startsWith("Gr\u00fc\u00dfe"));
    }
}
