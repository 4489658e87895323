package org.clausetrail.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpus of real and hostile files beside the repository, with the values that each must give. */
public final class Corpus {
    /** Folder of the corpus; it is not part of the repository. */
    public static final Path FOLDER = Path.of("../shared/corpus/dev");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ABOUT = Set.of(
            "kind", "expect", "format", "note", "reason", "limits", "must_not", "if_ok", "alternatively", "names");

    private Corpus() {}

    /** One test per entry of these formats: the facts, the rejection, or either, as the oracle says. */
    public static List<DynamicTest> tests(Format format, String... formats) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "The corpus is not beside the repository.");
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode oracle = JSON.readTree(Files.readString(FOLDER.resolve("oracle.json")));
        Set<String> wanted = Set.of(formats);
        for (Map.Entry<String, JsonNode> entry : oracle.properties()) {
            if (wanted.contains(entry.getValue()
                    .path("format")
                    .asString(entry.getValue().path("kind").asString()))) {
                tests.add(
                        DynamicTest.dynamicTest(entry.getKey(), () -> check(format, entry.getKey(), entry.getValue())));
            }
        }
        assertThat(tests).as("corpus entries of %s", wanted).isNotEmpty();
        return tests;
    }

    /** Counts what is in a folder. */
    public interface FolderInspection {
        Inspection inspect(Path folder, String name) throws IOException;
    }

    /** One test per folder of this format. */
    public static List<DynamicTest> folders(Predicate<Path> mark, FolderInspection inspection, String format)
            throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "The corpus is not beside the repository.");
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode oracle = JSON.readTree(Files.readString(FOLDER.resolve("oracle.json")));
        for (Map.Entry<String, JsonNode> entry : oracle.properties()) {
            if (entry.getValue().path("format").asString("").equals(format)) {
                tests.add(DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path folder = FOLDER.resolve(entry.getKey());
                    assertThat(mark.test(folder)).isTrue();
                    Map<String, Object> facts =
                            inspection.inspect(folder, entry.getKey()).facts();
                    compare(JSON.readTree(JSON.writeValueAsString(facts)), entry.getValue());
                }));
            }
        }
        return tests;
    }

    private static void check(Format format, String name, JsonNode expected) throws IOException {
        InputFile file = InputFile.of(FOLDER.resolve(name), name);
        String expect = expected.path("expect").asString();
        try {
            if (format.match(Head.of(file)) == Format.Match.NO) {
                throw new InputException(file.ref(), "Another format.");
            }
            JsonNode facts =
                    JSON.readTree(JSON.writeValueAsString(format.inspect(file).facts()));
            assertThat(expect).as("expected outcome of a file that was read").isNotEqualTo("reject");
            compare(facts, expected.has("if_ok") ? expected.path("if_ok") : expected);
        } catch (InputException e) {
            assertThat(e.getMessage()).isNotBlank();
            if (expect.equals("ok") && !expected.has("alternatively")) {
                fail("Rejected at " + e.place() + ": " + e.getMessage(), e);
            }
        }
    }

    private static void compare(JsonNode facts, JsonNode expected) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> fact : expected.properties()) {
            if (fact.getKey().equals("warn")) {
                if (facts.path("warnings").isEmpty()) {
                    differences.add("no warning");
                }
            } else if (!ABOUT.contains(fact.getKey()) && !same(facts.path(fact.getKey()), fact.getValue())) {
                differences.add(
                        fact.getKey() + ": expected " + fact.getValue() + " but was " + facts.path(fact.getKey()));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static boolean same(JsonNode actual, JsonNode expected) {
        return actual.equals(expected)
                || actual.isNumber() && expected.isNumber() && actual.asDouble() == expected.asDouble();
    }
}
