package org.clausetrail.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-380]
class SealTest {
    @TempDir
    private Path folder;

    private Path dossier;

    @BeforeEach
    void sealADossier() throws IOException {
        dossier = folder.resolve("dossier");
        try (StagedFolder staged = StagedFolder.of(dossier)) {
            Files.writeString(staged.folder().resolve("D8.html"), "<p>one</p>");
            Files.createDirectories(staged.folder().resolve("matrices"));
            Files.writeString(staged.folder().resolve("matrices/M1.csv"), "a,b\r\n");
            index(staged.folder());
            staged.publish();
        }
    }

    private static void index(Path where) throws IOException {
        new DossierIndex(
                        DossierIndex.filesOf(where),
                        List.of(new SealedFile("reports/a.xml", 3, "0".repeat(64))),
                        Map.of("product", Map.of("name", "MT-1")))
                .write(where);
    }

    @Test
    void aSealedDossierIsAsItWas() throws IOException {
        assertThat(DossierCheck.differences(dossier)).isEmpty();
        assertThat(DossierIndex.read(dossier).inputs())
                .extracting(SealedFile::path)
                .containsExactly("reports/a.xml");
        assertThat(DossierIndex.read(dossier).facts()).containsEntry("product", Map.of("name", "MT-1"));
    }

    @Test
    void everyChangeIsNamed() throws IOException {
        Files.writeString(dossier.resolve("D8.html"), "<p>two</p>");
        Files.delete(dossier.resolve("matrices/M1.csv"));
        Files.writeString(dossier.resolve("extra.txt"), "");

        assertThat(DossierCheck.differences(dossier))
                .containsExactly(
                        new DossierCheck.Difference("D8.html", DossierCheck.Kind.CHANGED),
                        new DossierCheck.Difference("matrices/M1.csv", DossierCheck.Kind.MISSING),
                        new DossierCheck.Difference("extra.txt", DossierCheck.Kind.ADDED));
    }

    // [verify->CT-REQ-382]
    @Test
    void aFailedRunLeavesTheFormerDossierUntouched() throws IOException {
        assertThatThrownBy(() -> {
                    try (StagedFolder staged = StagedFolder.of(dossier)) {
                        Files.writeString(staged.folder().resolve("half.pdf"), "");
                        throw new IOException("No space left on device");
                    }
                })
                .isInstanceOf(IOException.class);

        assertThat(DossierCheck.differences(dossier)).isEmpty();
        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactly(dossier);
        }
    }

    @Test
    void aMoveThatWasCutOffIsUndone() throws IOException {
        Files.move(dossier, folder.resolve(".dossier.old"));

        StagedFolder.of(dossier).close();

        assertThat(DossierCheck.differences(dossier)).isEmpty();
    }

    @Test
    void aFolderWithoutADossierIsNotReplaced() throws IOException {
        Path holiday = Files.createDirectories(folder.resolve("holiday"));
        Files.writeString(holiday.resolve("photo.jpg"), "x");

        assertThatThrownBy(() -> StagedFolder.of(holiday))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--output");
    }

    @Test
    void aFolderWithoutAnIndexIsNoDossier() {
        assertThatThrownBy(() -> DossierCheck.differences(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("index is missing");
    }
}
