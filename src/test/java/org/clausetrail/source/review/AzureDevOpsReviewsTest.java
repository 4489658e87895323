package org.clausetrail.source.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.clausetrail.model.Item;
import org.clausetrail.source.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A completed pull request by Ada, with one reviewer. */
// [verify->CT-REQ-096]
class AzureDevOpsReviewsTest {
    private static final String SOURCE = "a".repeat(40);
    private static final String EARLIER = "b".repeat(40);
    private static final String TARGET = "d".repeat(40);
    private static final String MERGE = "c".repeat(40);

    private static String person(String name) {
        return "\"id\": \"id-%1$s\", \"displayName\": \"%1$s\", \"uniqueName\": \"%1$s@example.org\"".formatted(name);
    }

    private static String request(String status, String reviewer, String vote) {
        return """
                {"value": [{"repository": {"id": "R1", "name": "reader", "project": {"id": "P1", "name": "aster"}},
                  "pullRequestId": 22, "status": "%s", "createdBy": {%s}, "creationDate": "2026-01-01T08:00:00.1234567Z",
                  "closedDate": "2026-01-03T10:00:00.6655471Z", "closedBy": {%s}, "title": "Add filter",
                  "sourceRefName": "refs/heads/filter", "targetRefName": "refs/heads/main", "mergeStatus": "succeeded",
                  "lastMergeSourceCommit": {"commitId": "%s"}, "lastMergeTargetCommit": {"commitId": "%s"},
                  "lastMergeCommit": {"commitId": "%s"}, "completionOptions": {"mergeStrategy": "rebase"},
                  "reviewers": [{%s, "vote": %s}]}], "count": 1}
                """.formatted(status, person("Ada"), person("Grace"), SOURCE, TARGET, MERGE, reviewer, vote);
    }

    private static String vote(String name, String moment) {
        return """
                {"id": 1, "publishedDate": "%s", "comments": [{"author": {%s}, "content": "voted 10"}],
                 "properties": {"CodeReviewThreadType": {"$type": "System.String", "$value": "VoteUpdate"},
                   "CodeReviewVoteResult": {"$value": "10"}, "CodeReviewVotedByIdentity": {"$value": "1"}},
                 "identities": {"1": {%s}},
                 "_links": {"self": {"href": "https://dev.azure.com/x/_apis/git/repositories/r1/pullRequests/22/threads/1"}}}
                """.formatted(moment, person(name), person(name));
    }

    private static String push(String commit, String moment) {
        return """
                {"id": 2, "publishedDate": "%s", "comments": [],
                 "properties": {"CodeReviewThreadType": {"$value": "RefUpdate"},
                   "CodeReviewRefNewHeadCommit": {"$value": "%s"}},
                 "_links": {"self": {"href": "https://dev.azure.com/x/_apis/git/repositories/r1/pullRequests/22/threads/2"}}}
                """.formatted(moment, commit);
    }

    @Test
    void aCompletedPullRequestIsRead() throws IOException {
        Item review = Reviewed.read(request("completed", person("Grace"), "10"))
                .items()
                .get(0);

        assertThat(review.id().value()).isEqualTo("review:azure-devops:aster/reader!22/1");
        assertThat(review.attributes())
                .containsEntry("counts", "true")
                .containsEntry("person", "Grace")
                .containsEntry("email", "Grace@example.org")
                .containsEntry("request-author", "Ada")
                .containsEntry("merged", "2026-01-03T10:00:00.665547100Z")
                .containsEntry("merged-by", "Grace")
                .containsEntry("target-branch", "main")
                .containsEntry("head-commit", SOURCE)
                .containsEntry("base-commit", TARGET)
                .containsEntry("merge-commit", MERGE)
                .containsEntry("series", "true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grace |  10 | true  |
            Grace |   5 | true  |
            Grace |   0 | false | Nobody reviewed it
            Grace |  -5 | false | asked for changes
            Grace | -10 | false | asked for changes
            Grace |   7 | false | approves nothing
            Grace | "x" | false | approves nothing
            Ada   |  10 | false | opened the request
            """)
    void onlyAnApprovingVoteOfSomebodyElseCounts(String who, String vote, boolean counts, String reason)
            throws IOException {
        Item review =
                Reviewed.read(request("completed", person(who), vote)).items().get(0);

        assertThat(review.text("counts")).isEqualTo(String.valueOf(counts));
        assertThat(review.text("reason")).contains(reason == null ? "" : reason);
    }

    @Test
    void aGroupIsNobody() throws IOException {
        String group = person("Reviewers") + ", \"isContainer\": true";

        assertThat(Reviewed.judged(Reviewed.read(request("completed", group, "10"))))
                .containsExactly("review:azure-devops:aster/reader!22/0  false Nobody reviewed it.");
    }

    @ParameterizedTest
    @CsvSource({"active", "abandoned", "notSet", "invented"})
    void whatIsNotCompletedIsNoPartOfTheEvidence(String status) throws IOException {
        Evidence evidence = Reviewed.read(request(status, person("Grace"), "10"));

        assertThat(evidence.items()).isEmpty();
        assertThat(evidence.findings()).singleElement().asString().contains("1 requests were not merged");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02T09:00:00Z, 2026-01-02T10:00:00Z, false", "2026-01-02T11:00:00Z, 2026-01-02T10:00:00Z, true"
    })
    void votesAreHeldAgainstTheLastPush(String voted, String pushed, boolean counts) throws IOException {
        String threads = "{\"value\": [" + vote("Grace", "2026-01-01T09:00:00Z") + "," + vote("Grace", voted) + ","
                + push(EARLIER, "2026-01-02T12:00:00Z") + "," + push(SOURCE, pushed) + "], \"count\": 4}";

        Evidence evidence = Reviewed.read(threads, request("completed", person("Grace"), "10"));

        assertThat(evidence.items().get(0).text("counts")).isEqualTo(String.valueOf(counts));
        assertThat(evidence.findings()).isEmpty();
    }

    @Test
    void iterationsTellTheLastPushToo() throws IOException {
        String iterations = """
                {"count": 2, "value": [
                  {"id": 1, "createdDate": "2026-01-01T08:00:00Z", "sourceRefCommit": {"commitId": "%s"}},
                  {"id": 2, "createdDate": "2026-01-02T10:00:00Z", "sourceRefCommit": {"commitId": "%s"}}]}
                """.formatted(EARLIER, SOURCE);
        String threads = "{\"value\": [" + vote("Grace", "2026-01-02T09:00:00Z") + "]}";

        assertThat(Reviewed.judged(Reviewed.read(request("completed", person("Grace"), "10"), threads, iterations)))
                .singleElement()
                .asString()
                .contains("false The approval of 2026-01-02T09:00:00Z predates the last push of 2026-01-02T10:00:00Z.");
    }

    @Test
    void damagedExportsGiveAFindingAndNothingElse() throws IOException {
        Reviewed.survivesDamage(request("completed", person("Grace"), "10"));
        Reviewed.survivesDamage("{\"value\": [" + vote("Grace", "2026-01-02T09:00:00Z") + "]}");
    }

    @Test
    void aVoteWithoutItsMomentIsReported() throws IOException {
        assertThat(Reviewed.read(request("completed", person("Grace"), "10")).findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("Nothing tells whether", "threads and iterations"));
    }
}
