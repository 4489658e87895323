package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// [verify->CT-REQ-008]
class SummaryLinesTest {
    private final StringWriter out = new StringWriter();

    @Test
    void aLongListIsBrokenBetweenItsPartsAtEightyColumns() {
        List<String> parts = IntStream.range(0, 40)
                .mapToObj(i -> i + " software requirements")
                .toList();

        new SummaryLines(new PrintWriter(out), Ink.automatic()).list("items", "40:", parts);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("(items         40:|              ).*s,?"));
        assertThat(String.join(" ", lines).replaceAll(" +", " ")).isEqualTo("items 40: " + String.join(", ", parts));
    }

    @Test
    void progressElsewhereThanOnATerminalIsOnePlainLineForEachStep() {
        ProgressLines progress = new ProgressLines(new PrintWriter(out), Ink.automatic(), 80);
        progress.step("sources", "history of a\u001B[2J");
        progress.step("sources", "12 items");
        progress.step("links", "3 links");
        progress.done();

        assertThat(out.toString().lines()).containsExactly("sources       12 items", "links         3 links");
    }
}
