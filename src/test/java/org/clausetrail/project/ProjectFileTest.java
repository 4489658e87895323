package org.clausetrail.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [verify->CT-REQ-030]
class ProjectFileTest {
    static final String GOOD = """
            clausetrail: 1
            product:
              name: MT-1
              version: 2.10
              manufacturer: Aster Analytics
            release: {tag: v2.10}
            git:
              repository: repository.bundle
              trailers: {implements: [Implements, Realises]}
            sources:
              - requirements: git:requirements/**/*.md
                kind: system-requirement
              - tests: reports/*.xml
                level: unit
            regulations: [iec-62304]
            """;

    @TempDir
    private Path folder;

    @Test
    void everyValueIsTakenAsWritten() throws IOException {
        Project project = read(GOOD);

        assertThat(project.product().version()).isEqualTo("2.10");
        assertThat(project.product().safetyClass())
                .as("C until one is assigned")
                .isEqualTo("C");
        assertThat(project.sources()).hasSize(2);
        assertThat(project.sources().get(0).kind()).isEqualTo(ItemKind.SYSTEM_REQUIREMENT);
        assertThat(project.sources().get(1).declared().line()).isEqualTo(13);
        assertThat(project.gate()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        manufacturer: Aster Analytics | manufactorer: Aster | clausetrail.yaml:5:3  | Did you mean
        manufacturer: Aster Analytics |                     | clausetrail.yaml:3:3  | "manufacturer" is missing
        level: unit                   | level: units        | clausetrail.yaml:14:12 | Possible: unit, integration
        clausetrail: 1                | clausetrail: 2      | clausetrail.yaml:1:14 | Possible: 1
        tests: reports/*.xml          | tests: ../../*.xml  | clausetrail.yaml:13:5 | leads out of the project
        repository: repository.bundle | repository: /etc    | clausetrail.yaml:8:3  | leads out of the project
        tests: reports/*.xml          | x: y                | clausetrail.yaml:13:5 | not known here
        version: 2.10                 | version: ''         | clausetrail.yaml:4:12 | blank
        regulations: [iec-62304]      | regulations: {a: b} | clausetrail.yaml:15:14 | found a map
        """)
    void aMistakeIsNamedWithItsPlace(String good, String bad, String place, String says) {
        InputException error =
                catchThrowableOfType(InputException.class, () -> read(GOOD.replace(good, bad == null ? "" : bad)));

        assertThat(error.place()).endsWith(place);
        assertThat(error).hasMessageContaining(says);
    }

    @Test
    void aWiderRootMustBeDeclared() throws IOException {
        Project project = read("root: ..\n" + GOOD.replace("tests: reports/*.xml", "tests: ../target/*.xml"));

        assertThat(project.root()).isEqualTo(folder.toAbsolutePath().normalize().getParent());
    }

    @Test
    void aMissingFileSaysHowToMakeOne() {
        InputException error = catchThrowableOfType(InputException.class, () -> ProjectFile.read(folder));

        assertThat(error).hasMessageContaining("clausetrail init");
    }

    private Project read(String text) throws IOException {
        Files.writeString(folder.resolve(ProjectFile.NAME), text);
        return ProjectFile.read(folder);
    }
}
