package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.seal.DossierCheck;
import org.clausetrail.seal.DossierIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest {
    private static final Path EXAMPLE = Path.of("examples", "maldi-tof");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(args);
    }

    // [verify->CT-REQ-004]
    // [verify->CT-REQ-299]
    @Test
    void oneCommandMakesTheWholeDossierAndSumsItUp() throws IOException {
        Path dossier = folder.resolve("dossier");

        assertThat(run("generate", EXAMPLE.toString(), "--output", dossier.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("88 software requirements", "evidence for clauses", "findings", "dossier", "sha256:");
        assertThat(DossierCheck.differences(dossier)).isEmpty();
        for (String file : new String[] {
            "D8.pdf",
            "D8.docx",
            "D8.html",
            "D8.xlsx",
            "D16.pdf",
            "D22.pdf",
            "index.html",
            "matrices/M1.csv",
            "assessment.json"
        }) {
            assertThat(dossier.resolve(file)).isNotEmptyFile();
        }
        assertThat(DossierLinks.broken(dossier)).as("links that lead nowhere").isEmpty();
    }

    // [verify->CT-REQ-381]
    @Test
    void theSameInputsGiveTheSameBytesInAnotherLocaleAndTimeZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            run(
                    "generate",
                    EXAMPLE.toString(),
                    "-q",
                    "--output",
                    folder.resolve("one").toString());
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            run(
                    "generate",
                    EXAMPLE.toString(),
                    "-q",
                    "--output",
                    folder.resolve("two").toString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(folder.resolve("two").resolve(DossierIndex.NAME))
                .hasSameBinaryContentAs(folder.resolve("one").resolve(DossierIndex.NAME));
    }

    // [verify->CT-REQ-005]
    @Test
    void checkWritesNothingAndEndsWithOneWhereFindingsReachTheGate() {
        assertThat(run("check", EXAMPLE.toString())).isEqualTo(ExitCode.FINDINGS);

        assertThat(out.toString()).contains("error C01", "reach the gate (error)");
        assertThat(EXAMPLE.resolve("dossier")).doesNotExist();
    }

    // [verify->CT-REQ-006]
    @Test
    void explainTellsWhatAClauseExpectsAndWhereAnItemLeads() {
        assertThat(run("explain", "62304.5.7.4", EXAMPLE.toString(), "-q")).isZero();
        assertThat(run("explain", "SRS-001", EXAMPLE.toString(), "-q")).isZero();

        assertThat(out.toString()).contains("expected:", "found:", "up:", "SYS-01", "down:", "revision 1");
    }

    // [verify->CT-REQ-006]
    @ParameterizedTest
    @ValueSource(strings = {"iec-62304 5.7.4", "iec-62304:5.7.4", "5.7.4"})
    void explainTakesAClauseAsFindingsAndDocumentsNameIt(String name) {
        assertThat(run("explain", name, EXAMPLE.toString(), "-q")).isZero();

        assertThat(out.toString()).contains("62304.5.7.4", "expected:");
    }

    // [verify->CT-REQ-006]
    @Test
    void explainTakesACommitAsPlacesShortenIt() {
        run("check", EXAMPLE.toString(), "-q", "--all");
        Matcher place = Pattern.compile("@([0-9a-f]{12})").matcher(out.toString());
        assertThat(place.find()).isTrue();

        assertThat(run("explain", place.group(1), EXAMPLE.toString(), "-q")).isZero();
        assertThat(out.toString()).contains("\ncommit:" + place.group(1));
    }

    // [verify->CT-REQ-002]
    @Test
    void anErrorLeavesTheFormerDossierUntouched() throws IOException {
        Path dossier = folder.resolve("dossier");
        Files.createDirectories(dossier);
        new DossierIndex(java.util.List.of(), java.util.List.of(), java.util.Map.of()).write(dossier);
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("clausetrail.yaml"),
                "clausetrail: 1\nproduct: {name: X, version: 1, manufacturer: Y}\nsources:\n  - tests: missing.xml\nregulations: [iec-62304]\n");

        assertThat(run("generate", project.toString(), "-q", "--keep-going", "--output", dossier.toString()))
                .isEqualTo(ExitCode.INPUT);

        assertThat(err.toString()).contains("clausetrail.yaml:4").contains("missing.xml");
        assertThat(DossierCheck.differences(dossier)).isEmpty();
    }

    // [verify->CT-REQ-034]
    @Test
    void theProjectFileIsAnInputAndTheFolderOfTheCallIsNot() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("clausetrail.yaml"),
                "clausetrail: 1\nproduct: {name: X, version: 1.0.0, manufacturer: Y}\nsources:\n  - tests: none/*.xml\nregulations: [iec-62304]\nformats: [json]\n");

        run(
                "generate",
                project.toString(),
                "-q",
                "--keep-going",
                "--output",
                folder.resolve("one").toString());
        Path here = Path.of("").toAbsolutePath();
        run(
                "generate",
                here.relativize(project).toString(),
                "-q",
                "--keep-going",
                "--output",
                folder.resolve("two").toString());

        assertThat(DossierIndex.read(folder.resolve("one")).inputs())
                .extracting(input -> input.path())
                .containsExactly("clausetrail.yaml");
        assertThat(folder.resolve("one/assessment.json"))
                .content()
                .contains("\"clausetrail.yaml\"")
                .contains("\"line\" : 4");
        assertThat(folder.resolve("two").resolve(DossierIndex.NAME))
                .hasSameBinaryContentAs(folder.resolve("one").resolve(DossierIndex.NAME));
    }
}
