package org.clausetrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.seal.DossierCheck;
import org.clausetrail.seal.DossierIndex;
import org.clausetrail.source.git.NativeGit;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Assessing;
import org.clausetrail.step.Generating;
import org.clausetrail.step.Progress;
import org.clausetrail.step.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every bad input ends in one message with its place and leaves the former dossier as it was. */
// [verify->CT-REQ-002]
class BadInputTest {
    private static final String PROJECT = """
            clausetrail: 1
            product: {name: Pump, version: 1.0.0, manufacturer: Example}
            release: {tag: v1.0.0}
            git: {repository: .}
            sources:
              - requirements: git:srs.md
              - tests: unit.xml
            regulations: [iec-62304]
            formats: [json]
            """;

    private static final String REPORT = "<testsuite name='s'><testcase classname='C' name='t'/></testsuite>";

    @TempDir
    private Path home;

    private final Calls calls = new Calls();
    private Path folder;
    private Path dossier;

    @BeforeEach
    void aProjectWithADossier() throws IOException {
        folder = Files.createDirectories(home.resolve("project"));
        NativeGit git = NativeGit.init(folder);
        git.write("srs.md", "## SRS-1 Stop\n\n- class: B\n\nThe pump shall stop.\n");
        git.commit("Stop the pump\n\nImplements: SRS-1\n");
        git.run("tag", "v1.0.0");
        git.write("unit.xml", REPORT).write("clausetrail.yaml", PROJECT);
        dossier = folder.resolve("dossier");
        assertThat(calls.generate(folder, dossier)).as(calls.err()).isZero();
    }

    /** What is done to the project. */
    @FunctionalInterface
    interface Harm {
        void to(Path folder) throws IOException;
    }

    /** A kind of bad input, and what its message says: the place, and a part of why. */
    record Bad(String what, Harm harm, String place, String why) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> inputs() {
        return Stream.of(
                new Bad("no project file", delete("clausetrail.yaml"), "clausetrail.yaml", "clausetrail init"),
                new Bad("no source file", delete("unit.xml"), "clausetrail.yaml:7", "no file or folder \"unit.xml\""),
                new Bad("no source file in Git", yaml("git:srs.md", "git:no.md"), "clausetrail.yaml:6", "no file"),
                new Bad("an empty folder", in("reports/", "unit.xml", "reports"), "clausetrail.yaml:7", "no file"),
                new Bad("an empty glob", yaml("unit.xml", "reports/*.xml"), "clausetrail.yaml:7", "matches no file"),
                new Bad("half a glob", yaml("unit.xml", "'[a'"), "clausetrail.yaml:7", "not closed"),
                new Bad("half an XML", write("unit.xml", "<testsuite>\n<testcase"), "unit.xml:2", "not well-formed"),
                new Bad("another file", write("unit.xml", "%PDF-1.7"), "unit.xml", "root element"),
                new Bad("an entity of a file", entity("file:///etc/passwd"), "unit.xml:1", "never expanded"),
                new Bad("an entity of the web", entity("http://127.0.0.1:9/x"), "unit.xml:1", "never expanded"),
                new Bad("broken YAML", more("a: ["), "clausetrail.yaml:11:1", "no valid YAML"),
                new Bad("no YAML at all", write("clausetrail.yaml", "\u0000"), "clausetrail.yaml", "no valid YAML"),
                new Bad("an empty YAML", write("clausetrail.yaml", ""), "clausetrail.yaml:1:1", "found nothing"),
                new Bad("an unknown key", more("formts: [pdf]"), "clausetrail.yaml:10:1", "Did you mean \"formats\"?"),
                new Bad("a wrong type", yaml("[iec-62304]", "{a: b}"), "clausetrail.yaml:8:14", "found a map"),
                new Bad("a blank value", yaml("1.0.0", "' '"), "clausetrail.yaml:2", "is blank"),
                new Bad("an unknown regulation", yaml("62304]", "62305]"), "clausetrail.yaml:8", "\"iec-62304\"?"),
                new Bad("an unknown document", more("documents: [D9]"), "clausetrail.yaml:10", "D22"),
                new Bad("no repository", yaml("repository: .", "repository: no"), "clausetrail.yaml:4", "no file"),
                new Bad("a folder, not a repository", in("no/", "y: .", "y: no"), "no: ", "This is no Git repository"),
                new Bad("a broken repository", BadInputTest::emptyObjects, ".: ", "git fsck"),
                new Bad("a broken bundle", in("b", "y: .", "y: b"), "b:2: ", "bundle is damaged"),
                new Bad("no such tag", yaml("v1.0.0}", "v9}"), ".: ", "git fetch --tags"),
                new Bad("a path above", yaml("unit.xml", "../unit.xml"), "clausetrail.yaml:7:5", "out of the project"),
                new Bad("an absolute path", yaml("unit.xml", "/etc/passwd"), "clausetrail.yaml:7:5", "out of the"),
                new Bad("a link out of it", BadInputTest::linkOut, "clausetrail.yaml:7:5", "through a link"),
                new Bad("no templates", more("templates: no"), "clausetrail.yaml:10:1", "no folder \"no\""),
                new Bad("no baseline", more("baseline: no"), "clausetrail.yaml:10:1", "no file \"no\""),
                new Bad("no mappings", more("mappings: no"), "clausetrail.yaml:10:1", "no folder \"no\""),
                new Bad("no Word document", more("reference-docx: no"), "clausetrail.yaml:10:1", "no file \"no\""),
                new Bad(
                        "a template that asks for more than there is",
                        template("<p>${product.nam}</p>"),
                        "templates/documents/D8.ftlx:2:6",
                        "\"product.nam\""),
                new Bad("half a template", template("<#if x>"), "templates/documents/D8.ftlx:2", "unclosed #if"),
                new Bad("a template that runs code", template("${\"x\"?new()}"), "D8.ftlx:2", "run no code"));
    }

