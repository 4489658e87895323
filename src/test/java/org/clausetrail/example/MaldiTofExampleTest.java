package org.clausetrail.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.git.Commit;
import org.clausetrail.source.git.GitRepository;
import org.clausetrail.source.git.Tag;
import org.clausetrail.source.provenance.ManifestReader;
import org.clausetrail.source.provenance.Payloads;
import org.clausetrail.source.testresult.TestResultSource;
import org.clausetrail.source.testresult.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a mass spectrometer keeps what its README promises. */
class MaldiTofExampleTest {
    private static final Path EXAMPLE = Path.of("examples/maldi-tof");
    private static final SourceRef HERE = SourceRef.file("clausetrail.yaml");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static InputFile input(Path path) {
        return InputFile.of(path, EXAMPLE.relativize(path).toString().replace('\\', '/'));
    }

    // [verify->CT-REQ-401]
    @Test
    void historyIsRichAndOrdinary() throws IOException {
        try (GitRepository repository = GitRepository.open(EXAMPLE.resolve("repository.bundle"))) {
            List<Commit> commits = new ArrayList<>();
            repository.commits("HEAD", commits::add);

            assertThat(commits).hasSizeGreaterThan(300);
            assertThat(commits.stream().map(commit -> commit.author().name()).distinct())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .contains("王小明", "Katharina Brüggemann");
            assertThat(commits)
                    .anyMatch(Commit::isMerge)
                    .anyMatch(c -> c.subject().startsWith("="));
            assertThat(commits)
                    .anyMatch(c -> !c.reverts().isEmpty() && c.subject().startsWith("Revert \"Revert "));
            assertThat(commits).anyMatch(c -> c.cherryPickedFrom().isPresent());
            assertThat(commits)
                    .anyMatch(c -> c.committer().when().isBefore(c.author().when()));
            assertThat(repository.tags()).extracting(Tag::name).containsExactlyInAnyOrder("v1.0.0", "v1.1.0", "v2.0.0");
            assertThat(repository.tags()).allMatch(tag -> tag.annotation().isPresent());
        }
    }

    // [verify->CT-REQ-400]
    @Test
    void repositoryHoldsEveryKindOfRecordAtTheRelease() throws IOException {
        try (GitRepository repository = GitRepository.open(EXAMPLE.resolve("repository.bundle"))) {
            String release = repository.commitOf("v2.0.0");
            for (String glob : List.of(
                    "requirements/user-needs.md",
                    "requirements/system-requirements.md",
                    "requirements/software/*.md",
                    "architecture/*.md",
                    "risk/*.csv",
                    "soup/soup.yaml",
                    "anomalies/*.yaml",
                    "changes/*.yaml",
                    "reviews/*.yaml",
                    "approvals/*.yaml",
                    "releases/*.yaml",
                    "src/main/java/**/*.java",
                    "src/test/java/**/*.java")) {
                assertThat(repository.files(release, List.of(glob))).as(glob).isNotEmpty();
            }
        }
    }

    // [verify->CT-REQ-405]
    @Test
    void reportsHoldResultsOfEveryState() throws IOException {
        Evidence.Collector facts = new Evidence.Collector();
        TestResultSource reader = new TestResultSource(TestSettings.USUAL, facts);
        for (Path report : files(EXAMPLE.resolve("reports"), ".xml")) {
            reader.read(input(report));
        }
        List<Item> results = facts.evidence().items().stream()
                .filter(item -> item.kind() == ItemKind.TEST_RESULT)
                .toList();

        assertThat(results.stream().map(item -> item.text(Attribute.OUTCOME)).distinct())
                .contains("PASS", "FAIL", "ERROR", "SKIPPED");
        assertThat(results.stream().map(item -> item.text(Attribute.COMMIT)).distinct())
                .as("release, candidate and beta")
                .hasSize(3);
        assertThat(results).anyMatch(item -> item.is(Attribute.DIRTY));
        assertThat(results).anyMatch(item -> item.attribute("attempts").isPresent());
        assertThat(outcomesByName(results))
                .as("two results that disagree")
                .anySatisfy((name, outcomes) -> assertThat(outcomes).contains("PASS", "FAIL"));
        assertThat(results.stream()
                        .filter(item -> item.title().equals("allRecordsAreKept"))
                        .map(item -> item.id().value().replaceAll("#.*", "")))
                .as("one name in two classes")
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static Map<String, List<String>> outcomesByName(List<Item> results) {
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (Item result : results) {
            outcomes.computeIfAbsent(result.title(), name -> new ArrayList<>()).add(result.text(Attribute.OUTCOME));
        }
        return outcomes;
    }

    // [verify->CT-REQ-403]
    @Test
    void manifestsAndTheirFilesAgree() throws IOException {
        List<InputFile> manifests = files(EXAMPLE.resolve("simulation"), ".crem.json").stream()
                .map(MaldiTofExampleTest::input)
                .toList();
        Evidence.Collector facts = new Evidence.Collector();

        new ManifestReader(Payloads.in(EXAMPLE)).read(manifests, HERE, facts);

        assertThat(manifests).hasSizeGreaterThanOrEqualTo(10);
        assertThat(facts.evidence().items().stream().filter(item -> item.kind() == ItemKind.SIMULATION_RUN))
                .hasSameSizeAs(manifests);
        assertThat(facts.evidence().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .as("only the planted gap: results without uncertainty")
                .allSatisfy(finding -> assertThat(
                                finding.check() + " " + finding.source().path())
                        .isEqualTo("S07 simulation/height-residual.crem.json"));
    }

    // [verify->CT-REQ-404]
    @Test
    void simulationGivesTheRecordedBytesAgain(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("out.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "IonFlight.java",
                        "scan",
                        "parameters/linear-20kv.properties",
                        output.toString(),
                        "temperature-residual-k=-1")
                .directory(EXAMPLE.resolve("simulation").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(output).hasSameBinaryContentAs(EXAMPLE.resolve("simulation/results/edge-temperature.csv"));
    }

    // [verify->CT-REQ-406]
    @Test
    void exampleStaysSmall() throws IOException {
        long bytes = 0;
        for (Path file : files(EXAMPLE, "")) {
            bytes += Files.size(file);
        }

        assertThat(bytes).isLessThan(2_500_000);
        assertThat(Files.size(EXAMPLE.resolve("repository.bundle"))).isLessThan(1_500_000);
    }
}
