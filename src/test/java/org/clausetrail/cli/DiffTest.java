package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
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
import java.util.Locale;
import java.util.TimeZone;
import org.clausetrail.render.json.DifferenceJson;
import org.clausetrail.seal.DossierCheck;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A product with two releases: one requirement changes, one goes, one comes; reports exist of both. */
class DiffTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private NativeGit git;
    private String earlier = "";
    private String later = "";

    @BeforeEach
    void twoReleases() throws IOException {
        git = NativeGit.init(Files.createDirectories(folder.resolve("code")));
        git.write("req.md", """
                        ## SRS-1 Wear parts
                        - category: maintenance

                        Announce wear parts at 80 %.

                        ## SRS-2 Colour
                        - parent: SRS-1
                        - category: user-interface

                        Show them in amber.

                        ## SRS-3 Beep

                        Beep twice.
                        """)
                .write("units.md", "## UNIT-1 Counter\n- paths: src/count/**\n- implements: SRS-2\n\nCounts.\n")
                .write("src/count/Counter.java", "class Counter {\n    int limit = 80;\n}\n")
                .write("src/Other.java", "class Other {}\n");
        earlier = git.commit("Write");
        git.run("tag", "v1.0.0");
        git.write("req.md", """
                        ## SRS-1 Wear parts
                        - category: maintenance
                        - tags: algorithm

                        Announce wear parts at 90 %.

                        ## SRS-2 Colour
                        - parent: SRS-1
                        - category: user-interface

                        Show them in amber.

                        ## SRS-4 Log

                        Log each exchange.
                        """)
                .write("src/count/Counter.java", "class Counter {\n    int limit = 90;\n}\n")
                .write("src/Other.java", "class Other {\n}\n");
        later = git.commit("Announce wear parts later\n\nImplements: SRS-1");
        git.run("tag", "v2.0.0");
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: Pump, version: 2.0.0, manufacturer: Example Ltd}
                release: {tag: v2.0.0}
                git: {repository: code, code: [src/**]}
                sources:
                  - requirements: git:req.md
                    kind: software-requirement
                  - requirements: git:units.md
                    kind: unit
                  - tests: reports/*.xml
                    level: system
                  - coverage: coverage/old.info
                    version: 1.0.0
                  - coverage: coverage/new.xml
                    version: 2.0.0
                regulations: [iec-62304]
                """);
        Files.writeString(
                Files.createDirectories(folder.resolve("coverage")).resolve("old.info"),
                "TN:\nSF:/build/src/count/Counter.java\nDA:1,1\nDA:2,0\nend_of_record\n");
        Files.writeString(
                folder.resolve("coverage/new.xml"),
                "<report name=\"x\"><package name=\"count\"><class name=\"count/Counter\"/><sourcefile name=\"Counter.java\">"
                        + "<counter type=\"LINE\" missed=\"0\" covered=\"2\"/></sourcefile></package></report>");
        report("old.xml", "SRS-2", earlier, "");
        report("new.xml", "SRS-4", later, "");
        report("failed.xml", "SRS-1", later, "<failure message=\"too early\"/>");
    }

    private void report(String name, String verifies, String commit, String outcome) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("reports")).resolve(name), """
                <testsuite name="%1$s" tests="1">
                  <properties><property name="git.commit" value="%2$s"/><property name="environment" value="bench"/></properties>
                  <testcase classname="%1$s" name="works"><properties><property name="verifies" value="%3$s"/></properties>%4$s</testcase>
                </testsuite>
                """.formatted(
                        name, commit, verifies, outcome));
    }

    private int run(String... args) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    }

    private JsonNode difference() throws IOException {
        return difference("v1.0.0", "v2.0.0");
    }

    private JsonNode difference(String from, String to) throws IOException {
        Path target = folder.resolve("difference");
        assertThat(run("diff", from, to, folder.toString(), "-q", "-o", target.toString()))
                .as(err.toString())
                .isZero();
        return JsonMapper.shared().readTree(Files.readString(target.resolve("difference.json")));
    }

    // [verify->CT-REQ-082]
    @Test
    void tellsWhatWasAddedChangedAndRemovedWithItsWordsAndCommits() throws IOException {
        JsonNode json = difference();

        assertThat(json.at("/items").findValuesAsString("what")).contains("added", "changed", "removed");
        JsonNode changed = item(json.at("/items"), "SRS-1");
        assertThat(changed.at("/revisionBefore").asInt()).isEqualTo(1);
        assertThat(changed.at("/revisionAfter").asInt()).isEqualTo(2);
        assertThat(changed.at("/changes/0/commit").asString()).isEqualTo(later);
        assertThat(changed.at("/fields/0/pieces").findValuesAsString("text"))
                .containsExactly("Announce wear parts at ", "80", "90", " %.");
        assertThat(item(json.at("/items"), "SRS-3").at("/what").asString()).isEqualTo("removed");
        assertThat(item(json.at("/items"), "SRS-4").at("/what").asString()).isEqualTo("added");
        assertThat(json.at("/commits")).hasSize(1);
        assertThat(json.at("/commits/0/commit").asString()).isEqualTo(later);
        assertThat(out.toString()).contains("1 added, 1 changed, 1 removed");
    }

    // [verify->CT-REQ-082]
    @Test
    void tellsWhichLinksBecameSuspectAndWhichItemsLostOrGainedEvidence() throws IOException {
        JsonNode json = difference();

        assertThat(json.at("/becameSuspect").findValuesAsString("from")).containsExactly("SRS-2");
        assertThat(json.at("/becameSuspect").findValuesAsString("to")).containsExactly("SRS-1");
        assertThat(item(json.at("/evidence"), "SRS-2").at("/course").asString()).isEqualTo("lost");
        assertThat(item(json.at("/evidence"), "SRS-2").at("/after/state").asString())
                .isEqualTo("PASS_STALE");
        assertThat(item(json.at("/evidence"), "SRS-4").at("/course").asString()).isEqualTo("gained");
        assertThat(json.at("/clauses").isEmpty()).isFalse();
    }

    // [verify->CT-REQ-086]
    @Test
    void tellsWhichResultsCountForWhichRelease() throws IOException {
        JsonNode json = difference();
        JsonNode bindings = json.at("/bindings");

        assertThat(item(json.at("/evidence"), "SRS-1").at("/before/state").asString())
                .as("a failure on the later release is none of the earlier")
                .isEqualTo("NOT_RUN");
        assertThat(item(json.at("/evidence"), "SRS-1").at("/after/state").asString())
                .isEqualTo("FAIL_UNDISPOSITIONED");
        assertThat(bindings).hasSize(2);
        for (JsonNode binding : bindings) {
            assertThat(binding.at("/from").asBoolean())
                    .isEqualTo(binding.at("/tested").asString().equals(earlier));
            assertThat(binding.at("/to").asBoolean())
                    .isEqualTo(binding.at("/tested").asString().equals(later));
        }
    }

    // [verify->CT-REQ-083]
    @Test
    void sortsChangesIntoTheAreasThatTheirRecordsName() throws IOException {
        JsonNode json = difference();

        assertThat(item(json.at("/items"), "SRS-1").at("/areas").toString())
                .isEqualTo("[\"requirement\",\"algorithm\"]");
        Path page = folder.resolve("difference/D15-changes.html");
        assertThat(Files.readString(page))
                .contains("Code that changed and serves this area")
                .doesNotContain("Not told apart");
    }

    // [verify->CT-REQ-084]
    @Test
    void givesFilesAndCommitsToSoftwareItemsAndUnits() throws IOException {
        JsonNode json = difference();

        JsonNode unit = json.at("/code/0");
        assertThat(unit.at("/item").asString()).isEqualTo("UNIT-1");
        assertThat(unit.at("/files/0/path").asString()).isEqualTo("src/count/Counter.java");
        assertThat(unit.at("/added").asInt()).isEqualTo(1);
        assertThat(unit.at("/deleted").asInt()).isEqualTo(1);
        assertThat(unit.at("/commits").toString()).contains(later);
        assertThat(unit.at("/coverageBefore/executed").asInt()).isEqualTo(1);
        assertThat(unit.at("/coverageAfter/executed").asInt()).isEqualTo(2);
        assertThat(unit.at("/coverageAfter/lines").asInt()).isEqualTo(2);
        assertThat(json.at("/codeElsewhere/files").findValuesAsString("path")).containsExactly("src/Other.java");
    }

    // [verify->CT-REQ-085]
    @Test
    void agreesWithItsSchemaAndComesInAllFormatsSealed() throws IOException {
        String json = difference().toString();

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(json.replaceFirst("\\{", "{\"surprise\":1,"), InputFormat.JSON))
                .isNotEmpty();
        Path target = folder.resolve("difference");
        for (String ending : new String[] {"pdf", "docx", "html", "xlsx"}) {
            assertThat(target.resolve("D15-changes." + ending)).isNotEmptyFile();
        }
        assertThat(DossierCheck.differences(target)).isEmpty();
        assertThat(err.toString()).doesNotContain("X03");
    }

    // [verify->CT-REQ-082]
    @Test
    void theSameReleasesGiveTheSameBytesInAnotherLocaleAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            difference();
            String first = Files.readString(folder.resolve("difference").resolve(DossierIndex.NAME));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            difference();
            assertThat(folder.resolve("difference").resolve(DossierIndex.NAME)).hasContent(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    // [verify->CT-REQ-099]
    @Test
    void filesThatWereMovedAreReadWhereTheyWere() throws IOException {
        git.run("mv", "req.md", "requirements [1].md");
        git.commit("Rename");
        Files.createDirectories(folder.resolve("code/spec"));
        git.run("mv", "requirements [1].md", "spec/req.md");
        git.commit("Move");
        git.run("tag", "v3.0.0");
        Path file = folder.resolve("clausetrail.yaml");
        Files.writeString(file, Files.readString(file).replace("git:req.md", "'git:spec/*.md'"));

        JsonNode json = difference("v1.0.0", "v3.0.0");

        assertThat(texts(json.at("/items"), "what", "software-requirement"))
                .containsExactly("changed", "added", "removed");
        JsonNode back = difference("v3.0.0", "v1.0.0");
        assertThat(texts(back.at("/items"), "what", "software-requirement"))
                .containsExactly("changed", "added", "removed");
        assertThat(Files.readString(folder.resolve("difference/D15-changes.html")))
                .doesNotContain("matches no file");
    }

    // [verify->CT-REQ-099]
    @Test
    void aSourceThatWasEmptyAtOneReleaseIsSaid() throws IOException {
        git.run("rm", "-q", "units.md");
        git.commit("Remove the units");
        git.write("parts/a.md", "## UNIT-7 Part\n\nIs a part.\n").commit("Other units");
        git.run("tag", "v3.0.0");
        Path file = folder.resolve("clausetrail.yaml");
        Files.writeString(file, Files.readString(file).replace("git:units.md", "git:parts/*.md"));

        difference("v1.0.0", "v3.0.0");

        assertThat(out.toString()).contains("warning: At v1.0.0, clausetrail.yaml:8 matched no file");
        assertThat(Files.readString(folder.resolve("difference/D15-changes.html")))
                .contains("At v1.0.0, clausetrail.yaml:8 matched no file");
    }

    private static List<String> texts(JsonNode items, String field, String kind) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> {
            if (item.at("/kind").asString().equals(kind)) {
                texts.add(item.at("/" + field).asString());
            }
        });
        return texts;
    }

    // [verify->CT-REQ-087]
    @Test
    void namesTheTagsWhereOneIsNotKnownAndWritesNothing() {
        Path target = folder.resolve("difference");

        assertThat(run("diff", "v1.0", "v2.0.0", folder.toString(), "-o", target.toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(err.toString())
                .contains("No tag, branch or commit is named \"v1.0\".", "Did you mean \"v1.0.0\"?", "v2.0.0");
        assertThat(target).doesNotExist();
        assertThat(run("diff", "v1.0.0")).isEqualTo(ExitCode.USAGE);
    }

    // [verify->CT-REQ-087]
    @Test
    void saysWhereTheEarlierReleaseIsNoAncestorOfTheLater() throws IOException {
        Path target = folder.resolve("back");
        assertThat(run("diff", "v2.0.0", "v1.0.0", folder.toString(), "-q", "-o", target.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(target.resolve("D15-changes.html"))).contains("v2.0.0 is no ancestor of v1.0.0");
        assertThat(out.toString()).contains("and 1 that v1.0.0 does not include");
    }

    private static JsonNode item(JsonNode items, String id) {
        for (JsonNode item : items) {
            if (item.at("/id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not in " + items);
    }

    private static Schema schema() throws IOException {
        try (InputStream in = DifferenceJson.class.getResourceAsStream(DifferenceJson.SCHEMA)) {
            assertThat(in).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
