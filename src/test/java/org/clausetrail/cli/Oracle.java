package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with the values that {@code inspect --json} must print of each, named in {@code oracle.json} beside them. */
record Oracle(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the oracle says about an entry, or asks of other commands; no keys of {@code inspect}. */
    private static final Set<String> ABOUT = Set.of(
            "kind",
            "expect",
            "format",
            "limits",
            "note",
            "reason",
            "must_not",
            "has_doctype",
            "alternatively",
            "upstream_description",
            "names",
            "if_ok");

    /** Sound documents of another format, which the oracle files under a format that nothing in them names. */
    private static final Map<String, String> OF_ANOTHER_FORMAT = Map.of(
            "csaf-json/openvex_go-vex__pkg--csaf--testdata--openvex.json", "openvex-json",
            "openvex-json/openvex_go-vex__pkg--vex--testdata--csaf.json", "csaf-json");

    /** One test per file or folder that the oracle knows, all inspected by one command. */
    Stream<DynamicTest> tests() throws IOException {
        Map<String, JsonNode> oracle = new LinkedHashMap<>();
        JSON.readTree(Files.readString(folder.resolve("oracle.json")))
                .properties()
                .forEach(entry -> oracle.put(entry.getKey(), entry.getValue()));
        Map<String, List<JsonNode>> answers = inspect(oracle.keySet());
        return oracle.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<JsonNode> lines = answers.getOrDefault(entry.getKey(), List.of());
                    assertThat(lines).as("lines for the entry").hasSize(1);
                    check(entry.getKey(), entry.getValue(), lines.get(0));
                }));
    }

    private Map<String, List<JsonNode>> inspect(Set<String> entries) {
        List<String> arguments = new ArrayList<>(List.of("inspect", "--json", "--no-cache"));
        entries.forEach(entry -> arguments.add(folder.resolve(entry).toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        Map<String, List<JsonNode>> answers = new LinkedHashMap<>();
        out.toString().lines().map(JSON::readTree).forEach(line -> {
            String entry =
                    line.path("file").asString().substring(folder.toString().length() + 1);
            answers.computeIfAbsent(entry, name -> new ArrayList<>()).add(line);
        });
        return answers;
    }

    private static void check(String entry, JsonNode oracle, JsonNode line) {
        String status = line.path("status").asString();
        if (OF_ANOTHER_FORMAT.containsKey(entry)) {
            assertThat(status + " " + line.path("format").asString()).isEqualTo("ok " + OF_ANOTHER_FORMAT.get(entry));
            return;
        }
        switch (oracle.path("expect").asString()) {
            case "reject" -> assertThat(status).as(line.toString()).isEqualTo("rejected");
            case "unsupported" -> assertThat(status).as(line.toString()).isEqualTo("unsupported");
            case "not_a_result" -> assertThat(status).as(line.toString()).isEqualTo("ignored");
            case "invalid" -> {
                assertThat(status.equals("rejected") || line.path("warn").asBoolean(false))
                        .as("rejects the file or warns of it: " + line)
                        .isTrue();
                compare(oracle, line);
            }
            case "reject_or_ok" -> {
                assertThat(status).isIn("ok", "rejected");
                compare(oracle.path("if_ok"), line);
            }
            default -> {
                assertThat(status.equals("ok") || status.equals("rejected") && oracle.has("alternatively"))
                        .as("is read: " + line)
                        .isTrue();
                compare(oracle, line);
            }
        }
        if (status.equals("rejected") || status.equals("unsupported")) {
            assertThat(line.path("reason").asString())
                    .as("gives a reason with the file")
                    .contains(name(entry));
        }
    }

    private static void compare(JsonNode oracle, JsonNode line) {
        if (!line.path("status").asString().equals("ok")) {
            return;
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        Map<String, Object> actual = new LinkedHashMap<>();
        oracle.properties().forEach(fact -> {
            if (fact.getKey().equals("expected_values")) {
                compare(fact.getValue(), line);
                return;
            }
            JsonNode printed = printed(line, fact.getKey());
            if (!ABOUT.contains(fact.getKey()) && !same(fact.getKey(), fact.getValue(), printed)) {
                expected.put(fact.getKey(), fact.getValue());
                actual.put(fact.getKey(), printed);
            }
        });
        assertThat(actual).isEqualTo(expected);
    }

    /** What is printed for a key of the oracle; the status of an MLflow run gives way to that of the inspection. */
    private static JsonNode printed(JsonNode line, String key) {
        boolean clash = key.equals("status") && line.has("stated_status");
        return line.path(clash ? "stated_status" : key);
    }

    private static boolean same(String key, JsonNode expected, JsonNode printed) {
        if (expected.isNumber() && printed.isNumber()) {
            return expected.asDouble() == printed.asDouble();
        }
        // The oracle of hand-written files of odd encodings names the first test case only.
        if (key.equals("samples") && expected.size() == 1 && printed.size() > 1) {
            return expected.get(0).equals(printed.get(0));
        }
        return expected.equals(Oracle::compareNumbers, printed);
    }

    private static int compareNumbers(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? Double.compare(one.asDouble(), other.asDouble())
                : one.equals(other) ? 0 : 1;
    }

    private static String name(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }
}
