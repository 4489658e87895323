package org.clausetrail.source.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

// [verify->CT-REQ-187]
class ManifestReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ManifestSchema SCHEMA = new ManifestSchema();
    private static final String COMPLETE = complete();

    private static String complete() {
        try (InputStream stream = ManifestReaderTest.class.getResourceAsStream("/provenance/complete.crem.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode at(JsonNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode root = (ObjectNode) JSON.readTree(COMPLETE);
        change.accept(root);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static Evidence read(String... manifests) throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        int number = 0;
        List<InputFile> files = new ArrayList<>();
        for (String text : manifests) {
            files.add(InputFile.of(
                    text.getBytes(StandardCharsets.UTF_8), SourceRef.file("run" + number++ + ".crem.json")));
        }
        new ManifestReader(Payloads.NONE).read(files, new SourceRef("clausetrail.yaml", 4, "", ""), facts);
        return facts.evidence();
    }

    private static Item run(Evidence facts) {
        return facts.items().get(0);
    }

    private static List<String> checks(Evidence facts) {
        return facts.findings().stream().map(Finding::check).distinct().sorted().toList();
    }

    @Test
    void aCompleteManifestReachesItsLevelWithoutAnyFinding() throws IOException {
        Evidence facts = read(COMPLETE);
        assertThat(facts.findings()).isEmpty();
        assertThat(run(facts).text("computed-level")).isEqualTo("L4");
        assertThat(run(facts).text(Attribute.OUTCOME)).isEqualTo("PASS");
    }

    @Test
    void emitsRunEnvironmentAndDataWithTheirLinks() throws IOException {
        Evidence facts = read(COMPLETE);
        assertThat(facts.items())
                .extracting(Item::kind)
                .containsExactly(ItemKind.SIMULATION_RUN, ItemKind.ENVIRONMENT, ItemKind.CAMPAIGN, ItemKind.DATA_SET);
        assertThat(facts.links())
                .extracting(LinkClaim::kind, l -> l.to().value())
                .contains(
                        tuple(LinkKind.VERIFIES, "SRS-21"),
                        tuple(LinkKind.REFERS, "RC-4"),
                        tuple(LinkKind.USES, "SOUP-3"),
                        tuple(LinkKind.TESTED, "0123456789abcdef0123456789abcdef01234567"),
                        tuple(LinkKind.PART_OF, "urn:uuid:0c9a9d5e-7b1f-4f8e-8a54-1a4c2b9d3e77"),
                        tuple(LinkKind.RAN_ON, facts.items().get(1).id().value()),
                        tuple(LinkKind.USES, facts.items().get(3).id().value()));
    }

    @Test
    void describesTheRunInTheWordsOfTheMatrix() throws IOException {
        Item run = run(read(COMPLETE));
        assertThat(run.text(Attribute.OBSERVED)).isEqualTo("transmission = 0.7288 ± 0.036566 (k = 2, p = 0.95)");
        assertThat(run.text("criterion"))
                .isEqualTo("En = -0.258 against reference-measurement BENCH-7, criterion |En| <= 1: satisfactory");
        assertThat(run.text("seeds")).isEqualTo("ions = 18446744073709551615");
        assertThat(run.text("repeats")).isEqualTo("same-platform-same-seed bitwise: reproduced");
        assertThat(run.text("hardware")).isEqualTo("1 × Example 64 x86_64");
        assertThat(run.text("manifest-digest")).startsWith("sha256:").hasSize(71);
    }

    /** The mutations that the schema must refuse at the level that the manifest claims. */
    static Stream<Arguments> refused() {
        return Stream.of(
                change(
                        "a dirty tree at L4",
                        r -> at(r, "/software/application/vcs")
                                .put("dirty", true)
                                .set("dirtyDiffDigest", JSON.readTree("{\"sha256\":\"" + "a".repeat(64) + "\"}"))),
                change("a dirty tree without the digest of the difference", r -> {
                    r.put("claimLevel", "L2");
                    at(r, "/software/application/vcs").put("dirty", true);
                }),
                change("a time with an offset", r -> at(r, "/run").put("startedAt", "2026-10-01T16:00:00+08:00")),
                change(
                        "a digest of SHA-1 alone",
                        r -> at(r, "/inputs/0").set("digest", JSON.readTree("{\"sha1\":\"" + "a".repeat(40) + "\"}"))),
                change("a digest in upper case", r -> at(r, "/inputs/0/digest").put("sha256", "A".repeat(64))),
                change(
                        "a digest that is too short",
                        r -> at(r, "/inputs/0/digest").put("sha256", "abc")),
                change("a unit with a blank", r -> at(r, "/results/0").put("unit", "m / z")),
                change("success with exit code 3", r -> at(r, "/run").put("exitCode", 3)),
                change("no uncertainty at L3", r -> {
                    r.put("claimLevel", "L3");
                    at(r, "/results/0").remove("uncertainty");
                }),
                change("no comparison at L3", r -> {
                    r.put("claimLevel", "L3");
                    at(r, "/results/0").remove("comparisons");
                }),
                change("one approval at L4", r -> ((ArrayNode) r.at("/approvals")).remove(0)),
                change("a country by name", r -> at(r, "/site").put("country", "China")),
                change(
                        "a seed as a number",
                        r -> at(r, "/numerics/randomness/0").put("seed", 42)),
                change("training without training data", r -> r.put("kind", "training")),
                change("a field that is not known", r -> r.put("colour", "red")),
                change("no precision at L2", r -> {
                    r.put("claimLevel", "L2");
                    at(r, "/numerics").remove("precision");
                }),
                change("an input without digest at L2", r -> {
                    r.put("claimLevel", "L2");
                    at(r, "/inputs/0").put("uri", "https://example.org/field").remove("digest");
                }),
                change(
                        "a coverage probability above 1",
                        r -> at(r, "/results/0/uncertainty").put("coverageProbability", 1.5)),
                change("no context of use at L4", r -> r.remove("contextOfUse")),
                change("no requirement at L4", r -> r.remove("requirementRefs")),
                change("a status that is not known", r -> at(r, "/run").put("status", "fine")),
                change(
                        "an accelerator of an unknown vendor",
                        r -> at(r, "/hardware/nodes/0")
                                .set(
                                        "accelerators",
                                        JSON.readTree("[{\"vendor\":\"acme\",\"model\":\"X\",\"count\":1}]"))),
                change("an id that is no UUID", r -> r.put("id", "run-1")));
    }

    /** The mutations that the schema must accept. */
    static Stream<Arguments> accepted() {
        return Stream.of(
                change("nothing changed", r -> {}),
                change("a failed node with exit code 0", r -> at(r, "/run").put("status", "node-fail")),
                change("no uncertainty at L2", r -> {
                    r.put("claimLevel", "L2");
                    at(r, "/results/0").remove("uncertainty");
                }),
                change(
                        "an extension",
                        r -> r.set("extensions", JSON.readTree("{\"https://example.org/x\":{\"a\":1}}"))),
                change("an input without digest at L1", r -> {
                    r.put("claimLevel", "L1");
                    at(r, "/inputs/0").put("uri", "https://example.org/field").remove("digest");
                }),
                change("a number as decimal text", r -> at(r, "/results/0").put("value", "0.7288")));
    }

    private static Arguments change(String name, Consumer<ObjectNode> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void theSchemaRefuses(String name, Consumer<ObjectNode> change) throws IOException {
        String mutated = changed(change);
        assertThat(SCHEMA.violations(mutated)).as(name).isNotEmpty();
        Evidence facts = read(mutated);
        assertThat(facts.findings()).anySatisfy(finding -> {
            assertThat(finding.check()).isIn("R-SCHEMA", "R17");
            assertThat(finding.source().line()).isPositive();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void theSchemaAccepts(String name, Consumer<ObjectNode> change) {
        assertThat(SCHEMA.violations(changed(change))).as(name).isEmpty();
    }

    /** Each rule with a manifest that breaks it. */
    static Stream<Arguments> broken() {
        return Stream.of(
                rule("R02", r -> at(r, "/run").put("finishedAt", "2026-10-01T07:00:00Z")),
                rule("R02", r -> r.set("resourceUsage", JSON.readTree("{\"wallSeconds\":10}"))),
                rule("R04", r -> at(r, "/results/0/uncertainty").put("combinedStandardUncertainty", 0.03)),
                rule("R04", r -> at(r, "/results/0/uncertainty").put("expandedUncertainty", 0.05)),
                rule("R04", r -> at(r, "/results/0/uncertainty/components/0").put("standardUncertainty", 0.0288)),
                rule("R05", r -> at(r, "/results/0/comparisons/0/metric/0").put("value", 0.5)),
                rule("R05", r -> at(r, "/results/0/comparisons/0/reference").put("value", 0.9)),
                rule(
                        "R06",
                        r -> at(r, "/results/0/uncertainty")
                                .set(
                                        "monteCarlo",
                                        JSON.readTree(
                                                "{\"trials\":400,\"interval\":[0.5,0.9],\"numericalTolerance\":0.001,\"agreesWithGum\":true}"))),
                rule(
                        "R07",
                        r -> at(r, "/reproducibility/0/outputs/0/digestOther").put("sha256", "b".repeat(64))),
                rule("R08", r -> at(r, "/numerics/precision").put("compute", "mixed")),
                rule("R08", r -> ((ArrayNode) r.at("/software/build/flags")).add("-use_fast_math")),
                rule(
                        "R09",
                        r -> at(r, "/hardware/nodes/0")
                                .set(
                                        "accelerators",
                                        JSON.readTree("[{\"vendor\":\"nvidia\",\"model\":\"X\",\"count\":1}]"))),
                rule("R10", r -> at(r, "/run").put("status", "node-fail")),
                rule(
                        "R13",
                        r -> at(r, "/site/dataResidency")
                                .set(
                                        "transfers",
                                        JSON.readTree("[{\"direction\":\"out\",\"from\":\"CN\",\"to\":\"DE\"}]"))),
                rule(
                        "R15",
                        r -> r.set(
                                "trainingData",
                                JSON.readTree("{\"datasets\":[" + set("train") + "," + set("test") + "]}"))),
                rule("R16", r -> at(r, "/approvals/0/person").put("name", "J. Doe")),
                rule("R17", r -> ((ArrayNode) r.at("/approvals")).remove(0)),
                rule(
                        "S02",
                        r -> at(r, "/inputs/0/digest")
                                .put("sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
                rule("S03", r -> at(r, "/software/application").remove("vcs")),
                rule("S06", r -> r.remove("reproducibility")),
                rule("S09", r -> r.set("coverage", region(3, 0, 0, 0))),
                rule("R14", r -> r.set("coverage", region(3, 3, 1, 1))),
                rule("S07", r -> at(r, "/results/0/uncertainty").put("method", "not-evaluated")),
                rule(
                        "S12",
                        r -> at(r, "/hardware/nodes/0")
                                .set(
                                        "accelerators",
                                        JSON.readTree("[{\"vendor\":\"huawei\",\"model\":\"910B\",\"count\":1}]"))));
    }

    private static String set(String split) {
        return "{\"resource\":{\"name\":\"d\",\"digest\":{\"sha256\":\"" + "c".repeat(64)
                + "\"}},\"origin\":\"measured\",\"split\":\"" + split + "\"}";
    }

    private static Arguments rule(String rule, Consumer<ObjectNode> change) {
        return Arguments.of(rule, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void findsWhatBreaksARule(String rule, Consumer<ObjectNode> change) throws IOException {
        assertThat(checks(read(changed(change)))).contains(rule);
    }

    private static JsonNode region(int planned, int executed, int passed, int failed) {
        return JSON.readTree(
                "{\"regions\":[{\"id\":\"edge\",\"kind\":\"edge\",\"planned\":%d,\"executed\":%d,\"passed\":%d,\"failed\":%d}]}"
                        .formatted(planned, executed, passed, failed));
    }

    @Test
    void aRegionInWhichACaseFailedOrNoneRanIsNoPass() throws IOException {
        assertThat(run(read(changed(r -> r.set("coverage", region(3, 3, 3, 0)))))
                        .text(Attribute.OUTCOME))
                .isEqualTo("PASS");
        assertThat(run(read(changed(r -> r.set("coverage", region(3, 3, 2, 1)))))
                        .text(Attribute.OUTCOME))
                .isEqualTo("FAIL");
        assertThat(run(read(changed(r -> r.set("coverage", region(3, 0, 0, 0)))))
                        .text(Attribute.OUTCOME))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void f20StateWinsOverExitCode() throws IOException {
        Evidence facts =
                read(changed(r -> at(r, "/run").put("status", "node-fail").put("exitCode", 0)));
        assertThat(run(facts).text(Attribute.OUTCOME)).isEqualTo("ERROR");
        Evidence scheduled = read(changed(
                r -> at(r, "/site").set("scheduler", JSON.readTree("{\"name\":\"slurm\",\"state\":\"NODE_FAIL\"}"))));
        assertThat(run(scheduled).text(Attribute.OUTCOME)).isEqualTo("ERROR");
        assertThat(checks(scheduled)).contains("R10");
    }

    @Test
    void aRunWhoseResultsAreNotComparedIsUnknownAndNeverGreen() throws IOException {
        assertThat(run(read(changed(r -> at(r, "/results/0").remove("comparisons"))))
                        .text(Attribute.OUTCOME))
                .isEqualTo("UNKNOWN");
        assertThat(run(read(changed(r -> r.remove("results")))).text(Attribute.OUTCOME))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aVerdictThatContradictsItsNumbersIsAFailure() throws IOException {
        Evidence facts =
                read(changed(r -> at(r, "/results/0/comparisons/0/reference").put("value", 0.9)));
        assertThat(run(facts).text(Attribute.OUTCOME)).isEqualTo("FAIL");
    }

    @Test
    void keepsTheDateThatACriterionWasSet() throws IOException {
        String text =
                changed(r -> r.set("extensions", JSON.readTree("{\"urn:clausetrail:criterion-date\":\"2026-09-01\"}")));
        assertThat(run(read(text)).text("criterion-date")).isEqualTo("2026-09-01");
    }

    @Test
    void anExcusedGapIsNoFinding() throws IOException {
        String text = changed(r -> {
            r.put("claimLevel", "L1").remove("hardware");
            at(r, "/completeness/unavailable").put("/hardware", "the partner does not tell");
        });
        assertThat(checks(read(text))).doesNotContain("S01");
    }

    @Test
    void twoManifestsOfOneIdAreAnErrorAndSharedDataAreEmittedOnce() throws IOException {
        String other = COMPLETE.replace("6f1d0c52", "7f1d0c52");
        Evidence facts = read(COMPLETE, COMPLETE, other);
        assertThat(checks(facts)).containsExactly("R19");
        assertThat(facts.items())
                .extracting(Item::kind)
                .containsExactly(
                        ItemKind.SIMULATION_RUN,
                        ItemKind.ENVIRONMENT,
                        ItemKind.CAMPAIGN,
                        ItemKind.DATA_SET,
                        ItemKind.SIMULATION_RUN);
    }

    @Test
    void f6ASourceWithoutManifestsIsAnError() throws IOException {
        assertThat(checks(read())).containsExactly("R-EMPTY");
    }

    @Test
    void comparesFilesOnDiskWithTheirDigests(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("run.crem.json"), COMPLETE);
        Files.writeString(folder.resolve("field.dat"), "field");
        Files.writeString(folder.resolve("result.csv"), "rEsult");
        Evidence.Collector facts = new Evidence.Collector();
        InputFile file = InputFile.of(folder.resolve("run.crem.json"), "run.crem.json");
        new ManifestReader(Payloads.in(folder)).read(List.of(file), SourceRef.NONE, facts);
        assertThat(facts.evidence().findings()).extracting(Finding::check).contains("R03", "R17");
        assertThat(facts.evidence().findings())
                .filteredOn(f -> f.check().equals("R03"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("result.csv"));
    }

    @Test
    void neverLooksAtFilesOutsideTheFolderOfTheManifest(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("runs"));
        Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("runs/link"), folder.resolve("secret"));
        Payloads payloads = Payloads.in(folder);
        for (String name : List.of("../secret", "link", folder.resolve("secret").toString(), "", "a\0b")) {
            assertThat(payloads.beside("runs/run.crem.json", name)).isEmpty();
        }
    }

    @Test
    void readsAManifestThatWasCapturedFromARealRun() throws IOException {
        Path captured = Path.of("../shared/corpus/provenance-local/crem/gromacs-captured");
        Assumptions.assumeTrue(Files.isDirectory(captured), "The captured run is not beside the repository.");
        Evidence.Collector facts = new Evidence.Collector();
        InputFile file = InputFile.of(captured.resolve("run.crem.json"), "run.crem.json");
        new ManifestReader(Payloads.in(captured)).read(List.of(file), SourceRef.NONE, facts);
        Evidence evidence = facts.evidence();
        assertThat(run(evidence).text("computed-level")).isEqualTo("L2");
        assertThat(run(evidence).text(Attribute.OUTCOME)).isEqualTo("UNKNOWN");
        assertThat(checks(evidence)).contains("S03", "R08").doesNotContain("R03", "R17");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void neverFailsOtherwiseThanWithAnInputException(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder(COMPLETE);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]\",:1n-".charAt(random.nextInt(10)));
                    default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                }
            }
            try {
                assertThat(read(text.toString())).isNotNull();
            } catch (InputException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", text: " + text, e);
            }
        }
    }
}
