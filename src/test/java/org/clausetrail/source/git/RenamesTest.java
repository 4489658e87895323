package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausetrail.cache.Cache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-114]
class RenamesTest {
    @TempDir
    private Path folder;

    private NativeGit git;

    @BeforeEach
    void makeARepository() throws IOException {
        git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "this is line number " + i + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, List<String>> texts(History history) {
        Map<String, List<String>> texts = new HashMap<>();
        for (Commit commit : history.commits()) {
            List<String> lines = commit.renames().list().stream()
                    .map(rename -> String.format(
                            Locale.ROOT,
                            "%s%03d\t%s\t%s",
                            rename.copy() ? "C" : "R",
                            rename.similarity(),
                            rename.from(),
                            rename.to()))
                    .sorted()
                    .toList();
            if (!lines.isEmpty()) {
                texts.put(commit.id(), lines);
            }
        }
        return texts;
    }

    private Map<String, List<String>> ours(RenameMode mode) throws IOException {
        try (GitRepository repository = GitRepository.open(git.directory())) {
            return texts(repository.history("HEAD", mode));
        }
    }

    private Map<String, List<String>> natives(String option) {
        Map<String, List<String>> texts = new HashMap<>();
        String commit = "";
        for (String line :
                git.run("log", "--name-status", option, "--format=commit %H").split("\n")) {
            if (line.startsWith("commit ")) {
                commit = line.substring("commit ".length());
            } else if (line.matches("[RC]\\d+\t.*")) {
                texts.computeIfAbsent(commit, id -> new ArrayList<>()).add(line);
            }
        }
        texts.values().forEach(list -> list.sort(null));
        return texts;
    }

    private void assertAsInGit() throws IOException {
        assertThat(ours(RenameMode.RENAMES)).isEqualTo(natives("-M"));
        assertThat(ours(RenameMode.COPIES)).isEqualTo(natives("-C"));
        assertThat(ours(RenameMode.NONE)).isEmpty();
    }

    @Test
    void pairsFilesOfTheSameContentFirst() throws IOException {
        git.write("a/x.txt", lines(0, 9)).write("b/y.txt", lines(0, 9)).commit("Write");
        git.run("rm", "-q", "-r", "a", "b");
        String moved = git.write("c/y.txt", lines(0, 9))
                .write("c/x.txt", lines(0, 9))
                .write("c/z.txt", lines(0, 9))
                .commit("Move");

        assertThat(ours(RenameMode.RENAMES))
                .containsEntry(moved, List.of("R100\ta/x.txt\tc/x.txt", "R100\tb/y.txt\tc/y.txt"));
        assertThat(ours(RenameMode.COPIES).get(moved)).hasSize(3).anyMatch(line -> line.startsWith("C100"));
        assertAsInGit();
    }

    @Test
    void pairsFilesThatShareHalfOfTheirContent() throws IOException {
        git.write("old.txt", lines(0, 100)).commit("Write");
        git.run("rm", "-q", "old.txt");
        String moved = git.write("new.txt", lines(0, 60) + lines(1000, 1040)).commit("Move and change");
        git.run("rm", "-q", "new.txt");
        String other = git.write("other.txt", lines(2000, 2090) + lines(0, 10)).commit("Replace");

        assertThat(ours(RenameMode.RENAMES).get(moved))
                .singleElement()
                .asString()
                .startsWith("R0")
                .endsWith("\told.txt\tnew.txt");
        assertThat(ours(RenameMode.RENAMES)).doesNotContainKey(other);
        assertAsInGit();
    }

    @Test
    void findsCopiesOfFilesThatTheSameCommitChanged() throws IOException {
        git.write("kept.txt", lines(0, 50)).write("same.txt", lines(500, 550)).commit("Write");
        String copied = git.write("kept.txt", lines(0, 51))
                .write("copy.txt", lines(0, 50))
                .write("unseen.txt", lines(500, 550))
                .commit("Copy");

        assertThat(ours(RenameMode.RENAMES)).isEmpty();
        assertThat(ours(RenameMode.COPIES)).containsEntry(copied, List.of("C100\tkept.txt\tcopy.txt"));
        assertAsInGit();
    }

    @Test
    void leavesALargeMatrixToNamesAndEqualContentsAndSaysSo() throws IOException {
        for (int i = 0; i < 1010; i++) {
            git.write("old/" + i + ".txt", lines(i * 10, i * 10 + 10));
        }
        git.commit("Write");
        git.run("rm", "-q", "-r", "old");
        for (int i = 0; i < 1010; i++) {
            git.write("new/" + (i < 5 ? i : i + 5000) + ".txt", lines(i * 10, i * 10 + 9) + "end\n");
        }
        String moved = git.commit("Move");

        assertThat(ours(RenameMode.RENAMES).get(moved)).hasSize(5);
        assertThat(ours(RenameMode.RENAMES)).isEqualTo(natives("-M"));
        try (GitRepository repository = GitRepository.open(git.directory())) {
            assertThat(repository.history("HEAD", RenameMode.RENAMES).commits())
                    .filteredOn(commit -> commit.renames().limited())
                    .extracting(Commit::id)
                    .containsExactly(moved);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsInRandomHistoriesWhatGitFinds(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> files = new HashMap<>();
        for (int commit = 0; commit < 25; commit++) {
            for (int change = random.nextInt(8); change >= 0; change--) {
                change(files, random);
            }
            git.commit("Change " + commit);
        }
        assertThat(ours(RenameMode.RENAMES)).as("seed " + seed).isEqualTo(natives("-M"));
        assertThat(ours(RenameMode.COPIES)).as("seed " + seed).isEqualTo(natives("-C"));
    }

    private void change(Map<String, String> files, Random random) throws IOException {
        List<String> known = files.keySet().stream().sorted().toList();
        String target = "d" + random.nextInt(4) + "/f" + random.nextInt(12) + ".txt";
        if (known.isEmpty() || random.nextInt(4) == 0) {
            put(files, target, content(random));
            return;
        }
        String source = known.get(random.nextInt(known.size()));
        String text = files.getOrDefault(source, "");
        switch (random.nextInt(5)) {
            case 0 -> put(files, source, edited(text, random));
            case 1 -> put(files, target, edited(text, random));
            case 2 -> put(files, target, text);
            case 3 -> {
                remove(files, source);
                put(files, target, edited(text, random));
            }
            default -> {
                remove(files, source);
                put(files, target, text);
            }
        }
    }

    private void put(Map<String, String> files, String path, String text) {
        files.put(path, text);
        git.write(path, text);
    }

    private void remove(Map<String, String> files, String path) throws IOException {
        files.remove(path);
        Files.delete(git.directory().resolve(path));
    }

    /** Lines short and long, with both ends of lines, sometimes with a NUL; always with a last end of line. */
    private static String content(Random random) {
        String end = random.nextBoolean() ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\0" + end : "");
        for (int line = random.nextInt(40); line >= 0; line--) {
            text.append("word ".repeat(random.nextInt(30)))
                    .append(random.nextInt(30))
                    .append(end);
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        for (int edit = random.nextInt(1 + lines.size()); edit >= 0; edit--) {
            int at = random.nextInt(lines.size());
            if (random.nextInt(3) > 0) {
                lines.set(at, "edited " + random.nextInt(5) + "\n");
            } else {
                lines.add(at, random.nextInt() + "\n");
            }
        }
        return String.join("", lines);
    }

    @Test
    void areCountedByAnInspectionThatAsksForThem() throws IOException {
        git.write("a.txt", lines(0, 50)).write("kept.txt", lines(100, 150)).commit("Write");
        git.run("mv", "a.txt", "b.txt");
        git.write("kept.txt", lines(100, 151))
                .write("copy.txt", lines(100, 150))
                .commit("Move and copy");

        assertThat(inspected(RenameMode.NONE)).doesNotContainKeys("renames", "copies");
        assertThat(inspected(RenameMode.RENAMES)).containsEntry("renames", 1L).containsEntry("copies", 0L);
        assertThat(inspected(RenameMode.COPIES)).containsEntry("renames", 1L).containsEntry("copies", 1L);
    }

    private Map<String, Object> inspected(RenameMode mode) throws IOException {
        return GitInspection.of(git.directory(), "repo", Cache.NONE, mode).facts();
    }

    @Test
    void keepsThemWithTheHistory() throws IOException {
        git.write("a.txt", lines(0, 50)).commit("Write");
        git.run("mv", "a.txt", "b.txt");
        git.write("b.txt", lines(0, 49)).commit("Move");
        Cache cache = Cache.in(folder.resolve("cache"), "tool", note -> {});
        for (int run = 0; run < 2; run++) {
            try (GitRepository repository = GitRepository.open(git.directory(), "repo", cache)) {
                History history = repository.history("HEAD", RenameMode.RENAMES);
                assertThat(texts(history)).isEqualTo(natives("-M"));
                assertThat(repository
                                .counts("HEAD", RenameMode.RENAMES, commit -> {})
                                .renames())
                        .isEqualTo(1);
                assertThat(repository
                                .counts("HEAD", RenameMode.NONE, commit -> {})
                                .renames())
                        .isZero();
            }
        }
    }

    @Test
    void namesABlobThatItCouldNotCompareAndTriesItAgainNextTime() throws IOException {
        git.write("a.txt", lines(0, 50)).commit("Write");
        git.run("mv", "a.txt", "b.txt");
        String moved = git.write("b.txt", lines(0, 49)).commit("Move");
        String blob = git.run("rev-parse", "HEAD:b.txt");
        Path object = git.directory().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2));
        byte[] bytes = Files.readAllBytes(object);
        Files.delete(object);
        Cache cache = Cache.in(folder.resolve("cache"), "tool", note -> {});
        try (GitRepository repository = GitRepository.open(git.directory(), "repo", cache)) {
            Renames renames = repository
                    .history("HEAD", RenameMode.RENAMES)
                    .commit(moved)
                    .orElseThrow()
                    .renames();
            assertThat(renames.list()).isEmpty();
            assertThat(renames.unread()).singleElement().asString().startsWith(blob);
        }

        Files.write(object, bytes);
        try (GitRepository repository = GitRepository.open(git.directory(), "repo", cache)) {
            assertThat(texts(repository.history("HEAD", RenameMode.RENAMES))).containsKey(moved);
        }
    }
}
