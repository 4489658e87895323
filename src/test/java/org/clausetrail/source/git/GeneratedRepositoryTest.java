package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.source.Evidence;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reproduces the ground truth of the generator of repositories with every trap that it knows. */
// [verify->CT-REQ-108]
class GeneratedRepositoryTest {
    private static final Path GENERATOR = Path.of("../shared/tools/gen_repo.py").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final Map<String, JsonNode> truth = new HashMap<>();
    private JsonNode summary = JSON.createObjectNode();

    private Path generate(int seed) throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(GENERATOR), "The generator of repositories is not here.");
        Path repository = folder.resolve("repo");
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3",
                            GENERATOR.toString(),
                            "--out",
                            repository.toString(),
                            "-n",
                            "400",
                            "--seed",
                            String.valueOf(seed),
                            "--requirements",
                            "60",
                            "--skew",
                            "0.03",
                            "--bare")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "python3 is not installed.");
            return repository;
        }
        assumeTrue(python.waitFor() == 0, "The generator needs python3 and git.");
        for (String line : Files.readAllLines(folder.resolve("repo.truth/commits.jsonl"))) {
            JsonNode commit = JSON.readTree(line);
            truth.put(commit.get("sha").asString(), commit);
        }
        summary = JSON.readTree(Files.readString(folder.resolve("repo.truth/truth.json")));
        return repository;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void agreesWithTheGroundTruth(int seed) throws IOException, InterruptedException {
        try (GitRepository repository = GitRepository.open(generate(seed))) {
            Set<String> seen = new HashSet<>();
            repository.allCommits(RenameMode.NONE, commit -> {
                seen.add(commit.id());
                facts(commit);
            });
            assertThat(seen).isEqualTo(truth.keySet());

            History history = repository.history("main");
            assertThat(history.commits()).hasSize(summary.get("on_main").asInt());
            Evidence.Collector sink = new Evidence.Collector();
            EvidenceRules rules =
                    EvidenceRules.USUAL.withIds(Pattern.compile("REQ-\\d{5}")).withSubjectIds(LinkKind.IMPLEMENTS);
            new GitEvidence(repository, history, "main", rules).read(sink);
            Reverts reverts = Reverts.of(history);
            Set<String> catalog = new TreeSet<>(summary.get("per_requirement").propertyNames());
            Map<String, Set<String>> effective = new HashMap<>();
            Map<String, Set<String>> mentions = new HashMap<>();
            for (LinkClaim link : sink.evidence().links()) {
                String to = link.to().value();
                if (catalog.contains(to)) {
                    String from = link.from().value().substring("commit:".length());
                    switch (link.kind()) {
                        case IMPLEMENTS ->
                            effective.computeIfAbsent(to, id -> new TreeSet<>()).add(from);
                        case REFERS ->
                            mentions.computeIfAbsent(from, id -> new TreeSet<>())
                                    .add(to);
                        default -> {}
                    }
                }
            }
            for (Commit commit : history.commits()) {
                JsonNode expected = truth.get(commit.id());
                boolean undone = expected.get("undone").asBoolean();
                assertThat(reverts.undoneBy(commit).isPresent()).as(commit.id()).isEqualTo(undone);
                if (!undone) {
                    assertThat(mentions.getOrDefault(commit.id(), Set.of()))
                            .as(commit.message())
                            .isEqualTo(new TreeSet<>(texts(expected.get("mentions"))));
                }
            }
            Map<String, String> firstTag = firstTags(repository, history);
            for (String requirement : catalog) {
                JsonNode expected = summary.get("per_requirement").get(requirement);
                assertThat(effective.getOrDefault(requirement, Set.of()))
                        .as(requirement)
                        .isEqualTo(new TreeSet<>(texts(expected.get("effective"))));
                String first = texts(expected.get("implementing")).stream()
                        .map(id -> firstTag.getOrDefault(id, ""))
                        .filter(tag -> !tag.isEmpty())
                        .min(java.util.Comparator.comparingInt(tag -> Integer.parseInt(tag.split("\\.")[1])))
                        .orElse(null);
                assertThat(first)
                        .isEqualTo(
                                expected.get("first_tag").isNull()
                                        ? null
                                        : expected.get("first_tag").asString());
            }
        }
    }

    private static Map<String, String> firstTags(GitRepository repository, History history) throws IOException {
        List<Tag> tags = repository.tags().stream()
                .filter(tag -> tag.annotation().isPresent())
                .toList();
        int[] first = history.firstContaining(tags.stream().map(Tag::commit).toList());
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            names.put(
                    history.commits().get(i).id(),
                    first[i] < 0 ? "" : tags.get(first[i]).name());
        }
        return names;
    }

    private void facts(Commit commit) {
        JsonNode expected = truth.get(commit.id());
        assertThat(commit.parents()).isEqualTo(texts(expected.get("parents")));
        assertThat(commit.author().name()).isEqualTo(expected.get("author_name").asString());
        assertThat(commit.author().email())
                .isEqualTo(expected.get("author_email").asString());
        assertThat(commit.author().when().toEpochSecond())
                .isEqualTo(expected.get("author_time").asLong());
        assertThat(commit.author().when().getOffset().getId().replace(":", "").replace("Z", "+0000"))
                .isEqualTo(expected.get("author_tz").asString());
        assertThat(commit.committer().name())
                .isEqualTo(expected.get("committer_name").asString());
        assertThat(commit.committer().when().toEpochSecond())
                .isEqualTo(expected.get("commit_time").asLong());
        List<String> trailers = new ArrayList<>();
        expected.get("trailers")
                .forEach(pair ->
                        trailers.add(pair.get(0).asString() + ": " + pair.get(1).asString()));
        assertThat(commit.trailers())
                .as(commit.message())
                .extracting(trailer -> trailer.key() + ": " + trailer.value())
                .isEqualTo(trailers);
        assertThat(commit.reverts())
                .isEqualTo(
                        expected.get("reverts").isNull()
                                ? List.of()
                                : List.of(expected.get("reverts").asString()));
        assertThat(commit.cherryPickedFrom().orElse(null))
                .isEqualTo(
                        expected.get("cherry_picked_from").isNull()
                                ? null
                                : expected.get("cherry_picked_from").asString());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
