package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.json.DifferenceJson;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A device and an assay, each with its own repository and its own tags: 2.0 of the device comes with 1.1 of the assay. */
class SeveralRepositoriesDiffTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private NativeGit device;
    private NativeGit assay;
    private String deviceCommit = "";
    private String assayCommit = "";
    private String assayBefore = "";

    @BeforeEach
    void twoReleasesOfEach() throws IOException {
        device = NativeGit.init(Files.createDirectories(folder.resolve("device")));
        device.write("req.md", "## SRS-1 Read\n\nThe device shall read.\n\n## SRS-2 Print\n\nThe device shall print.\n")
                .write("src/read.c", "int read;\n")
                .commit("Begin the device");
        device.run("tag", "v1.0");
        deviceCommit = device.write("src/read.c", "long read;\n")
                .write(
                        "req.md",
                        "## SRS-1 Read\n\nThe device shall read.\n\n## SRS-2 Print\n\nThe device shall print it.\n")
                .commit("Read more");
        device.run("tag", "v2.0");
        assay = NativeGit.init(Files.createDirectories(folder.resolve("assay")));
        assayBefore = assay.write("req.md", curve("four"))
                .write("units.md", "## UNIT-1 Fit\n- paths: src/**\n- implements: ASY-1\n\nFits.\n")
                .write("src/fit.c", "int four;\n")
                .commit("Begin the assay");
        assay.run("tag", "a1.0");
        assayCommit = assay.write("req.md", curve("five"))
                .write("src/fit.c", "int five;\n")
                .commit("Fit five parameters\n\nImplements: ASY-1");
        assay.run("tag", "a1.1");
        report("curve.xml", "ASY-4");
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: Reader, version: "2.0", manufacturer: Example Ltd}
                release: {tag: v2.0}
                git:
                  - {name: device, repository: device, code: ['src/**']}
                  - {name: assay, repository: assay, tag: a1.1, code: ['src/**']}
                sources:
                  - requirements: ['git:req.md', 'git:assay:req.md']
                  - requirements: git:assay:units.md
                    kind: unit
                  - tests: curve.xml
                    level: system
                    commit: 'release:assay'
                regulations: [iec-62304]
                """);
    }

    private static String curve(String parameters) {
        return """
                ## ASY-1 Curve
                - parent: SRS-1

                Fit %s parameters.

                ## ASY-2 Warn
                - parent: ASY-1

                Warn where the curve does not fit.

                ## ASY-3 Show
                - parent: SRS-2@1

                Show the curve.

                ## ASY-4 Keep

                Keep the curve.
                """.formatted(parameters);
    }

    private void report(String name, String verifies) throws IOException {
        Files.writeString(folder.resolve(name), """
                <testsuite name="curve" tests="1">
                  <properties><property name="environment" value="bench"/></properties>
                  <testcase classname="curve" name="fits"><properties><property name="verifies" value="%s"/></properties></testcase>
                </testsuite>
                """.formatted(verifies));
    }

    private int run(String... args) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    }

    private JsonNode difference(String from, String to) throws IOException {
        Path target = folder.resolve("difference");
        assertThat(run("diff", from, to, folder.toString(), "-q", "-o", target.toString()))
                .as(err.toString())
                .isZero();
        return JsonMapper.shared().readTree(Files.readString(target.resolve("difference.json")));
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.at("/" + field).asString()));
        return texts;
    }

    // [verify->CT-REQ-091]
    @Test
    void everyRepositoryMovesFromItsOwnTagToItsOwnTag() throws IOException {
        JsonNode json = difference("device=v1.0,assay=a1.0", "v2.0");

        assertThat(texts(json.at("/from/repositories"), "tag")).containsExactly("v1.0", "a1.0");
        assertThat(texts(json.at("/to/repositories"), "tag")).containsExactly("v2.0", "a1.1");
        assertThat(texts(json.at("/commits"), "commit")).containsExactly(deviceCommit, assayCommit);
        assertThat(texts(json.at("/commits"), "repository")).containsExactly("device", "assay");
        JsonNode curve = item(json.at("/items"), "ASY-1");
        assertThat(curve.at("/what").asString()).isEqualTo("changed");
        assertThat(curve.at("/changes/0/commit").asString()).isEqualTo(assayCommit);
        assertThat(curve.at("/changes/0/path").asString()).isEqualTo("assay:req.md");
        assertThat(texts(json.at("/becameSuspect"), "from")).containsExactly("ASY-2", "ASY-3");
        assertThat(out.toString()).contains("v1.0 → v2.0", "1 files that belong to none");
    }

    // [verify->CT-REQ-052]
    @Test
    void aLinkIntoAnotherRepositoryIsSuspectUntilItNamesARevision() {
        assertThat(run("check", folder.toString())).isEqualTo(ExitCode.FINDINGS);

        assertThat(out.toString())
                .contains(
                        "The link from ASY-1 to SRS-1 is suspect: they are kept in two repositories, whose commits have"
                                + " no common order. To tell the text that it was written for, name SRS-1@1.")
                .contains("SRS-2 is not at revision 1, which ASY-3 names.");
    }

    // [verify->CT-REQ-091]
    @Test
    void codeBelongsToTheUnitsOfItsRepository() throws IOException {
        JsonNode json = difference("device=v1.0,assay=a1.0", "v2.0");

        JsonNode unit = item(json.at("/code"), "UNIT-1", "item");
        assertThat(texts(unit.at("/files"), "path"))
                .as("the patterns of a unit mean the repository that keeps it")
                .containsExactly("assay:src/fit.c");
        assertThat(unit.at("/commits").toString()).contains(assayCommit).doesNotContain(deviceCommit);
        assertThat(texts(json.at("/codeElsewhere/files"), "path")).containsExactly("device:src/read.c");
        assertThat(json.at("/codeElsewhere/commits").toString()).contains(deviceCommit);
    }

    // [verify->CT-REQ-091]
    // [verify->CT-REQ-086]
    @Test
    void resultsOfTheReleaseAreNoneOfAnEarlierOne() throws IOException {
        JsonNode json = difference("device=v1.0,assay=a1.0", "v2.0");

        JsonNode curve = item(json.at("/evidence"), "ASY-4");
        assertThat(curve.at("/before/state").asString()).isEqualTo("PASS_STALE");
        assertThat(curve.at("/after/state").asString()).isEqualTo("PASS");
        assertThat(json.at("/bindings/0/from").asBoolean()).isFalse();
        assertThat(json.at("/clauses").isEmpty()).isFalse();
    }

    // [verify->CT-REQ-091]
    @Test
    void aReleaseMayDifferInOneRepositoryAlone() throws IOException {
        JsonNode json = difference("device=v2.0,assay=a1.0", "v2.0");

        assertThat(texts(json.at("/commits"), "commit")).containsExactly(assayCommit);
        assertThat(json.at("/from/version").asString()).isEqualTo("2.0 with assay a1.0");
        assertThat(item(json.at("/evidence"), "ASY-4").at("/before/state").asString())
                .as("a result of the released pair is none of the other pair")
                .isEqualTo("PASS_STALE");
        assertThat(out.toString()).contains("2.0 with assay a1.0 → 2.0");
    }

    // [verify->CT-REQ-091]
    @Test
    void aNameThatAllRepositoriesKnowMovesAllOfThem() throws IOException {
        device.run("tag", "first", "v1.0");
        assay.run("tag", "first", assayBefore);

        assertThat(texts(difference("first", "v2.0").at("/commits"), "commit"))
                .containsExactly(deviceCommit, assayCommit);
    }

    // [verify->CT-REQ-085]
    @Test
    void thePageAndTheSchemaKnowOfAllRepositories() throws IOException {
        String json = difference("device=v1.0,assay=a1.0", "v2.0").toString();

        try (InputStream in = DifferenceJson.class.getResourceAsStream(DifferenceJson.SCHEMA)) {
            assertThat(in).isNotNull();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(Files.readString(folder.resolve("difference/D15-changes.html")))
                .as("versions of the assay are not taken for such of the product")
                .containsPattern("<td[^>]*>assay a1\\.0</td>")
                .contains("assay a1.0: <code>" + assayBefore, "assay a1.1: <code>" + assayCommit);
    }

    // [verify->CT-REQ-092]
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1.0                         | assay | No tag, branch or commit is named "v1.0". Name the revision of each repository as device=TAG,assay=TAG. Tags: a1.0, a1.1.
            device=v1.0                  | assay | does not say which revision of the repository "assay" belongs to it. Add ",assay=TAG". Tags: a1.0, a1.1.
            device=v1.0,asay=a1.0        | clausetrail.yaml | "asay=a1.0" in "device=v1.0,asay=a1.0" names no repository and its revision. Did you mean "assay"?
            device=v1.0,assay=           | clausetrail.yaml | "assay=" in "device=v1.0,assay=" names no repository and its revision.
            device=v1.0,device=v2.0      | clausetrail.yaml | names the repository "device" twice.
            device=v1.0,assay=a1.2       | assay | No tag, branch or commit is named "a1.2". Did you mean "a1.0"?
            """)
    void aReleaseThatLeavesARepositoryOpenIsRefused(String from, String where, String message) {
        Path target = folder.resolve("difference");

        assertThat(run("diff", from, "v2.0", folder.toString(), "-o", target.toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains(where).contains(message);
        assertThat(target).doesNotExist();
    }

    private static JsonNode item(JsonNode items, String id) {
        return item(items, id, "id");
    }

    private static JsonNode item(JsonNode items, String id, String field) {
        for (JsonNode item : items) {
            if (item.at("/" + field).asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + items);
    }
}
