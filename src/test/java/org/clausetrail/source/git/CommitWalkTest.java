package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-102]
class CommitWalkTest {
    @TempDir
    Path folder;

    /** What {@code git log --raw --no-renames} prints, one line per changed path. */
    private static List<String> raw(GitRepository repository) throws IOException {
        List<String> lines = new ArrayList<>();
        repository.commits("HEAD", commit -> {
            for (PathChange change : commit.changes()) {
                lines.add(String.format(
                        "%s :%06o %06o %s %s %s\t%s",
                        commit.id(),
                        change.oldMode(),
                        change.newMode(),
                        change.oldBlob().name(),
                        change.newBlob().name(),
                        change.kind().name().charAt(0),
                        change.path()));
            }
        });
        lines.sort(null);
        return lines;
    }

    private static List<String> nativeRaw(NativeGit git) {
        List<String> lines = new ArrayList<>();
        String id = "";
        for (String line : git.run(
                        "-c", "core.quotepath=off", "log", "--raw", "--no-renames", "--no-abbrev", "--format=%H")
                .split("\n")) {
            if (line.startsWith(":")) {
                lines.add(id + " " + line);
            } else if (!line.isEmpty()) {
                id = line;
            }
        }
        lines.sort(null);
        return lines;
    }

    @Test
    void seesEveryChangedPathThatGitSees() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String[] names = {"a", "a.b", "a/b", "a/b/c", "ab", "x/y", "x/y.z", "ü/é", "long-name-of-a-file.txt"};
        long seed = 99;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            String name = names[random.nextInt(names.length)];
            switch (random.nextInt(5)) {
                case 0 -> git.run("rm", "-rqf", "--ignore-unmatch", name);
                case 1 -> {
                    git.run("rm", "-rqf", "--ignore-unmatch", name);
                    delete(name);
                    link(name);
                }
                default -> {
                    delete(name);
                    git.write(name, "text " + random.nextInt(3));
                }
            }
            git.commit("Round " + round);
        }
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThat(raw(repository))
                    .as("seed %d", seed)
                    .isEqualTo(nativeRaw(git))
                    .isNotEmpty();
        }
    }

    private void delete(String name) throws IOException {
        Path file = folder.resolve(name);
        Path top = folder;
        for (Path step : folder.relativize(file)) {
            top = top.resolve(step);
            if (Files.isSymbolicLink(top) || Files.isRegularFile(top)) {
                Files.delete(top);
                return;
            }
        }
        if (Files.isDirectory(file)) {
            try (var inside = Files.walk(file)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void link(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of("target"));
    }

    @Test
    void readsPeopleDatesWithZoneAndDeclaredEncodings() throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write("a", "a");
        git.run("config", "i18n.commitEncoding", "ISO-8859-1");
        git.run("add", "-A");
        git.run("Prüfung\n\nImplements: A-1\n".getBytes(StandardCharsets.ISO_8859_1), "commit", "-q", "-F", "-");

        try (GitRepository repository = GitRepository.open(folder)) {
            Commit commit = repository.history("HEAD").commits().get(0);
            assertThat(commit.subject()).isEqualTo("Prüfung");
            assertThat(commit.encoding()).isEqualTo("ISO-8859-1");
            assertThat(commit.trailers()).containsExactly(new Trailer("Implements", "A-1"));
            assertThat(commit.author().signature()).isEqualTo("Ada Lovelace <ada@example.org>");
            assertThat(commit.author().when()).hasToString("2023-11-15T00:13:20+02:00");
            assertThat(commit.committer().when()).hasToString("2023-11-14T23:13:20+01:00");
        }
    }

    @Test
    void takesCommitsBetweenReleasesFromTheWholeAncestry() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String first = git.write("a", "1").commit("One");
        String second = git.write("a", "2").commit("Two");
        git.run("checkout", "-q", "-b", "side", first);
        String side = git.write("b", "1").commit("Side");
        git.run("checkout", "-q", "main");
        String merge = git.merge("Merge side", "side");

        try (GitRepository repository = GitRepository.open(folder)) {
            History history = repository.history("HEAD");
            assertThat(history.between(second, merge)).extracting(Commit::id).containsExactly(side, merge);
            assertThat(history.isAncestor(first, side)).isTrue();
            assertThat(history.isAncestor(second, side)).isFalse();
            assertThat(history.changesAfter("a", side)).extracting(Commit::id).containsExactly(second);
            assertThat(history.firstContaining(List.of(merge, second))).containsExactly(1, 1, 0, 0);
        }
    }
}
