package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-383]
class RederiveTest {
    @TempDir
    private Path folder;

    private final Calls calls = new Calls();
    private Path dossier;
    private NativeGit git;

    @BeforeEach
    void generateADossier() throws IOException {
        git = NativeGit.init(folder);
        git.write("srs.md", "## SRS-1 Stop\n\n- class: B\n\nThe pump shall stop.\n");
        git.write("unit.xml", "<testsuite name='s'><testcase classname='C' name='t'/></testsuite>");
        git.commit("Stop the pump");
        git.write("clausetrail.yaml", """
                clausetrail: 1
                product: {name: Pump, version: 1.0.0, manufacturer: Example}
                git: {repository: .}
                sources:
                  - requirements: git:srs.md
                  - tests: unit.xml
                regulations: [iec-62304]
                formats: [html, csv, json]
                """);
        dossier = folder.resolve("dossier");
        assertThat(calls.generate(folder, dossier)).as(calls.err()).isZero();
    }

    @Test
    void theSameInputsGiveTheSameDossierAgain() {
        assertThat(calls.run("verify", dossier, "--rederive")).as(calls.err()).isZero();

        assertThat(calls.out()).contains("byte for byte");
    }

    @Test
    void anInputThatChangedOrIsMissingIsNamedAndNothingIsGenerated() throws IOException {
        git.write("clausetrail.yaml", Files.readString(folder.resolve("clausetrail.yaml")) + "# more\n");
        Files.delete(folder.resolve("unit.xml"));

        assertThat(calls.run("verify", dossier, "--rederive", folder)).isEqualTo(ExitCode.INPUT);

        assertThat(calls.out())
                .contains("input clausetrail.yaml was changed.", "input unit.xml is missing.", "cannot be made anew");
    }

    @Test
    void aRepositoryThatWentOnIsAnotherInput() {
        git.commit("Go on");

        assertThat(calls.run("verify", dossier, "--rederive")).isEqualTo(ExitCode.INPUT);

        assertThat(calls.out()).contains("input git:.@");
    }

    @Test
    void aDossierWhoseIndexWasForgedTooIsFoundOut() throws IOException {
        Files.writeString(dossier.resolve("D8.html"), "<p>All is well</p>");
        DossierIndex sealed = DossierIndex.read(dossier);
        new DossierIndex(DossierIndex.filesOf(dossier), sealed.inputs(), sealed.facts()).write(dossier);

        assertThat(calls.run("verify", dossier)).isZero();
        assertThat(calls.run("verify", dossier, "--rederive")).isEqualTo(ExitCode.FINDINGS);

        assertThat(calls.out()).contains("D8.html was changed.", "1 difference came out");
    }
}
