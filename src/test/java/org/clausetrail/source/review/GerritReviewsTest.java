package org.clausetrail.source.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausetrail.model.Item;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change with three patch sets: Ada uploads the first two, the third is what its kind says. */
// [verify->CT-REQ-095]
class GerritReviewsTest {
    private static final String FIRST = "1".repeat(40);
    private static final String SECOND = "2".repeat(40);
    private static final String THIRD = "3".repeat(40);
    private static final String ADA = "\"_account_id\": 1, \"name\": \"Ada Lovelace\", \"email\": \"ada@example.org\"";
    private static final String GRACE =
            "\"_account_id\": 2, \"name\": \"Grace Hopper\", \"email\": \"grace@example.org\"";
    private static final String LINUS = "\"_account_id\": 3, \"name\": \"Linus\", \"email\": \"linus@example.org\"";

    private static String revision(String id, int number, String kind, String uploader, int hour) {
        return """
                "%s": {"kind": "%s", "_number": %d, "uploader": {%s}, "created": "2026-01-01 %02d:00:00.000000000"}
                """.formatted(id, kind, number, uploader, hour);
    }

    /** The export of a change of which one person gave a vote at an hour. */
    private static String change(String lastKind, String lastUploader, String voter, int vote, String date) {
        return """
                )]}'
                [{"id": "reader~main~I12", "project": "aster/reader", "branch": "main", "change_id": "I12",
                  "subject": "Add filter", "status": "MERGED", "created": "2026-01-01 09:00:00.000000000",
                  "submitted": "2026-01-01 15:00:00.000000000", "submitter": {%s}, "_number": 12, "owner": {%s},
                  "labels": {
                    "Verified": {"all": [{"value": 1, "_account_id": 9, "name": "Bot"}]},
                    "Code-Review": {"all": [{"value": %d, %s%s}],
                      "values": {"-2": "no", "-1": "rather not", " 0": "none", "+1": "looks good", "+2": "approved"}}},
                  "messages": [{"author": {%s}, "date": "2026-01-01 11:30:00.000000000", "_revision_number": 2,
                    "message": "Patch Set 2: Code-Review+2"}],
                  "current_revision": "%s",
                  "revisions": {%s, %s, %s}}]
                """.formatted(
                        GRACE,
                        ADA,
                        vote,
                        voter,
                        date.isEmpty() ? "" : ", \"date\": \"2026-01-01 " + date + ":00.000000000\"",
                        voter,
                        THIRD,
                        revision(THIRD, 3, lastKind, lastUploader, 13),
                        revision(FIRST, 1, "REWORK", ADA, 9),
                        revision(SECOND, 2, "REWORK", ADA, 11));
    }

