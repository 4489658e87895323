package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project lays over the shipped mappings: licensed wording, shown as the user's, and rules of its own. */
class OverlaidMappingsTest {
    private static final String EDITION = "edition: 2006 with Amendment 1:2015 (consolidated 1.1)\n";
    private static final String WORDING =
            "wording: 1\ncatalog: iec-62304\n" + EDITION + "licence: Licensed to Example, order 4711\n";

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder).oneRequirement().also("mappings: own");
    }

    // [verify->CT-REQ-240]
    @Test
    void licensedWordingIsShownAsTheUsersAndDecidesNothing() throws IOException {
        SmallProject project = project()
                .file(
                        "own/wording/iec-62304.yaml",
                        WORDING + "clauses:\n  \"62304.5.7.1\": The licensed <text> of this clause.\n")
                .also("formats: [html, csv]");

        assertThat(project.run("explain", "62304.5.7.1"))
                .contains("laid over by the user (Licensed to Example, order 4711): The licensed <text>");
        assertThat(project.assess().verdict("62304.5.7.1")).isEqualTo(Verdict.MISSING);
        project.run("generate", "--output", folder.resolve("dossier").toString());
        assertThat(Files.readString(folder.resolve("dossier/D8.html")))
                .contains("Wording laid over by the user (Licensed to Example, order 4711): The licensed &lt;text");
    }

    // [verify->CT-REQ-240]
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "62304.5.7.1 | 62304.5.7.99 | has no clause \"62304.5.7.99\"",
                "2006 with Amendment 1:2015 (consolidated 1.1) | 2006 | the catalog has",
                "licence: Licensed to Example, order 4711 | x-by: me | \"x-by\"",
                "licence: Licensed to Example, order 4711 | '' | licence"
            })
    void wordingThatDoesNotFitTheCatalogIsRefusedWithItsPlace(String from, String to, String message) {
        String text = (WORDING + "clauses:\n  \"62304.5.7.1\": Text.\n").replace(from, to);

        assertThat(project().file("own/wording/iec-62304.yaml", text).run("check"))
                .startsWith("3\n")
                .contains("own/wording/iec-62304.yaml", message);
    }

    // [verify->CT-REQ-241]
    @Test
    void rulesThatTheProjectWroteItselfAreAFinding() {
        var seen = project()
                .file(
                        "own/rules/iec-62304.yaml",
                        "rules: 1\ncatalog: iec-62304\n" + EDITION
                                + "clauses:\n  \"62304.5.2.3\":\n    - expect: Anything.\n      exists: {kind: [software-requirement]}\n")
                .assess();

        assertThat(seen.verdict("62304.5.2.3")).isEqualTo(Verdict.FULFILLED);
        assertThat(seen.findings("M01"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("rules/iec-62304.yaml"));
    }
}
