package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-084]
class TreeComparisonTest {
    @TempDir
    Path folder;

    private List<FileDifference> compare(String from, String to, String... globs) throws IOException {
        try (GitRepository repository = GitRepository.open(folder)) {
            return TreeComparison.of(repository, from, to, List.of(globs));
        }
    }

    @Test
    void countsTheLinesThatCameAndWent() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String from = git.write("src/a.c", "one\ntwo\nthree\n")
                .write("src/gone.c", "x\ny\n")
                .write("src/moved.c", "same\n")
                .write("doc/a.md", "1\n")
                .commit("Write");
        git.run("rm", "-q", "src/gone.c");
        git.run("mv", "src/moved.c", "src/here.c");
        String to = git.write("src/a.c", "one\n2\nthree\nfour\n")
                .write("src/new.c", "n\n")
                .write("src/picture.bin", "a\0b")
                .write("doc/a.md", "2\n")
                .commit("Change");

        assertThat(compare(from, to, "src/**"))
                .extracting(
                        FileDifference::path,
                        FileDifference::previousPath,
                        FileDifference::kind,
                        FileDifference::added,
                        FileDifference::deleted)
                .containsExactly(
                        tuple("src/a.c", "", PathChange.Kind.MODIFIED, 2, 1),
                        tuple("src/gone.c", "", PathChange.Kind.DELETED, 0, 2),
                        tuple("src/here.c", "src/moved.c", PathChange.Kind.ADDED, 0, 0),
                        tuple("src/new.c", "", PathChange.Kind.ADDED, 1, 0),
                        tuple("src/picture.bin", "", PathChange.Kind.ADDED, -1, -1));
        assertThat(compare(from, from, "**")).isEmpty();
    }

    // [verify->CT-REQ-114]
    @Test
    void showsAFileThatMovedAndChangedAsMovedWithTheLinesThatChanged() throws IOException {
        NativeGit git = NativeGit.init(folder);
        String text = "one line of many\n".repeat(3) + "another line\nand another one\nand the last line\n";
        String from = git.write("src/old/a.c", text).commit("Write");
        git.run("rm", "-q", "src/old/a.c");
        String to = git.write("src/new/b.c", text + "more\n").commit("Move and change");

        assertThat(compare(from, to, "src/**"))
                .containsExactly(new FileDifference("src/new/b.c", "src/old/a.c", PathChange.Kind.ADDED, 1, 0));
        assertThat(compare(from, to, "src/new/**"))
                .containsExactly(new FileDifference("src/new/b.c", "", PathChange.Kind.ADDED, 7, 0));
    }
}
