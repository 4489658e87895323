package org.clausetrail.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.source.Evidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitEvidenceTest {
    private static final EvidenceRules RULES =
            EvidenceRules.USUAL.withIds(Pattern.compile("SRS-\\d+")).withVerbs(Map.of("closes", LinkKind.FIXES));

    @TempDir
    Path folder;

    private NativeGit git;

    @BeforeEach
    void init() {
        git = NativeGit.init(folder);
    }

    private Evidence read(EvidenceRules rules) throws IOException {
        Evidence.Collector sink = new Evidence.Collector();
        try (GitRepository repository = GitRepository.open(folder, "repo")) {
            new GitEvidence(repository, repository.history("HEAD"), "HEAD", rules).read(sink);
        }
        return sink.evidence();
    }

    /** Links that claim something, as {@code from kind to}; commits by the number of their creation. */
    private static List<String> links(Evidence evidence, String from) {
        return evidence.links().stream()
                .filter(link -> link.from().value().equals(from) && link.kind() != LinkKind.RELEASED_IN)
                .map(link -> link.kind() + " " + link.to()
                        + (link.toRevision().isEmpty() ? "" : "@" + link.toRevision()) + " " + link.origin())
                .toList();
    }

    private static Item item(Evidence evidence, String id) {
        return evidence.items().stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // [verify->CT-REQ-104]
    @Test
    void takesTrailersAsClaimsAndProseAsMentions() throws IOException {
        String id = git.commit("Add filter for SRS-7\n\nSee SRS-1 and PRESRS-2, SRS-3x, SRS-4-5. Closes SRS-9.\n\n"
                + "Implements: SRS-1, SRS-2@3\nVerifies: SRS-1\n");

        assertThat(links(read(RULES), "commit:" + id))
                .containsExactly(
                        "IMPLEMENTS SRS-1 TRAILER",
                        "IMPLEMENTS SRS-2@3 TRAILER",
                        "VERIFIES SRS-1 TRAILER",
                        "REFERS SRS-7 MESSAGE",
                        "FIXES SRS-9 MESSAGE");
    }

    // [verify->CT-REQ-104]
    @Test
    void reportsTrailersThatStateNothing() throws IOException {
        git.commit("One\n\nImplemnts: SRS-1\n");
        git.commit("Two\n\nImplements: the filter\n");
        git.commit("Three\n\nFixes: 0123456789ab (\"One\")\nCc: someone\n");

        assertThat(read(RULES).findings())
                .extracting(Finding::message)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Did you mean \"Implements\"?"),
                        second -> assertThat(second).contains("names no id"));
    }

    @Test
    void takesIdsBeforeTheSubjectOnlyWhereTheProjectSaysSo() throws IOException {
        String id = git.commit("[SRS-1] [SRS-2] Add filter");

        assertThat(links(read(RULES), "commit:" + id)).containsExactly("REFERS SRS-1 MESSAGE", "REFERS SRS-2 MESSAGE");
        assertThat(links(read(RULES.withSubjectIds(LinkKind.IMPLEMENTS)), "commit:" + id))
                .containsExactly("IMPLEMENTS SRS-1 MESSAGE", "IMPLEMENTS SRS-2 MESSAGE");
    }

    // [verify->CT-REQ-105]
    @Test
    void countsARevertedCommitNoMoreAndARestoredOneAgain() throws IOException {
        String id = git.commit("Add\n\nImplements: SRS-1\n");
        String revert = git.commit("Revert \"Add\"\n\nThis reverts commit " + id + ".\n");

        Evidence reverted = read(RULES);
        assertThat(links(reverted, "commit:" + id)).containsExactly("REFERS SRS-1 TRAILER");
        assertThat(item(reverted, "commit:" + id).attributes())
                .containsEntry("reverted-by", revert)
                .containsEntry("withdrawn", "implements SRS-1");
        assertThat(reverted.findings()).extracting(Finding::check).containsExactly("R-REVERTED");

        git.commit("Reapply \"Add\"\n\nThis reverts commit " + revert + ".\n");
        assertThat(links(read(RULES), "commit:" + id)).containsExactly("IMPLEMENTS SRS-1 TRAILER");
    }

    // [verify->CT-REQ-105]
    @Test
    void undoesAllThatARevertedMergeBrought() throws IOException {
        git.commit("Begin");
        git.run("checkout", "-q", "-b", "side");
        String side = git.commit("Side\n\nImplements: SRS-1\n");
        git.run("checkout", "-q", "main");
        String main = git.commit("Main\n\nImplements: SRS-2\n");
        String merge = git.merge("Merge", "side");
        git.commit("Revert \"Merge\"\n\nThis reverts commit " + merge + ", reversing\nchanges made to " + main + ".\n");

        Evidence evidence = read(RULES);
        assertThat(links(evidence, "commit:" + side)).containsExactly("REFERS SRS-1 TRAILER");
        assertThat(links(evidence, "commit:" + main)).containsExactly("IMPLEMENTS SRS-2 TRAILER");
    }

    @Test
    void tellsReviewersFromAuthors() throws IOException {
        String id =
                git.commit("Add\n\nReviewed-by: Alan Turing <alan@example.org>\nReviewed-by: Ada <ADA@example.org>\n");

        Evidence evidence = read(RULES);
        assertThat(item(evidence, "review:" + id + "/1").attributes())
                .containsEntry("person", "Alan Turing")
                .containsEntry("independent", "true");
        assertThat(item(evidence, "review:" + id + "/2").attributes()).containsEntry("independent", "false");
        assertThat(links(evidence, "review:" + id + "/1")).containsExactly("REVIEWS commit:" + id + " TRAILER");
    }

    // [verify->CT-REQ-097]
    @Test
    void readsTheVotesInTheNotesThatGerritKeeps() throws IOException {
        String id = git.commit("Add\n\nReviewed-by: Alan Turing <alan@example.org>\n");
        String note = """
                Verified+1: Bot <bot@example.org>
                Code-Review+2: Alan Turing <alan@example.org>
                Code-Review+2: Ada <ada@example.org>
                Code-Review+1: Linus <linus@example.org>
                Code-Review+2: Grace Hopper <grace@example.org>
                Submitted-by: Grace Hopper <grace@example.org>
                Reviewed-on: https://review.example.org/16
                """;
        git.run("notes", "--ref", "review", "add", "-m", note, id);
        git.run("notes", "--ref", "other", "add", "-m", "Code-Review+2: Mallory <m@example.org>", id);

        assertThat(read(RULES).items().stream().filter(item -> item.kind() == ItemKind.REVIEW))
                .extracting(item -> item.text("person") + " " + item.text("independent"))
                .containsExactly("Alan Turing true", "Ada false", "Grace Hopper true");
    }

    @Test
    void namesTheRequestThatAReviewSystemMerged() throws IOException {
        Map<String, String> messages = Map.of(
                "Merge pull request #12 from x/y\n\nTitle", "github #12",
                "Add filter (#13)\n\nText", "github #13",
                "Merge branch 'a' into 'main'\n\nSee merge request group/product!14", "gitlab group/product!14",
                "Merged PR 15: Add filter", "azure-devops 15",
                "Merged in filter (pull request #17)\n\nAdd filter", "bitbucket #17",
                "Add\n\nChange-Id: I1\nReviewed-on: https://review.example.org/16",
                        "gerrit https://review.example.org/16");
        for (Map.Entry<String, String> message : messages.entrySet()) {
            String id = git.commit(message.getKey());
            Map<String, String> attributes = item(read(RULES), "commit:" + id).attributes();
            assertThat(attributes.get("review-system") + " " + attributes.get("merge-request"))
                    .isEqualTo(message.getValue());
        }
    }

    @Test
    void namesTheFirstReleaseThatContainsACommit() throws IOException {
        String first = git.commit("One");
        git.run("tag", "-a", "-m", "First", "v1.0");
        String second = git.commit("Two");
        git.run("tag", "v1.1");
        String third = git.commit("Three");

        Evidence evidence = read(RULES);
        assertThat(evidence.items().stream().filter(item -> item.kind() == ItemKind.RELEASE))
                .extracting(Item::id)
                .containsExactly(new ItemId("release:v1.0"), new ItemId("release:v1.1"));
        assertThat(evidence.links().stream()
                        .filter(link -> link.kind() == LinkKind.RELEASED_IN
                                && link.from().value().startsWith("commit:"))
                        .map(link -> link.from() + " " + link.to()))
                .containsExactlyInAnyOrder("commit:" + first + " release:v1.0", "commit:" + second + " release:v1.1")
                .noneMatch(link -> link.contains(third));
    }

    @Test
    void reportsATagThatNamesNoCommit() throws IOException {
        git.write("a", "a").commit("One");
        git.run("tag", "blob", git.run("rev-parse", "HEAD:a"));
        git.run("tag", "-a", "-m", "Tag of a blob", "deep", "blob");
        git.run("tag", "-a", "-m", "Tag of a tag of a blob", "deeper", "deep");

        assertThat(read(RULES).findings())
                .extracting(Finding::message)
                .allMatch(message -> message.contains("names no commit"))
                .hasSize(3);
    }

    // [verify->CT-REQ-106]
    @Test
    void findsCodeTagsWithTheirLineAndSymbol() throws IOException {
        git.write("src/Filter.java", """
            package x;

            // [impl->SRS-1]
            final class Filter {}
            """)
                .write("src/FilterTest.java", """
                    class FilterTest {
                        /** @verifies SRS-1, SRS-2 */
                        @Test
                        void filters() {}
                        // [verify->nothing here]
                    }
                    """)
                .write("doc/notes.txt", "[impl->SRS-9]")
                .commit("Add");

        Evidence evidence = read(RULES.withCode(List.of("src/**")));
        assertThat(links(evidence, "code:src/Filter.java:3")).containsExactly("IMPLEMENTS SRS-1 CODE_TAG");
        assertThat(item(evidence, "code:src/Filter.java:3").attributes()).containsEntry("symbol", "Filter");
        assertThat(links(evidence, "code:src/FilterTest.java:2"))
                .containsExactly("VERIFIES SRS-1 CODE_TAG", "VERIFIES SRS-2 CODE_TAG");
        assertThat(item(evidence, "code:src/FilterTest.java:2").attributes()).containsEntry("symbol", "filters");
        assertThat(evidence.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("R-CODE-TAG");
            assertThat(finding.source().line()).isEqualTo(5);
        });
        assertThat(evidence.links()).extracting(LinkClaim::to).doesNotContain(new ItemId("SRS-9"));
    }

    // [verify->CT-REQ-106]
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Requirement("SRS-1")                       | SRS-1
            @Verifies({"SRS-1", "SRS-2"})               | SRS-1, SRS-2
            @pytest.mark.requirement('SRS-1')           | SRS-1
            @Tag("SRS-1") @Tag("slow")                  | SRS-1
            [Trait("Requirement", "SRS-1")]             | SRS-1
            [Test, Property("Requirement", "SRS-1")]    | SRS-1
            // @Requirement("SRS-1")                    | ''
            // see [Trait("Requirement", "SRS-1")]      | ''
            @Tag("2026-11")                             | ''
            @RequirementsOfNobody("SRS-1")              | ''
            """)
    void annotationsOfTestsLinkUnlessTheyAreCommentedOut(String line, String ids) throws IOException {
        git.write("src/ATest.java", line + "\nvoid a() {}\n").commit("Add");

        Evidence evidence = read(RULES.withCode(List.of("src/**")));
        assertThat(evidence.links().stream()
                        .filter(link -> link.origin() == Origin.CODE_TAG)
                        .map(link -> link.to().value())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(ids);
        assertThat(evidence.findings()).isEmpty();
    }

    @Test
    void keepsMessagesThatLookLikeFormulasOrHoldNothing() throws IOException {
        String formula = git.commit("=1+1 <script>\u0001 王小明");
        git.run("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "");
        String empty = git.run("rev-parse", "HEAD");

        Evidence evidence = read(RULES);
        assertThat(item(evidence, "commit:" + formula).title()).isEqualTo("=1+1 <script>  王小明");
        assertThat(item(evidence, "commit:" + empty).title()).isEqualTo("(no message)");
    }
}
