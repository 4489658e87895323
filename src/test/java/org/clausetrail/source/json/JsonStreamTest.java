package org.clausetrail.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

// [verify->CT-REQ-141]
class JsonStreamTest {
    @Test
    void handsOverTheElementsOfAnArrayAndReturnsTheRest() throws IOException {
        List<String> elements = new ArrayList<>();
        JsonNode rest = JsonStream.read(
                json("{\"results\":{\"tool\":\"t\",\"tests\":[\n{\"n\":1},\n{\"n\":2}],\"n\":3}}"),
                "results/tests/*",
                (element, line) -> elements.add(line + ":" + element));

        assertThat(elements).containsExactly("2:{\"n\":1}", "3:{\"n\":2}");
        assertThat(rest).hasToString("{\"results\":{\"tool\":\"t\",\"tests\":[],\"n\":3}}");
    }

    @Test
    void handsOverElementsBelowEachElementOfAnArray() throws IOException {
        List<String> elements = new ArrayList<>();
        JsonStream.read(
                json("{\"runs\":[{\"results\":[1,2]},{\"x\":[9],\"results\":[3]}]}"),
                "runs/*/results/*",
                (e, l) -> elements.add(e.toString()));

        assertThat(elements).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "[1,]",
                "[1] [2]",
                "[1] x",
                "[NaN]",
                "[1] // x",
                "{\"a\":1",
                "",
                " ",
                "{'a':1}",
                "[01]",
                "[\"\u0001\"]"
            })
    void refusesWhatIsNotStrictJson(String text) {
        assertThatThrownBy(() -> JsonStream.read(json(text))).isInstanceOf(InputException.class);
    }

    @Test
    void namesLineAndColumnOfAFault() {
        assertThatThrownBy(() -> JsonStream.read(json("{\n \"a\": 1,\n \"a\": 2}")))
                .isInstanceOfSatisfying(InputException.class, e -> {
                    assertThat(e.place()).startsWith("report.json:3:");
                    assertThat(e).hasMessageContaining("Duplicate").hasMessageNotContaining("\n");
                });
    }

    @Test
    void boundsTheDepth() {
        assertThatThrownBy(() -> JsonStream.read(json("[".repeat(100_000))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("500");
    }

    @Test
    void readsLinesBetweenWhichOthersPrintedTheirOwn() throws IOException {
        List<String> lines = new ArrayList<>();
        JsonLines.read(
                json("{\"a\":1}\n\nFAIL\n{broken\r\n{\"b\":2}"),
                (json, line) ->
                        lines.add(line + ":" + json.map(JsonNode::toString).orElse("-")));

        assertThat(lines).containsExactly("1:{\"a\":1}", "3:-", "4:-", "5:{\"b\":2}");
    }

    private static InputFile json(String text) {
        return InputFile.of(text.getBytes(StandardCharsets.UTF_8), SourceRef.file("report.json"));
    }
}
