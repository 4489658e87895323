package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trap.SmallProject.testCase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausetrail.model.Finding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report behind a symbolic link is not read; a failure in it must not vanish without a word. */
// [verify->CT-REQ-040]
class LinkedSourcesTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private SmallProject project;

    @BeforeEach
    void aReportThatPassed() {
        project = new SmallProject(folder)
                .oneRequirement()
                .file(
                        "reports/a.xml",
                        "<testsuite name=\"a\" tests=\"1\">" + testCase("t", "SRS-1", "") + "</testsuite>");
    }

    private void link(String from, Path to) throws IOException {
        Path link = folder.resolve(from);
        Files.createDirectories(link.getParent());
        try {
            Files.createSymbolicLink(link, to);
        } catch (IOException e) {
            Assumptions.abort("Links cannot be made here: " + e.getMessage());
        }
    }

    private List<String> passedOver(String pattern) {
        return project.source("{tests: " + pattern + ", level: system}").assess().findings("R-LINKED").stream()
                .map(Finding::message)
                .map(message -> message.substring(0, message.indexOf(' ')))
                .toList();
    }

    @Test
    void aLinkThatThePatternSelects() throws IOException {
        link("reports/b.xml", Files.writeString(elsewhere.resolve("b.xml"), "<testsuite/>"));

        assertThat(passedOver("reports/*.xml")).containsExactly("reports/b.xml");
    }

    @Test
    void aLinkThatLeadsNowhere() throws IOException {
        link("reports/b.xml", elsewhere.resolve("gone.xml"));

        assertThat(passedOver("reports/*.xml")).containsExactly("reports/b.xml");
    }

    @Test
    void aLinkToAFolderThatMayHoldReports() throws IOException {
        link("reports/nightly", elsewhere);

        assertThat(passedOver("reports/**/*.xml")).containsExactly("reports/nightly");
    }

    @Test
    void noLinkThatThePatternCannotReach() throws IOException {
        link("reports/nightly", elsewhere);
        link("reports/read.me", Files.writeString(elsewhere.resolve("read.me"), "x"));

        assertThat(passedOver("reports/*.xml")).isEmpty();
    }

    @Test
    void aLinkInTheRepository() throws IOException {
        project.file("repo/reports/a.xml", Files.readString(folder.resolve("reports/a.xml")));
        link("repo/reports/b.xml", Path.of("a.xml"));
        project.commit("Test");

        assertThat(passedOver("git:reports/*.xml")).containsExactly("reports/b.xml");
        project.close();
    }
}
