package org.clausetrail.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.matrix.ChangeTrace;
import org.clausetrail.dossier.matrix.VersionHistory;
import org.clausetrail.model.InputException;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.source.git.NativeGit;
import org.clausetrail.source.git.Tools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures from the project file to the matrices and findings. */
// [verify->CT-REQ-127]
class SignedReleaseTest {
    @TempDir
    private Path folder;

    private String signed;
    private String unsigned;

    @BeforeEach
    void init() throws IOException {
        Tools.need("git", "ssh-keygen");
        Tools.run(folder, List.of("ssh-keygen", "-q", "-N", "", "-C", "", "-t", "ed25519", "-f", "key"));
        Files.writeString(
                folder.resolve("allowed_signers"), "grace@example.org " + Files.readString(folder.resolve("key.pub")));
        NativeGit git = NativeGit.init(Files.createDirectory(folder.resolve("repo")));
        git.run("config", "gpg.format", "ssh");
        git.run("config", "user.signingkey", folder.resolve("key").toString());
        unsigned = git.commit("Before there were signatures");
        git.run("tag", "v1.0");
        git.run("config", "commit.gpgsign", "true");
        signed = git.commit("Make it");
        git.run("tag", "-s", "-m", "Release", "v2.0");
    }

    private Assessed assess(String signatures) throws IOException {
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: MT-1, version: "2.0", manufacturer: Aster}
                release: {tag: v2.0}
                git:
                  repository: repo
                  signatures: {%s}
                sources: []
                regulations: [iec-62304]
                """.formatted(signatures));
        Project project = ProjectFile.read(folder);
        return Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE);
    }

    private static List<String> findings(Assessed assessed) {
        return assessed.trace().findings().stream()
                .filter(finding ->
                        finding.check().startsWith("R-SIGN") || finding.check().equals("R-UNSIGNED"))
                .map(finding -> finding.severity().word() + " " + finding.message())
                .toList();
    }

    private static String text(Matrix matrix) {
        StringBuilder text = new StringBuilder(matrix.reconciliation());
        matrix.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cell.entries()
                                .forEach(entry -> text.append('\n').append(entry.text()))));
        return text.toString();
    }

    @Test
    void theMatricesSayWhatTheSignaturesProve() throws IOException {
        Assessed assessed = assess("allowed-signers: allowed_signers");

        assertThat(text(ChangeTrace.of(assessed.trace(), new Anchors("D8"), "D8")))
                .contains("Make it · signature good", "Signatures of all commits: 1 good, 1 unsigned.");
        assertThat(text(VersionHistory.of(assessed.trace(), new Anchors("D8"), "D8")))
                .contains("v2.0 · signature good");
        assertThat(assessed.readout().inputs()).extracting(SealedFile::path).contains("allowed_signers");
        assertThat(findings(assessed)).containsExactly("note 1 of 2 commits are not signed.");
    }

    @Test
    void whatHadToBeSignedBeginsWhereTheProjectSays() throws IOException {
        assertThat(findings(assess("allowed-signers: allowed_signers, require: [commits, tags], since: v1.0")))
                .containsExactly("note 1 of 2 commits are not signed.");
        assertThat(assess("allowed-signers: allowed_signers, require: commits")
                        .trace()
                        .findings())
                .filteredOn(finding -> finding.check().equals("R-UNSIGNED"))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("1 commit or tag carries none");
                    assertThat(finding.items().get(0).value()).isEqualTo("commit:" + unsigned);
                });
        assertThat(signed).isNotEqualTo(unsigned);
    }

    @Test
    void aKeyFileThatIsMissingEndsTheRun() {
        InputException error = catchThrowableOfType(InputException.class, () -> assess("allowed-signers: keys/absent"));

        assertThat(error).hasMessageContaining("does not exist");
        assertThat(error.where().path()).isEqualTo("keys/absent");
    }
}