    @Test
    void aChangeIsOneRequestOfOneCommit() throws IOException {
        Evidence evidence = Reviewed.read(change("REWORK", ADA, GRACE, 2, "14:00"));

        assertThat(evidence.findings()).isEmpty();
        assertThat(Reviewed.judged(evidence)).containsExactly("review:gerrit:aster/reader~12/1 Grace Hopper true");
        Item review = evidence.items().get(0);
        assertThat(review.attributes())
                .containsEntry("date", "2026-01-01T14:00:00Z")
                .containsEntry("merged", "2026-01-01T15:00:00Z")
                .containsEntry("merge-commit", THIRD)
                .containsEntry("request-commits", "1")
                .containsEntry("request-author", "Ada Lovelace")
                .containsEntry("email", "grace@example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REWORK         | ada   | grace |  2 | 14:00 | true  |
            REWORK         | ada   | grace |  2 | 12:00 | false | was pushed after it
            TRIVIAL_REBASE | ada   | grace |  2 | 12:00 | true  |
            NO_CODE_CHANGE | ada   | grace |  2 | 12:00 | true  |
            TRIVIAL_REBASE | ada   | grace |  2 | 10:00 | false | was pushed after it
            SOMETHING_NEW  | ada   | grace |  2 | 12:00 | false | was pushed after it
            TRIVIAL_REBASE | ada   | grace |  2 | 08:00 | false | Nothing tells which revision
            REWORK         | ada   | grace |  2 |       | false | was pushed after it
            TRIVIAL_REBASE | ada   | grace |  2 |       | true  |
            REWORK         | ada   | grace |  1 | 14:00 | false | approves nothing
            REWORK         | ada   | grace | -1 | 14:00 | false | asked for changes
            REWORK         | ada   | ada   |  2 | 14:00 | false | opened the request
            REWORK         | grace | grace |  2 | 14:00 | false | pushed content
            TRIVIAL_REBASE | grace | grace |  2 | 14:00 | true  |
            REWORK         | ada   | grace |  0 | 14:00 | false | Nobody reviewed it
            """)
    void onlyTheHighestVoteOfSomebodyElseOnTheMergedContentApproves(
            String kind, String uploader, String voter, int vote, String date, boolean counts, String reason)
            throws IOException {
        String export = change(
                kind,
                uploader.equals("ada") ? ADA : GRACE,
                voter.equals("ada") ? ADA : GRACE,
                vote,
                date == null ? "" : date);

        Item review = Reviewed.read(export).items().get(0);

        assertThat(review.text("counts")).isEqualTo(String.valueOf(counts));
        assertThat(review.text("reason")).contains(reason == null ? "" : reason);
    }

    @Test
    void whereOnePointIsTheHighestItApproves() throws IOException {
        String export = change("REWORK", ADA, LINUS, 1, "14:00").replace(", \"+2\": \"approved\"", "");

        assertThat(Reviewed.judged(Reviewed.read(export)))
                .containsExactly("review:gerrit:aster/reader~12/1 Linus true");
    }

    private static String approval(String type, String value, int granted, String by) {
        return "{\"type\": \"%s\", \"description\": \"%s\", \"value\": \"%s\", \"grantedOn\": %d, \"by\": {%s}}"
                .formatted(type, type, value, granted, by);
    }

    private static String patchSet(int number, String revision, String kind, int created, String... approvals) {
        return "{\"number\": %d, \"revision\": \"%s\", \"kind\": \"%s\", \"createdOn\": %d, \"uploader\": {%s}, \"approvals\": [%s]}"
                .formatted(number, revision, kind, created, ADA, String.join(",", approvals));
    }

    private static String line(String status, String patchSets) {
        return ("{\"project\": \"aster/reader\", \"branch\": \"main\", \"id\": \"I12\", \"number\": 12, \"subject\": \"Add filter\","
                        + " \"owner\": {%s}, \"lastUpdated\": 500, \"open\": false, \"status\": \"%s\", %s}")
                .formatted(ADA, status, patchSets);
    }

    private static final String END =
            "{\"type\":\"stats\",\"rowCount\":1,\"runTimeMilliseconds\":3,\"moreChanges\":false}\n";

    @Test
    void linesOfTheQueryCommandAreReadAsWell() throws IOException {
        String sets = "\"patchSets\": ["
                + patchSet(1, FIRST, "REWORK", 100, approval("Code-Review", "2", 150, LINUS)) + ","
                + patchSet(
                        2,
                        SECOND,
                        "REWORK",
                        200,
                        approval("Code-Review", "2", 250, GRACE),
                        approval("Verified", "1", 260, LINUS),
                        approval("SUBM", "1", 300, GRACE))
                + "]";

        Evidence evidence =
                Reviewed.read(line("MERGED", sets) + "\n" + line("NEW", sets).replace("12", "13") + "\n" + END);

        assertThat(Reviewed.judged(evidence))
                .containsExactly(
                        "review:gerrit:aster/reader~12/1 Linus false The approval is for 111111111111, and 222222222222 was"
                                + " pushed after it.",
                        "review:gerrit:aster/reader~12/2 Grace Hopper true");
        assertThat(evidence.items().get(1).text("merged")).isEqualTo("1970-01-01T00:05:00Z");
        assertThat(evidence.findings())
                .extracting(finding -> finding.message())
                .containsExactly("1 requests were not merged; they are no part of the evidence.");
    }

    @Test
    void aVoteCarriedOverFromAPatchSetThatIsNotExportedCountsForNothing() throws IOException {
        String current = "\"currentPatchSet\": "
                + patchSet(5, THIRD, "TRIVIAL_REBASE", 400, approval("Code-Review", "2", 250, GRACE));

        assertThat(Reviewed.judged(Reviewed.read(line("MERGED", current) + "\n" + END)))
                .containsExactly("review:gerrit:aster/reader~12/1 Grace Hopper false Nothing tells which revision the"
                        + " approval was given for.");
    }

    @Test
    void anExportThatBreaksOffIsSaid() throws IOException {
        String sets =
                "\"currentPatchSet\": " + patchSet(1, THIRD, "REWORK", 100, approval("Code-Review", "2", 250, GRACE));

        assertThat(Reviewed.read(line("MERGED", sets) + "\n" + END.replace("false", "true"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("breaks off"));
        assertThat(Reviewed.read(change("REWORK", ADA, GRACE, 2, "14:00")
                                .replace("\"_number\": 12,", "\"_number\": 12, \"_more_changes\": true,"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("breaks off"));
    }

    @Test
    void damagedExportsGiveAFindingAndNothingElse() throws IOException {
        String sets =
                "\"patchSets\": [" + patchSet(1, FIRST, "REWORK", 100, approval("Code-Review", "2", 150, LINUS)) + "]";
        Reviewed.survivesDamage(change("REWORK", ADA, GRACE, 2, "14:00"));
        Reviewed.survivesDamage(line("MERGED", sets) + "\n" + END);
    }

    // [verify->CT-REQ-176]
    @Test
    void anInspectionTellsTheSystemAndCounts() throws IOException {
        InputFile file = InputFile.of(
                change("REWORK", ADA, GRACE, 2, "14:00").getBytes(StandardCharsets.UTF_8), SourceRef.file("x.json"));
        List<Format> sure = ReviewExport.all().stream()
                .filter(format -> matches(format, file))
                .toList();

        assertThat(sure).extracting(Format::name).containsExactly("gerrit-reviews");
        assertThat(sure.get(0).inspect(file).facts())
                .containsEntry("requests", 1)
                .containsEntry("merged", 1)
                .containsEntry("reviews", 1)
                .containsEntry("complete", true);
    }

    private static boolean matches(Format format, InputFile file) {
        try {
            return format.match(Head.of(file)) == Format.Match.CERTAIN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aMergedChangeWithoutItsRevisionsIsRejected() throws IOException {
        String export = change("REWORK", ADA, GRACE, 2, "14:00").replaceAll("(?s),\\s*\"current_revision\".*", "}]");

        Evidence evidence = Reviewed.read(export);

        assertThat(evidence.items()).isEmpty();
        assertThat(evidence.findings()).first().satisfies(finding -> {
            assertThat(finding.message()).contains("which commit was merged", "o=ALL_REVISIONS");
            assertThat(finding.source().line()).isEqualTo(2);
        });
    }
}
