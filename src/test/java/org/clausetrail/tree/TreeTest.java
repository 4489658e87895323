package org.clausetrail.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-180]
class TreeTest {
    private static final SourceRef YAML = SourceRef.file("a.yaml");
    private static final SourceRef JSON = SourceRef.file("a.json");

    private static MapNode yaml(String text) {
        return Tree.yaml(text, YAML).asMap("a map");
    }

    private static void fails(ThrowingCallable call, String place, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InputException.class, e -> {
            assertThat(e.place()).isEqualTo(place);
            assertThat(e).hasMessageContaining(message);
        });
    }

    @ParameterizedTest
    @CsvSource({"1.10", "no", "017", "12:30:45", "0x1F", "2026-11-25", "1e3", "3.10"})
    void keepsScalarsAsWritten(String written) {
        assertThat(yaml("v: " + written).text("v")).contains(written);
    }

    @Test
    void readsNoAsTextAndTrueAsTruth() {
        assertThatThrownBy(() -> yaml("v: no").flag("v")).hasMessageContaining("Expected true or false");
        assertThat(yaml("v: true").flag("v")).contains(true);
        assertThatThrownBy(() -> yaml("v: 'true'").flag("v")).isInstanceOf(InputException.class);
    }

    @Test
    void treatsNullAsAbsentAndQuotedNullAsText() {
        assertThat(yaml("v: null").text("v")).isEmpty();
        assertThat(yaml("v:").text("v")).isEmpty();
        assertThat(yaml("v: 'null'").text("v")).contains("null");
    }

    @Test
    void knowsLineAndColumnOfKeysAndValues() {
        MapNode root = yaml("a: 1\nb:\n  - x\n  - {c: y}\n");
        Place place = root.list("b").get(1).asMap("").required("c").place();
        assertThat(place).isEqualTo(new Place(YAML.at(4), 9));
        assertThat(root.placeOf("b")).isEqualTo(new Place(YAML.at(2), 1));
    }

    @Test
    void countsLinesFromThatOfTheReference() {
        assertThat(Tree.yaml("a: 1\nb: 2", YAML.at(10))
                        .asMap("")
                        .placeOf("b")
                        .source()
                        .line())
                .isEqualTo(11);
    }

    @Test
    void readsJsonWithRawNumbersAndPlaces() {
        MapNode root = Tree.json("{\"a\": 1.10,\n \"b\": [true, null]}", JSON).asMap("");
        assertThat(root.text("a")).contains("1.10");
        assertThat(root.placeOf("b")).isEqualTo(new Place(JSON.at(2), 2));
        assertThat(root.list("b").get(1))
                .isInstanceOfSatisfying(
                        ScalarNode.class, n -> assertThat(n.isNull()).isTrue());
    }

    @Test
    void refusesDuplicateKeysAtTheSecond() {
        fails(() -> yaml("a: 1\nb: 2\na: 3"), "a.yaml:3:1", "given twice, first at line 1");
        fails(() -> Tree.json("{\"a\":1,\n\"a\":2}", JSON), "a.json:2:1", "given twice, first at line 1");
    }

    @Test
    void refusesBrokenSyntaxWithItsPlace() {
        fails(() -> yaml("a: [1, 2\nb: 3"), "a.yaml:2:2", "no valid YAML");
        assertThatThrownBy(() -> Tree.json("{\"a\": 1,}", JSON)).hasMessageContaining("no valid JSON");
        assertThatThrownBy(() -> Tree.json("{} {}", JSON)).hasMessageContaining("follows the end");
        assertThatThrownBy(() -> Tree.json("", JSON)).hasMessageContaining("empty");
        assertThatThrownBy(() -> yaml("a: 1\n---\nb: 2")).hasMessageContaining("second document");
        assertThatThrownBy(() -> yaml("a: *b")).hasMessageContaining("names no value");
        assertThatThrownBy(() -> yaml("a: \u0001")).hasMessageContaining("U+0001");
        assertThatThrownBy(() -> yaml("? [x]\n: y")).hasMessageContaining("must be a text");
    }

    @Test
    void refusesAnAliasBombWithoutExpandingIt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " ["
                    + String.join(",", List.of(alias, alias, alias, alias, alias, alias, alias, alias, alias)) + "]\n");
        }
        assertThatThrownBy(() -> yaml(bomb.toString())).hasMessageContaining("more than 2000000 values");
    }

    @Test
    void refusesDeepNesting() {
        String deep = "[".repeat(5000) + "]".repeat(5000);
        assertThatThrownBy(() -> Tree.yaml(deep, YAML))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nested");
        assertThatThrownBy(() -> Tree.json(deep, JSON)).isInstanceOf(InputException.class);
    }

    @Test
    void namesAMissingKeyAndItsMap() {
        fails(
                () -> yaml("p:\n  a: 1").map("p").orElseThrow().requiredText("name"),
                "a.yaml:2:3",
                "\"name\" is missing");
        fails(() -> yaml("name: '  '").requiredText("name"), "a.yaml:1:1", "blank");
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestOne() {
        fails(() -> yaml("a: 1\nvesion: 2").only(List.of("a", "version")), "a.yaml:2:1", "Did you mean \"version\"?");
        assertThat(yaml("vesion: 2\nx-own: 3").unknown("R-KEY", Severity.WARNING, List.of("version")))
                .singleElement()
                .satisfies(f -> assertThat(f.source().line()).isEqualTo(1));
    }

    @Test
    void refusesAWordThatIsNoChoice() {
        fails(
                () -> yaml("gate: eror").choice("gate", List.of("error", "warning"), Function.identity()),
                "a.yaml:1:7",
                "\"eror\" is not known for \"gate\". Did you mean \"error\"? Possible: error, warning.");
    }

    @Test
    void readsOneTextAsAListOfOne() {
        assertThat(yaml("a: x").texts("a")).containsExactly("x");
        assertThat(yaml("a: [x, 1.10]").texts("a")).containsExactly("x", "1.10");
        assertThat(yaml("b: x").texts("a")).isEmpty();
    }

    @Test
    void readsWholeNumbersInBounds() {
        assertThat(yaml("n: 3").integer("n", 1, 5)).contains(3);
        fails(() -> yaml("n: 9").integer("n", 1, 5), "a.yaml:1:4", "from 1 to 5");
        fails(() -> yaml("n: 1.5").integer("n", 1, 5), "a.yaml:1:4", "from 1 to 5");
    }

    @Test
    void refusesBytesThatAreNoTextWithTheLine() {
        byte[] bytes = {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xE9, '\n'};
        fails(() -> Tree.read(new ByteArrayInputStream(bytes), YAML), "a.yaml:2", "not valid UTF-8");
    }

    @Test
    void readsUtf16AndIgnoresTheByteOrderMark() throws IOException {
        byte[] bytes = "\uFEFFa: ü".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Tree.read(new ByteArrayInputStream(bytes), YAML).asMap("").text("a"))
                .contains("ü");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverFailsOtherwiseThanWithAnInputException(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab:-#&*!|>'\"%@`{}[],? \n\t\\0~<\u0000é";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (boolean json : new boolean[] {true, false}) {
                try {
                    assertThat(json ? Tree.json(text.toString(), JSON) : Tree.yaml(text.toString(), YAML))
                            .isNotNull();
                } catch (InputException e) {
                    assertThat(e.getMessage()).isNotBlank();
                } catch (RuntimeException e) {
                    throw new AssertionError("seed " + seed + ", text: " + text, e);
                }
            }
        }
    }

    @Test
    void refusesTagsThatWouldMakeObjects() {
        fails(() -> yaml("a: !!javax.script.ScriptEngineManager []"), "a.yaml:1:4", "is not allowed");
        assertThat(yaml("a: !!str 1").text("a")).contains("1");
    }
}
