package org.clausetrail.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history merged in every style, with exported records, from the project file to the findings. */
// [verify->CT-REQ-211]
// [verify->CT-REQ-212]
// [verify->CT-REQ-213]
// [verify->CT-REQ-214]
class ReviewedHistoryTest {
    @TempDir
    private Path folder;

    private NativeGit git;

    @BeforeEach
    void init() throws IOException {
        git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
    }

    private static String pull(int number, String author, String head, String merge, int commits, String title) {
        return """
                {"number": %d, "title": "%s", "user": {"login": "%s"}, "merged_at": "2026-01-03T10:00:00Z",
                 "merge_commit_sha": "%s", "commits": %d, "head": {"sha": "%s"},
                 "base": {"ref": "main", "repo": {"full_name": "aster/reader"}}}
                """.formatted(number, title, author, merge, commits, head);
    }

    private static String approval(int number, String who, String commit) {
        return """
                {"user": {"login": "%s"}, "state": "APPROVED", "submitted_at": "2026-01-02T10:00:00Z", "commit_id": "%s",
                 "pull_request_url": "https://api.github.com/repos/aster/reader/pulls/%d"}
                """.formatted(who, commit, number);
    }

    private Assessed assess(String more, String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(folder.resolve(files[i]), files[i + 1]);
        }
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: MT-1, version: 2.0, manufacturer: Aster}
                release: {tag: v2.0}
                git: {repository: repo}
                sources:
                %s
                regulations: [iec-62304]
                """.formatted(more.indent(2)));
        Project project = ProjectFile.read(folder);
        return Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE);
    }

    private static List<String> reviewers(Assessed assessed, String commit) {
        TraceGraph graph = assessed.trace().graph();
        int number = graph.find(new ItemId("commit:" + commit)).orElseThrow();
        return Arrays.stream(graph.sources(number, LinkKind.REVIEWS))
                .mapToObj(review -> graph.item(review).text("person"))
                .toList();
    }

    private static List<String> findings(Assessed assessed, String check) {
        return assessed.assessment().findings().stream()
                .map(Assessment.AssessedFinding::finding)
                .filter(finding -> finding.check().equals(check))
                .map(finding -> finding.message())
                .toList();
    }

    @Test
    void reviewsReachEveryCommitThatTheirRequestBrought() throws IOException {
        git.write(".mailmap", "Grace Hopper <grace@example.org> <grace-h@users.noreply.github.com>\n")
                .commit("Begin");
        git.run("checkout", "-q", "-b", "feature");
        String one = git.write("a", "1").commit("One");
        String two = git.write("b", "2").commit("Two");
        git.run("checkout", "-q", "main");
        String squash = git.write("c", "3").commit("Squashed work (#2)");
        String merge = git.merge("Merge pull request #1 from aster/feature", "feature");
        String direct = git.write("d", "4").commit("Pushed directly");
        String stale = git.write("e", "5").commit("Late push (#3)");
        git.run("tag", "v2.0");
        String head = "e".repeat(40);

        Assessed assessed = assess(
                "- reviews: [pulls.json, reviews.json]",
                "pulls.json",
                "[" + pull(1, "ada", two, merge, 2, "Feature") + "," + pull(2, "ada", head, squash, 5, "Squashed work")
                        + "," + pull(3, "ada", head, stale, 1, "Late push") + "]",
                "reviews.json",
                "[" + approval(1, "grace-h", two) + "," + approval(2, "linus", head) + ","
                        + approval(3, "linus", "f".repeat(40)) + "]");

        assertThat(reviewers(assessed, one)).containsExactly("Grace Hopper");
        assertThat(reviewers(assessed, two)).containsExactly("Grace Hopper");
        assertThat(reviewers(assessed, merge)).containsExactly("Grace Hopper");
        assertThat(reviewers(assessed, squash)).containsExactly("linus");
        assertThat(reviewers(assessed, stale)).isEmpty();
        assertThat(findings(assessed, "C22"))
                .anyMatch(text -> text.contains(direct) && text.contains("without a merge request"))
                .anyMatch(text -> text.contains("#3") && text.contains("was pushed after it"))
                .noneMatch(text -> text.contains("#1 ") || text.contains("#2 "));
    }

    @Test
    void theSeriesOfARebaseIsFoundByItsMoment() throws IOException {
        git.commit("Begin");
        String before = git.commit("An hour earlier");
        git.run("commit", "-q", "--allow-empty", "-m", "First");
        String first = git.run("rev-parse", "HEAD");
        git.run("commit", "-q", "--allow-empty", "-m", "Second");
        String second = git.run("rev-parse", "HEAD");
        git.run("tag", "v2.0");

        Assessed assessed = assess(
                "- reviews: [pulls.json, reviews.json]",
                "pulls.json",
                pull(4, "ada", "e".repeat(40), second, 2, "Series"),
                "reviews.json",
                approval(4, "linus", "e".repeat(40)));

        assertThat(reviewers(assessed, first)).containsExactly("linus");
        assertThat(reviewers(assessed, second)).containsExactly("linus");
        assertThat(reviewers(assessed, before)).isEmpty();
    }

    @Test
    void aChangeThatIsAMergeIsReviewedWithoutWhatItBrings() throws IOException {
        git.commit("Begin");
        git.run("checkout", "-q", "-b", "stable");
        String work = git.write("a", "1").commit("Work");
        git.run("checkout", "-q", "main");
        String merge = git.merge("Merge branch 'stable'", "stable");
        git.run("tag", "v2.0");
        String change = """
                {"project": "aster", "branch": "main", "id": "I1", "number": 7, "subject": "Merge", "status": "MERGED",
                 "owner": {"name": "Ada"}, "lastUpdated": 500, "currentPatchSet": {"number": 1, "revision": "%s",
                 "kind": "REWORK", "createdOn": 100, "approvals": [{"type": "Code-Review", "value": "2", "grantedOn": 200,
                 "by": {"name": "Grace", "email": "grace.hopper@example.org"}}]}}
                """.formatted(merge).replace("\n", " ");

        Assessed assessed = assess("- reviews: gerrit.json", "gerrit.json", change);

        assertThat(reviewers(assessed, merge)).containsExactly("Grace");
        assertThat(reviewers(assessed, work)).isEmpty();
    }

    @Test
    void theSeriesThatAzureDevOpsRebasedIsThatSinceItsTarget() throws IOException {
        String target = git.commit("Begin");
        String one = git.commit("One");
        String two = git.commit("Two");
        git.run("tag", "v2.0");
        String request = """
                {"value": [{"repository": {"id": "R", "name": "reader"}, "pullRequestId": 3, "status": "completed",
                  "createdBy": {"uniqueName": "ada"}, "closedDate": "2026-01-03T10:00:00Z", "title": "Series",
                  "sourceRefName": "refs/heads/x", "targetRefName": "refs/heads/main",
                  "lastMergeSourceCommit": {"commitId": "%s"}, "lastMergeTargetCommit": {"commitId": "%s"},
                  "lastMergeCommit": {"commitId": "%s"}, "completionOptions": {"mergeStrategy": "rebase"},
                  "reviewers": [{"uniqueName": "linus", "vote": 10}]}]}
                """.formatted("e".repeat(40), target, two);

        Assessed assessed = assess("- reviews: pulls.json", "pulls.json", request);

        assertThat(reviewers(assessed, one)).containsExactly("linus");
        assertThat(reviewers(assessed, two)).containsExactly("linus");
        assertThat(reviewers(assessed, target)).isEmpty();
    }

    @Test
    void theAuthorOfWhatAMergeBroughtIsNoReviewerOfIt() throws IOException {
        git.commit("Begin");
        git.run("checkout", "-q", "-b", "feature");
        String work = git.write("a", "1").commit("Work\n\nCo-authored-by: Linus <linus@example.org>");
        git.run("checkout", "-q", "main");
        git.merge(
                "Merge branch 'feature'\n\nSee merge request aster/reader!5\n\nApproved-by: Linus <linus@example.org>",
                "feature");
        git.run("tag", "v2.0");

        Assessed assessed =
                assess("- reviews: r.yaml", "r.yaml", "- {id: R-1, title: Meeting, person: Ada, result: pass}");

        assertThat(reviewers(assessed, work)).containsExactly("Linus");
        assertThat(findings(assessed, "C22"))
                .anyMatch(text -> text.contains(work) && text.contains("reviewed by nobody but the author"));
    }

    @Test
    void aTagThatMovedIsFoundByTheRecord() throws IOException {
        String old = git.commit("Begin");
        git.commit("More");
        git.run("tag", "-a", "-m", "r", "v2.0");

        Assessed assessed = assess(
                "- releases: releases.csv",
                "releases.csv",
                "id,version,tag,commit,date\nREL-2,2.0,v2.0," + old + ",2023-11-15\n");

        assertThat(findings(assessed, "C23")).anyMatch(text -> text.contains("The tag was moved"));
    }
}
