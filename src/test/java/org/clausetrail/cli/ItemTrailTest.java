package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail of an item through a repository, as a person asks for it on the command line. */
class ItemTrailTest {
    @TempDir
    private Path folder;

    private NativeGit git;

    @BeforeEach
    void project() throws IOException {
        git = NativeGit.init(Files.createDirectories(folder.resolve("code")));
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: Pump, version: 2.0.0, manufacturer: Example Ltd}
                git: {repository: code}
                sources:
                  - requirements: git:requirements/*.md
                    kind: software-requirement
                  - risks: git:risks/*.csv
                  - approvals: git:approvals.yaml
                regulations: [iec-62304]
                """);
    }

    private void write(String text) {
        git.write("requirements/wear.md", "## SRS-1 Wear parts\n- mitigates: RC-1\n\n" + text + "\n");
    }

    private void control(String title) {
        git.write("risks/controls.csv", "id,kind,title\nHAZ-1,hazard,Worn pump\nRC-1,risk-control," + title + "\n");
    }

    private void approve(String revision) {
        git.write(
                "approvals.yaml",
                "APP-1: {of: SRS-1@" + revision
                        + ", person: Ada Lovelace, role: lead, date: '2026-01-05', meaning: approved}\n");
    }

    private String run(String... args) {
        StringWriter out = new StringWriter();
        Main.commandLine(new PrintWriter(out), new PrintWriter(new StringWriter(), true))
                .execute(args);
        return out.toString();
    }

    private String explain(String id) {
        return run("explain", id, folder.toString(), "-q");
    }

    // [verify->CT-REQ-080]
    @Test
    void tellsWhatEachChangeDidAcrossARenameOfTheFolder() {
        git.write("old/wear.md", "## SRS-1 Wear parts\n\nAnnounce at 80 %.\n");
        control("Announce");
        approve("1");
        git.commit("Write");
        git.run("rm", "-q", "-r", "old");
        write("Announce at 80 %.");
        git.commit("Move");
        write("Announce at 90 %.");
        git.commit("Later");

        assertThat(explain("SRS-1"))
                .containsPattern("revision 1: .*, old/wear\\.md")
                .containsPattern("revision 2: .*, requirements/wear\\.md")
                .contains("text: Announce at [-80-]{+90+} %.")
                .doesNotContain("revision 3");
    }

    // [verify->CT-REQ-052]
    @Test
    void showsASuspectLinkFromBothOfItsEnds() {
        control("Announce");
        write("Announce at 80 %.");
        approve("1");
        git.commit("Write");
        assertThat(explain("SRS-1")).doesNotContain("suspect");

        control("Announce early");
        git.commit("Ask for more");
        assertThat(explain("SRS-1")).containsPattern("mitigates → RC-1 .* suspect");
        assertThat(explain("RC-1")).containsPattern("mitigates ← SRS-1 .* suspect");

        write("Announce at 80 % of the life.");
        git.commit("Follow");
        assertThat(explain("RC-1")).doesNotContain("mitigates ← SRS-1 (Wear parts) suspect");
    }

    // [verify->CT-REQ-088]
    @Test
    void boundsAnApprovalToTheContentThatItWasGivenFor() {
        control("Announce");
        write("Announce at 80 %.");
        git.commit("Write");
        String hash = hash();
        approve(hash);
        git.commit("Approve");
        assertThat(findings()).doesNotContain("C28");

        git.write(
                "requirements/wear.md",
                "## SRS-1 Wear parts\n- mitigates: RC-1\n- status: approved\n\nAnnounce  at 80 %.\n"
                        .replace("  ", " "));
        git.commit("Only the status");
        assertThat(findings()).as("the status is no content").doesNotContain("C28");

        write("Announce at 90 %.");
        git.commit("Change");
        assertThat(findings()).contains("C28", "SRS-1", "was approved by APP-1 as revision " + hash);

        approve("2");
        git.commit("Approve the second revision by its number");
        assertThat(findings()).doesNotContain("C28");
    }

    /** The beginning of the content hash of SRS-1, as an approver takes it from its explanation. */
    private String hash() {
        Matcher found = Pattern.compile("content hash: ([0-9a-f]{12})").matcher(explain("SRS-1"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String findings() {
        return run("check", folder.toString(), "-q", "--all");
    }
}
