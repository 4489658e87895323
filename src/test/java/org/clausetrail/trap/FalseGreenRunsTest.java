package org.clausetrail.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausetrail.trap.SmallProject.testCase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.clausetrail.model.CellState;
import org.clausetrail.regulation.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulation runs that must not pass, and what a run that passes may be taken for. */
// [verify->CT-REQ-236]
class FalseGreenRunsTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    /** A released requirement, verified by one complete run of the release; {@code from} becomes {@code to} in its manifest. */
    private SmallProject run(String from, String to) throws IOException {
        SmallProject project = new SmallProject(folder);
        project.file("repo/req/srs.md", "## SRS-1 Transmission\n\n- category: functional\n\nText.\n");
        String commit = project.commit("Add SRS-1");
        try (InputStream stream = getClass().getResourceAsStream("/provenance/complete.crem.json")) {
            String manifest = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("SRS-21", "SRS-1")
                    .replace("\"version\": \"1.4.0\"", "\"version\": \"1.0\"")
                    .replace(COMMIT, commit);
            assertThat(manifest).contains(from);
            return project.released("v1")
                    .source("requirements: git:req/*.md")
                    .file("run.crem.json", manifest.replace(from, to))
                    .source("runs: run.crem.json")
                    .regulations("iec-62304", "eu-ivdr-annex-i", "eu-ivdr-annex-ii-iii", "iso-iec-17025");
        }
    }

    @Test
    void aCompleteRunVerifiesAndOnlySupportsAClauseOfTheIvdr() throws IOException {
        var seen = run("SRS-1", "SRS-1").assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.PASS);
        assertThat(seen.clause("ivdr.I.16.1").expectations().get(0).supportOnly())
                .isTrue();
        assertThat(seen.verdict("62304.5.7.4")).isNotEqualTo(Verdict.FULFILLED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"exitCode\": 0 | \"exitCode\": 139 | MISSING_LINK",
                "\"status\": \"succeeded\" | \"status\": \"failed\" | ERROR",
                "\"status\": \"succeeded\" | \"status\": \"unknown\" | UNKNOWN",
                "\"verdict\": \"satisfactory\" | \"verdict\": \"unsatisfactory\" | FAIL_UNDISPOSITIONED",
                "\"value\": 0.741 | \"value\": 0.941 | FAIL_UNDISPOSITIONED",
                "\"dirty\": false | \"dirty\": true | MISSING_LINK",
                "\"version\": \"1.0\" | \"version\": \"0.9\" | PASS_STALE",
                "\"verdict\": \"satisfactory\" | \"verdict\": \"not-assessed\" | UNKNOWN"
            })
    void aRunThatDidNotSucceed(String from, String to, CellState state) throws IOException {
        assertThat(run(from, to).assess().state("SRS-1")).isEqualTo(state);
    }

    @Test
    void f20aStateOfTheSchedulerWinsOverExitCodeZero() throws IOException {
        var seen = run(
                        "\"cluster\": \"alpha\",",
                        "\"cluster\": \"alpha\", \"scheduler\": {\"name\": \"slurm\", \"state\": \"NODE_FAIL\"},")
                .assess();

        assertThat(seen.state("SRS-1")).isEqualTo(CellState.ERROR);
    }

    @Test
    void aResultWithoutUncertaintyIsAnErrorAndFulfilsNoClauseOnUncertainty() throws IOException {
        var seen = run("\"method\": \"GUM\",", "\"method\": \"not-evaluated\",").assess();

        assertThat(seen.findings("S07")).isNotEmpty();
        assertThat(seen.verdict("17025.7.6.3")).isNotEqualTo(Verdict.FULFILLED);
    }

    @Test
    void aRunOnAPlatformThatIsNotLabelledShowsNothingOfTheLabelledOnes() throws IOException {
        var seen =
                run("SRS-1", "SRS-1").product(", platforms: [\"Windows 11\"]").assess();

        var platforms = seen.clause("ivdr.II.6.4").expectations().get(2);
        assertThat(platforms.met()).isZero();
        assertThat(platforms.total()).isEqualTo(1);
    }

    // [verify->CT-REQ-238]
    @Test
    void aTestOnALabelledPlatformCountsForItAlone() throws IOException {
        var seen = run("SRS-1", "SRS-1")
                .product(", platforms: [\"Windows 11\", \"Debian 12\"]")
                .systemTests(testCase("t", "SRS-1", "")
                        .replace("</properties>", "<property name=\"environment\" value=\"Debian 12\"/></properties>"))
                .assess();

        var platforms = seen.clause("ivdr.II.6.4").expectations().get(2);
        assertThat(platforms.met()).isEqualTo(1);
        assertThat(platforms.total()).isEqualTo(2);
    }
}
