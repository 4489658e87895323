package org.clausetrail.source.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [verify->CT-REQ-210]
class ReviewReaderTest {
    private static final String HEAD = "a".repeat(40);
    private static final String EARLIER = "b".repeat(40);
    private static final String MERGE = "c".repeat(40);

    private static final String PULL = """
            {"url": "https://api.github.com/repos/aster/reader/pulls/12", "id": 1, "number": 12, "state": "closed",
             "title": "Add filter", "user": {"login": "ada"}, "merged_at": "2026-01-03T10:00:00Z",
             "merged_by": {"login": "grace"}, "merge_commit_sha": "%s", "commits": 2,
             "head": {"ref": "filter", "sha": "%s"}, "base": {"ref": "main", "sha": "%s"}}
            """.formatted(MERGE, HEAD, "d".repeat(40));

    private static final String REQUEST = """
            {"id": 900, "iid": 7, "project_id": 3, "title": "Add filter", "state": "merged",
             "merged_at": "2026-01-03T11:00:00.000+01:00", "merged_by": {"username": "grace", "name": "Grace Hopper"},
             "author": {"username": "ada", "name": "Ada Lovelace"}, "target_branch": "main", "sha": "%s",
             "merge_commit_sha": "%s", "squash_commit_sha": null, "references": {"full": "aster/reader!7"}}
            """.formatted(HEAD, MERGE);

    private static String review(String login, String state, String commit) {
        return """
                {"id": 5, "user": {"login": "%s"}, "state": "%s", "submitted_at": "2026-01-02T10:00:00Z", "commit_id": "%s",
                 "pull_request_url": "https://api.github.com/repos/aster/reader/pulls/12"}
                """.formatted(login, state, commit);
    }

    private static String approvals(String at) {
        return """
                {"iid": 7, "project_id": 3, "approved": true, "approvals_required": 1, "approved_by":
                  [{"user": {"username": "grace", "name": "Grace Hopper"}%s}]}
                """.formatted(at.isEmpty() ? "" : ", \"approved_at\": \"" + at + "\"");
    }

    private static Evidence read(String... files) throws IOException {
        List<InputFile> list = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            list.add(InputFile.of(files[i].getBytes(StandardCharsets.UTF_8), SourceRef.file("reviews/" + i + ".json")));
        }
        Evidence.Collector sink = new Evidence.Collector();
        new ReviewReader(sink).read(list, SourceRef.file("clausetrail.yaml").at(9));
        return sink.evidence();
    }

    private static List<String> judged(Evidence evidence) {
        return evidence.items().stream()
                .map(item -> item.id() + " " + item.text("person") + " " + item.text("counts"))
                .toList();
    }

    @Test
    void aPullRequestAndItsReviewsAreOneRecord() throws IOException {
        Item review = read("[" + PULL + "]", "[" + review("grace", "APPROVED", HEAD) + "]")
                .items()
                .get(0);

        assertThat(review.id().value()).isEqualTo("review:github:aster/reader#12/1");
        assertThat(review.attributes())
                .containsEntry("person", "grace")
                .containsEntry("counts", "true")
                .containsEntry("request-author", "ada")
                .containsEntry("merge-commit", MERGE)
                .containsEntry("request-commits", "2")
                .containsEntry("date", "2026-01-02T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grace | APPROVED          | HEAD    | true  |
            grace | APPROVED          | EARLIER | false | was pushed after it
            grace | CHANGES_REQUESTED | HEAD    | false | asked for changes
            grace | DISMISSED         | HEAD    | false | dismissed
            Ada   | APPROVED          | HEAD    | false | opened the request
            grace | COMMENTED         | HEAD    | false | Nobody reviewed it
            grace | PENDING           | HEAD    | false | Nobody reviewed it
            """)
    void onlyAnApprovalOfTheLastCommitBySomebodyElseCounts(
            String who, String state, String commit, String counts, String reason) throws IOException {
        Item review = read(PULL, review(who, state, commit.equals("HEAD") ? HEAD : EARLIER))
                .items()
                .get(0);

        assertThat(review.text("counts")).isEqualTo(counts);
        assertThat(review.text("reason")).contains(reason == null ? "" : reason);
    }

    @Test
    void theLastDecisionOfAPersonCounts() throws IOException {
        String changed = "[" + review("grace", "APPROVED", HEAD) + "," + review("linus", "APPROVED", HEAD) + ","
                + review("grace", "CHANGES_REQUESTED", HEAD) + "]";

        assertThat(judged(read(PULL, changed)))
                .containsExactly(
                        "review:github:aster/reader#12/1 linus true", "review:github:aster/reader#12/2 grace false");
    }

    @Test
    void gitLabApprovalsAreHeldAgainstTheLastPush() throws IOException {
        String versions = """
                [{"id": 2, "merge_request_id": 900, "head_commit_sha": "%s", "created_at": "2026-01-02T09:00:00Z"},
                 {"id": 1, "merge_request_id": 900, "head_commit_sha": "%s", "created_at": "2026-01-01T09:00:00Z"}]
                """.formatted(HEAD, EARLIER);

        assertThat(judged(read(REQUEST, versions, approvals("2026-01-02T10:00:00Z"))))
                .containsExactly("review:gitlab:aster/reader!7/1 Grace Hopper true");
        assertThat(judged(read(REQUEST, versions, approvals("2026-01-01T10:00:00Z"))))
                .containsExactly("review:gitlab:aster/reader!7/1 Grace Hopper false");
        assertThat(read(REQUEST, approvals("")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Nothing tells"));
    }

    @Test
    void whatIsNotMergedOrNotDescribedIsSaid() throws IOException {
        String open = PULL.replace("\"2026-01-03T10:00:00Z\"", "null");

        assertThat(read(open).findings()).singleElement().asString().contains("1 requests were not merged");
        assertThat(read("[" + review("grace", "APPROVED", HEAD) + "]").findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("no file describes"));
        assertThat(read("[]").findings()).anyMatch(finding -> finding.check().equals("R-EMPTY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"merge_commit_sha\": 1}",
                "[{\"submitted_at\": \"\", \"commit_id\": \"\"}]",
                "{\"merge_commit_sha\""
            })
    void whatIsNoExportIsRejectedWhole(String content) throws IOException {
        Evidence evidence = read(content);

        assertThat(evidence.items()).isEmpty();
        assertThat(evidence.findings()).first().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("R-FILE");
            assertThat(finding.source().path()).isEqualTo("reviews/0.json");
        });
    }

    @Test
    void damagedExportsGiveAFindingAndNothingElse() throws IOException {
        long seed = 4711;
        Random random = new Random(seed);
        byte[] good = ("[" + PULL + "," + review("grace", "APPROVED", HEAD) + "," + REQUEST + "," + approvals("") + "]")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Evidence.Collector sink = new Evidence.Collector();
            try {
                new ReviewReader(sink).read(List.of(InputFile.of(bad, SourceRef.file("x.json"))), SourceRef.NONE);
            } catch (InputException e) {
                assertThat(e.getMessage()).as("seed " + seed + ", round " + i).isNotBlank();
            }
        }
    }
}
