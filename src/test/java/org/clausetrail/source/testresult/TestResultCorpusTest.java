package org.clausetrail.source.testresult;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.unknown.UnknownContent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Compares every key and value that the corpus knows of a file with what its format counts. */
class TestResultCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus/dev");
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ABOUT = Set.of(
            "kind",
            "expect",
            "format",
            "limits",
            "note",
            "reason",
            "must_not",
            "has_doctype",
            "warn",
            "alternatively",
            "upstream_description",
            "names",
            "if_ok");

    private static final Comparator<JsonNode> NUMBERS =
            (a, b) -> a.isNumber() && b.isNumber() ? Double.compare(a.asDouble(), b.asDouble()) : a.equals(b) ? 0 : 1;

    private static final Set<String> OTHERS =
            Set.of("unsupported-xml", "negative-xml", "negative-json", "malformed-json");

    @TestFactory
    Stream<DynamicTest> everyValueOfTheOracle() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "The corpus folder ../shared/corpus/dev is not there.");
        Map<String, JsonNode> oracle = new TreeMap<>();
        JSON.readTree(Files.readString(CORPUS.resolve("oracle.json")))
                .properties()
                .forEach(entry -> oracle.put(entry.getKey(), entry.getValue()));
        Set<String> formats = TestFormats.all().stream().map(Format::name).collect(java.util.stream.Collectors.toSet());
        return oracle.entrySet().stream()
                .filter(entry ->
                        formats.contains(entry.getValue().path("format").asString(""))
                                || OTHERS.contains(entry.getValue().path("kind").asString()))
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> check(CORPUS.resolve(entry.getKey()), entry.getValue())));
    }

    private static void check(Path path, JsonNode oracle) throws IOException {
        Inspection seen = inspect(path);
        String expect = oracle.path("expect").asString();
        boolean rejected = seen.status() == Inspection.Status.REJECTED;
        switch (expect) {
            case "reject" -> assertThat(rejected).as("rejected").isTrue();
            case "not_a_result" -> assertThat(seen.status()).isEqualTo(Inspection.Status.IGNORED);
            case "unsupported" -> assertThat(seen.status()).isEqualTo(Inspection.Status.UNSUPPORTED);
            case "reject_or_ok", "invalid" -> {
                if (!rejected) {
                    assertThat(!expect.equals("invalid")
                                    || Boolean.TRUE.equals(seen.facts().get("warn")))
                            .as("warns of what departs from the format")
                            .isTrue();
                    compare(oracle.has("if_ok") ? oracle.path("if_ok") : oracle, seen);
                }
            }
            default -> {
                if (!(rejected && oracle.has("alternatively"))) {
                    assertThat(seen.reason()).isEmpty();
                    compare(oracle, seen);
                }
            }
        }
    }

    private static void compare(JsonNode oracle, Inspection seen) {
        JsonNode facts = JSON.valueToTree(seen.facts());
        Map<String, Object> expected = new LinkedHashMap<>();
        Map<String, Object> actual = new LinkedHashMap<>();
        oracle.properties().forEach(entry -> {
            String key = entry.getKey();
            if (!ABOUT.contains(key) && !same(entry.getValue(), facts.get(key), key)) {
                expected.put(key, entry.getValue());
                actual.put(key, facts.get(key));
            }
        });
        assertThat(actual).isEqualTo(expected);
        if (oracle.path("expect").asString().equals("ok")
                && oracle.path("kind").asString().equals("ctrf-json")) {
            assertThat(facts.path("warnings").toString()).doesNotContain("departs from");
        }
        if (oracle.path("warn").asBoolean(false)) {
            assertThat(facts.path("warn").asBoolean(false)).as("warns").isTrue();
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual, String key) {
        if (actual == null) {
            return false;
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.asDouble() == actual.asDouble();
        }
        if (key.equals("samples") && expected.size() < actual.size()) {
            return expected.get(0).equals(actual.get(0));
        }
        return expected.equals(NUMBERS, actual);
    }

    /** What the readers of this package alone answer, as a dispatcher would ask them. */
    static Inspection inspect(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        InputFile file = InputFile.of(path, path.getFileName().toString());
        Head head = Head.of(file);
        List<Format> sure = new ArrayList<>();
        List<Format> possible = new ArrayList<>();
        for (Format format : TestFormats.all()) {
            switch (format.match(head)) {
                case CERTAIN -> sure.add(format);
                case POSSIBLE -> possible.add(format);
                case NO -> {}
            }
        }
        Optional<Format> format =
                Stream.concat(sure.stream(), possible.stream()).findFirst();
        if (format.isEmpty()) {
            return UnknownContent.answer(file, head);
        }
        try {
            return format.get().inspect(file);
        } catch (InputException e) {
            return Inspection.rejected(format.get().name(), e.place() + ": " + e.getMessage());
        }
    }

    private static Inspection folder(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            List<InputFile> sorted = files.sorted()
                    .map(file -> InputFile.of(file, file.getFileName().toString()))
                    .toList();
            return new AllureResults().inspectFolder(sorted);
        }
    }
}
