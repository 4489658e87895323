package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

// [verify->CT-REQ-001]
class CommandLineTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --help              | 0
        inspect --help      | 0
        regulations         | 0
        schema              | 0
        inspekt             | 2
        inspect             | 2
        regulations --jsn   | 2
        verify no/such/dir  | 3
        """)
    void aCommandEndsWithItsExitCode(String line, int code) {
        assertThat(run(line.split(" "))).as(err.toString()).isEqualTo(code);
    }

    // [verify->CT-REQ-002]
    @Test
    void aBadInputIsOneMessageWithItsPlace() {
        run("verify", "no/such/dir");

        assertThat(err.toString().lines()).singleElement().asString().startsWith("error: no/such/dir/dossier.json: ");
    }

    @Test
    void aMisspeltCommandGetsTheNearestOne() {
        run("inspekt");

        assertThat(err.toString()).contains("Did you mean").contains("inspect");
    }

    // [verify->CT-REQ-003]
    @Test
    void inspectGoesOnAfterAFileThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "<testsuite><testcase name='t'/></testsuite>");
        Files.writeString(folder.resolve("b.xml"), "<testsuite><testcase");
        Files.writeString(folder.resolve("c.txt"), "hello");

        int code = run(
                "inspect",
                "--json",
                folder.toString(),
                folder.resolve("none.xml").toString());

        List<JsonNode> answers = out.toString()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
        assertThat(code).isZero();
        assertThat(answers)
                .extracting(answer -> answer.path("status").asString())
                .containsExactly("ok", "rejected", "ignored", "rejected");
        assertThat(answers.get(0).path("format").asString()).isEqualTo("junit-xml");
        assertThat(answers.get(0).path("passed").asInt()).isEqualTo(1);
        assertThat(answers.get(3).path("reason").asString()).contains("no such file");
    }

    @Test
    void regulationsAreListedForMachines() {
        run("regulations", "--json");

        JsonNode rows = new JsonMapper().readTree(out.toString());
        assertThat(rows).extracting(row -> row.path("id").asString()).contains("iec-62304", "cross-map");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.has("edition")).isTrue();
            assertThat(row.has("not_assessed")).isTrue();
        });
        assertThat(rows.get(0).path("requirements").asInt()).isEqualTo(99);
        assertThat(rows.get(0).path("not_assessed").asInt()).isLessThan(99);
    }
}