    // [verify->CT-REQ-035]
    @ParameterizedTest
    @MethodSource("inputs")
    void aBadInputIsOneMessageAndTheFormerDossierStays(Bad bad) throws IOException {
        List<String> before = DossierIndex.filesOf(dossier).toString().lines().toList();
        bad.harm().to(folder);

        assertThat(calls.generate(folder, dossier)).as(calls.err()).isEqualTo(ExitCode.INPUT);

        assertThat(calls.err().lines().filter(line -> line.startsWith("error: ")))
                .singleElement()
                .asString()
                .contains(bad.place(), bad.why());
        assertThat(calls.err()).doesNotContain("\tat ", "root:");
        assertThat(calls.out()).isEmpty();
        assertThat(DossierIndex.filesOf(dossier).toString().lines().toList()).isEqualTo(before);
        assertThat(DossierCheck.differences(dossier)).isEmpty();
        assertThat(folder.resolve(".dossier.new")).doesNotExist();
    }

    // [verify->CT-REQ-007]
    @Test
    void unusableInputsCanBeAcceptedAndAreThenFindings() throws IOException {
        write("unit.xml", "<testsuite>").to(folder);

        assertThat(calls.run("generate", folder, "-q", "--keep-going", "-o", dossier))
                .isZero();

        assertThat(dossier.resolve("assessment.json")).content().contains("R40", "not well-formed");
    }

    @Test
    void aTestNameOfTenMegabytesIsShownShortenedAndSaidToBe() throws IOException {
        write("unit.xml", REPORT.replace("name='t'", "name='" + "t".repeat(10_000_000) + "'"))
                .to(folder);

        assertThat(calls.generate(folder, dossier)).as(calls.err()).isZero();

        assertThat(dossier.resolve("assessment.json"))
                .content()
                .hasSizeLessThan(1_000_000)
                .contains("R49", "has 10000000 characters");
    }

    @Test
    void aShallowCloneIsALimitOfTheEvidence() throws IOException {
        NativeGit.init(Files.createDirectories(home.resolve("shallow")))
                .run("fetch", "-q", "--depth=1", folder.toUri().toString(), "tag", "v1.0.0");
        in("shallow/", "repository: .", "repository: ../shallow").to(folder);
        more("root: ..").to(folder);

        assertThat(calls.generate(folder, dossier)).as(calls.err()).isZero();

        assertThat(dossier.resolve("assessment.json")).content().contains("R-SHALLOW", "is not proved");
    }

    /** Said of the error itself, since a privileged user may read every file. */
    @Test
    void aFileThatMayNotBeReadIsNamed() {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new RootCommand()).setErr(new PrintWriter(err, true));

        int code = new Failures()
                .handleExecutionException(new AccessDeniedException("unit.xml"), line, line.parseArgs("check"));

