package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-103]
class TrailerBlockTest {
    private static String flat(List<Trailer> trailers) {
        return trailers.stream()
                .map(trailer -> trailer.key() + ": " + trailer.value())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void readsSeveralValuesOfOneKeyAndFoldsLines() {
        assertThat(TrailerBlock.of("Title\n\nText\n\nImplements: A-1,\n  A-2\nimplements: A-3\n"))
                .containsExactly(new Trailer("Implements", "A-1, A-2"), new Trailer("implements", "A-3"));
    }

    @Test
    void readsMessagesWithCarriageReturns() {
        assertThat(TrailerBlock.of("Title\r\n\r\nText\r\n\r\nImplements: A-1\r\nFixes: B-2\r\n"))
                .containsExactly(new Trailer("Implements", "A-1"), new Trailer("Fixes", "B-2"));
        assertThat(TrailerBlock.of("Title\r\n\r\nImplements: A-1,\r\n  A-2\r\n"))
                .containsExactly(new Trailer("Implements", "A-1, A-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Implements: A-1",
                "Title\n\nImplements: A-1\n\nThis paragraph follows.",
                "Title\n\nImplements: A-1\nand prose",
                "Title\n\nSee https://example.org/x",
                "",
                "\n\n"
            })
    void findsNoneOutsideATrailerBlock(String message) {
        assertThat(TrailerBlock.of(message)).isEmpty();
    }

    @Test
    void agreesWithGitOnRandomMessages(@TempDir Path folder) {
        NativeGit git = NativeGit.init(folder);
        String[] lines = {
            "Title",
            "",
            " ",
            "Implements: A-1",
            "  folded",
            "prose here",
            "Signed-off-by: A <a@b.c>",
            "key : v",
            "(cherry picked from commit 1234567890123456789012345678901234567890)",
            "# comment",
            "Conflicts:",
            "\tpath",
            "no-value:",
            "Two words: x",
            "http://example.org",
            "Fixes: B-2 ",
            "---",
            "\r",
            "Reviewed-By:B <b@c.d>"
        };
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            StringBuilder text = new StringBuilder("Subject\n");
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(lines[random.nextInt(lines.length)]).append('\n');
            }
            String message = text.toString();
            String commit = git.run(
                    message.getBytes(StandardCharsets.UTF_8),
                    "commit-tree",
                    "-F",
                    "-",
                    "4b825dc642cb6eb9a060e54bf8d69288fbee4904");
            String expected = git.run("log", "-1", "--format=%(trailers:only,unfold)", commit);
            assertThat(flat(TrailerBlock.of(message)).stripTrailing())
                    .as("seed %d, round %d: %s", seed, round, message)
                    .isEqualTo(expected);
        }
    }
}
