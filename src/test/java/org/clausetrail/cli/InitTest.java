package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.project.SourceDeclaration;
import org.clausetrail.source.git.NativeGit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [verify->CT-REQ-032]
class InitTest {
    private static final String REPORT = "<testsuite name='s'><testcase classname='C' name='t'/></testsuite>";

    @TempDir
    private Path folder;

    private final Calls calls = new Calls();

    private Path product() throws IOException {
        Path product = Files.createDirectories(folder.resolve("infusion-pump"));
        NativeGit git = NativeGit.init(product);
        git.write("requirements/srs.md", "# Requirements\n\n## SRS-1 Stop\n\n- class: B\n\nThe pump shall stop.\n");
        git.write("risk/hazards.csv", "id,kind,title,harm\nHAZ-1,hazard,Overdose,Death\n");
        git.write("soup.yaml", "- id: SOUP-1\n  title: zlib\n  version: 1.3.1\n  manufacturer: zlib.net\n");
        git.write("src/main/java/Pump.java", "// [impl->SRS-1]\nclass Pump {}\n");
        git.write("CHANGELOG.md", "# Changes\n\n## v1.0.0 First\n\n- class: new\n");
        git.write("src/test/resources/reports/TEST-a.xml", REPORT);
        git.write(".gitignore", "target\n");
        git.commit("Stop the pump\n\nImplements: SRS-1\n");
        git.run("tag", "v0.9.0");
        git.run("tag", "v1.0.0");
        git.run("tag", "v1.1.0-rc1");
        git.write("target/surefire-reports/TEST-PumpTest.xml", REPORT);
        git.write("target/surefire-reports/PumpTest.txt", "Tests run: 1");
        git.write("target/half/TEST-Half.xml", "<testsuite><testcase");
        git.write(
                "target/empty-bom.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": []}");
        git.write(
                "target/bom.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{\"type\": \"library\", \"name\": \"zlib\", \"version\": \"1.3.1\"}]}");
        return product;
    }

    @Test
    void aRepositoryIsProposedWithItsReleaseItsItemsAndItsReports() throws IOException {
        Path product = product();

        assertThat(calls.run("init", product)).as(calls.err()).isZero();

        Project project = ProjectFile.read(product);
        assertThat(project.product().name()).isEqualTo("infusion-pump");
        assertThat(project.product().version()).isEqualTo("1.0.0");
        assertThat(project.tag()).isEqualTo("v1.0.0");
        assertThat(project.previousTag()).isEqualTo("v0.9.0");
        assertThat(project.git().orElseThrow().code()).containsExactly("src/**/*.java");
        assertThat(project.git().orElseThrow().ids().orElseThrow().pattern()).isEqualTo("(?:HAZ|SOUP|SRS)-\\d+");
        assertThat(project.sources())
                .extracting(SourceDeclaration::type, source -> source.paths().get(0), SourceDeclaration::level)
                .extracting(tuple -> tuple.toList().toString())
                .containsExactly(
                        "[REQUIREMENTS, git:requirements/srs.md, ]",
                        "[RISKS, git:risk/hazards.csv, ]",
                        "[SOUP, git:soup.yaml, ]",
                        "[SBOM, target/bom.json, ]",
                        "[TESTS, target/surefire-reports/TEST-PumpTest.xml, unit]");
        assertThat(calls.out()).contains("target/half/TEST-Half.xml", "target/empty-bom.json");
        assertThat(calls.out()).contains("v1.0.0, before it v0.9.0", "To fill in", "product.manufacturer");
    }

    @Test
    void whatIsProposedGeneratesAtOnceAndItsPlaceholdersAreFindings() throws IOException {
        Path product = product();
        calls.run("init", product);

        assertThat(calls.generate(product, folder.resolve("dossier")))
                .as(calls.err())
                .isZero();
        calls.run("check", product, "-q");

        assertThat(calls.out()).contains("C26 clausetrail.yaml: The manufacturer of the product holds the placeholder");
    }

    @Test
    void aProductInAFolderOfARepositoryIsProposedWithThatFolder() throws IOException {
        Path pump = Files.createDirectories(folder.resolve("mono/products/pump"));
        NativeGit git = NativeGit.init(folder.resolve("mono"));
        git.write("products/pump/srs.md", "## SRS-1 Stop\n\n- class: B\n\nThe pump shall stop.\n");
        git.write("products/pump/main.c", "int main;");
        git.write("products/other/other.c", "int other;");
        git.commit("Begin");

        assertThat(calls.run("init", pump)).isZero();

        Project project = ProjectFile.read(pump);
        assertThat(project.repositories().get(0).path()).isEqualTo("products/pump");
        assertThat(project.repositories().get(0).code()).containsExactly("products/pump/*.c");
        assertThat(project.sources().get(0).paths()).containsExactly("git:products/pump/srs.md");
        assertThat(calls.generate(pump, folder.resolve("dossier")))
                .as(calls.err())
                .isZero();
    }

    // [verify->CT-REQ-033]
    @Test
    void anEmptyFolderGivesAFileThatRunsAndSaysThatThereIsNoEvidence() {
        assertThat(calls.run("init", folder)).isZero();
        assertThat(calls.generate(folder, folder.resolve("dossier")))
                .as(calls.err())
                .isZero();
        assertThat(calls.run("check", folder, "-q")).isEqualTo(ExitCode.FINDINGS);

        assertThat(calls.out()).contains("error R-PROJECT clausetrail.yaml", "no evidence at all");
    }

    @Test
    void aProjectFileThatExistsIsReplacedOnlyWhenForced() throws IOException {
        Path file = Files.writeString(folder.resolve("clausetrail.yaml"), "mine");

        assertThat(calls.run("init", folder)).isEqualTo(ExitCode.INPUT);
        assertThat(file).hasContent("mine");
        assertThat(calls.err()).contains("clausetrail.yaml").contains("--force");

        assertThat(calls.run("init", folder, "--force")).isZero();
        assertThat(ProjectFile.read(folder).sources()).isEmpty();
    }

    @Test
    void aNameThatYamlWouldReadAsSomethingElseIsQuoted() throws IOException {
        Path product = Files.createDirectories(folder.resolve("on: #1 'true' \"x\" {a}"));

        assertThat(calls.run("init", product)).isZero();

        assertThat(ProjectFile.read(product).product().name()).isEqualTo("on: #1 'true' \"x\" {a}");
    }
}