        assertThat(code).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains("unit.xml", "permissions");
    }

    @Test
    void anOutputThatFailsHalfwayLeavesTheFormerDossier() throws IOException {
        Project project = ProjectFile.read(folder);
        Assessed assessed = Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE);
        Path blocked = folder.resolve(".dossier.new/assessment.json");

        assertThatThrownBy(() -> Generating.generate(
                        project,
                        assessed,
                        "1",
                        dossier,
                        (step, detail) -> blocked.toFile().mkdirs()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("could not be written")
                .hasMessageContaining("A former dossier is as it was");

        assertThat(DossierCheck.differences(dossier)).isEmpty();
        assertThat(folder.resolve(".dossier.new")).doesNotExist();
    }

    // [verify->CT-REQ-384]
    @ParameterizedTest
    @CsvSource({
        "unit.xml, a file",
        "unit.xml/dossier, cannot be made",
        "notes, holds no dossier",
        "/, root of the file system"
    })
    void aFolderThatIsNoDossierIsNeverReplaced(String output, String why) throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        write("notes/a.txt", "mine").to(folder);

        assertThat(calls.generate(folder, folder.resolve(output))).isEqualTo(ExitCode.INPUT);

        assertThat(calls.err()).contains(why);
        assertThat(folder.resolve("notes/a.txt")).hasContent("mine");
        assertThat(folder.resolve("unit.xml")).hasContent(REPORT);
    }

    // [verify->CT-REQ-384]
    @Test
    void aFileThatSomebodyPutIntoTheDossierIsNotLost() throws IOException {
        write("dossier/notes.txt", "mine").to(folder);

        assertThat(calls.generate(folder, dossier)).isEqualTo(ExitCode.INPUT);

        assertThat(calls.err()).contains("would be lost: notes.txt");
        assertThat(dossier.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() throws IOException {
        Files.createDirectories(folder.resolve(".dossier.new/matrices"));
        write(".dossier.new/matrices/M1.csv", "half").to(folder);

        assertThat(calls.generate(folder, dossier)).isZero();

        assertThat(folder.resolve(".dossier.new")).doesNotExist();
        assertThat(DossierCheck.differences(dossier)).isEmpty();
    }

    private static Harm delete(String file) {
        return folder -> Files.delete(folder.resolve(file));
    }

    private static Harm write(String file, String text) {
        return folder -> Files.writeString(folder.resolve(file), text);
    }

    private static Harm yaml(String written, String instead) {
        return write("clausetrail.yaml", PROJECT.replace(written, instead));
    }

    private static Harm more(String line) {
        return folder -> Files.writeString(
                folder.resolve("clausetrail.yaml"), Files.readString(folder.resolve("clausetrail.yaml")) + line + "\n");
    }

    /** A new folder (with a slash) or a broken bundle, named in the project file. */
    private static Harm in(String made, String written, String instead) {
        return folder -> {
            if (made.endsWith("/")) {
                Files.createDirectories(folder.resolve(made));
            } else {
                Files.writeString(folder.resolve(made), "# v2 git bundle\nnonsense\u001B[2J\n");
            }
            yaml(written, instead).to(folder);
        };
    }

    private static Harm entity(String target) {
        return write(
                "unit.xml",
                "<!DOCTYPE t [<!ENTITY e SYSTEM \"" + target + "\">]><testsuite><testcase name='&e;'/></testsuite>");
    }

    private static Harm template(String content) {
        return folder -> {
            Path templates = Files.createDirectories(folder.resolve("templates/documents"));
            Files.writeString(
                    templates.resolve("D8.ftlx"),
                    "<html lang=\"en\"><head><title>x</title></head><body>\n" + content + "</body></html>\n");
            more("templates: templates").to(folder);
        };
    }

    private static void emptyObjects(Path folder) throws IOException {
        try (Stream<Path> objects = Files.walk(folder.resolve(".git/objects"))) {
            for (Path object : (Iterable<Path>) objects.filter(Files::isRegularFile)::iterator) {
                object.toFile().setWritable(true);
                Files.write(object, new byte[0]);
            }
        }
    }

    private static void linkOut(Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolveSibling("secret.xml"), REPORT);
        Files.delete(folder.resolve("unit.xml"));
        Files.createSymbolicLink(folder.resolve("unit.xml"), secret);
    }
}
