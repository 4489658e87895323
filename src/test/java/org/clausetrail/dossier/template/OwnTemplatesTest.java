package org.clausetrail.dossier.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-365]
class OwnTemplatesTest {
    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void namesWhatReplacesNothingAndIsNamedByNothing() throws IOException {
        file("documents/D8.ftlx", "<#import \"/layout/ours.ftlx\" as ours>");
        file("layout/ours.ftlx", "");
        file("documents/D08.ftlx", "");
        file("layout/page.ftl", "");
        file("README.md", "");
        file("logo.png", "");

        assertThat(OwnTemplates.unused(folder)).containsExactly("documents/D08.ftlx", "layout/page.ftl");
    }

    @Test
    void everyTemplateOfTheProductCanBeReplaced() throws IOException {
        Path shipped = Path.of("templates");
        try (Stream<Path> files = Files.walk(shipped)) {
            assertThat(files.map(file -> shipped.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(".ftlx")))
                    .containsExactlyInAnyOrderElementsOf(OwnTemplates.REPLACEABLE);
        }
    }
}
