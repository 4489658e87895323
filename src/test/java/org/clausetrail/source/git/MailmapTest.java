package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-110]
class MailmapTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-02T03:04:05+01:00");
    private static final String MAP = """
        # people
        Proper One <one@example.org>
        <two@example.org> <old-two@example.org>
        Proper Three <three@example.org> <old-three@example.org>
        Proper Four <four@example.org> Old Four <shared@example.org>  # note
        no map line
        """;

    @ParameterizedTest
    @CsvSource({
        "x, ONE@example.org, Proper One <ONE@example.org>",
        "Two, old-two@example.org, Two <two@example.org>",
        "x, old-three@example.org, Proper Three <three@example.org>",
        "old four, shared@example.org, Proper Four <four@example.org>",
        "Someone, shared@example.org, Someone <shared@example.org>"
    })
    void givesPeopleTheirProperNames(String name, String email, String expected) {
        assertThat(new Mailmap(MAP).map(new Person(name, email, NOW)).signature())
                .isEqualTo(expected);
    }

    @Test
    void agreesWithGit(@TempDir Path folder) throws IOException {
        NativeGit git = NativeGit.init(folder);
        git.write(".mailmap", MAP).commit("Map");
        try (GitRepository repository = GitRepository.open(folder)) {
            for (String contact : new String[] {
                "x <ONE@example.org>", "Two <OLD-two@example.org>", "Old FOUR <shared@example.org>", "A <b@c.d>"
            }) {
                int open = contact.indexOf('<');
                Person person = new Person(
                        contact.substring(0, open - 1), contact.substring(open + 1, contact.length() - 1), NOW);
                assertThat(repository.mailmap("HEAD").map(person).signature())
                        .isEqualTo(git.run("check-mailmap", contact));
            }
        }
    }
}
