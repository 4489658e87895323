package org.clausetrail.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.matrix.ConfigurationStatus;
import org.clausetrail.dossier.matrix.VersionHistory;
import org.clausetrail.model.CellState;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.seal.SealedFile;
import org.clausetrail.source.git.NativeGit;
import org.clausetrail.trace.Trace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A product that lives in a folder of one repository and in another repository. */
class SeveralRepositoriesTest {
    @TempDir
    private Path folder;

    private NativeGit app;
    private NativeGit library;

    @BeforeEach
    void init() throws IOException {
        app = NativeGit.init(Files.createDirectory(folder.resolve("mono")));
        library = NativeGit.init(Files.createDirectory(folder.resolve("lib")));
    }

    private Assessed assess(String git, String sources) throws IOException {
        Files.writeString(folder.resolve("clausetrail.yaml"), """
                clausetrail: 1
                product: {name: MT-1, version: "2.0", manufacturer: Aster}
                release: {tag: reader/v2.0}
                git:
                %ssources:
                %sregulations: [iec-62304]
                """.formatted(git.indent(2), sources.indent(2)));
        Project project = ProjectFile.read(folder);
        return Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE);
    }

    private static List<String> ids(Assessed assessed, ItemKind kind) {
        return assessed.trace().graph().items().stream()
                .filter(item -> item.kind() == kind)
                .map(item -> item.id().value())
                .toList();
    }

    private static Item item(Assessed assessed, String id) {
        return assessed.trace()
                .graph()
                .item(assessed.trace().graph().find(new ItemId(id)).orElseThrow());
    }

    // [verify->CT-REQ-114]
    @Test
    void movedFilesAreToldFromDeletedAndAddedOnesWhereTheProjectAsksForIt() throws IOException {
        app.write("reader/a.c", "one line\n".repeat(20))
                .write("reader/srs.md", "## SRS-1 Read\n\nIt shall read.\n")
                .commit("Begin");
        app.run("mv", "reader/a.c", "reader/b.c");
        app.write("reader/new.c", "unlike\n");
        String moved = app.write("writer/c.c", "other\n").commit("Move\n\nImplements: SRS-1");
        app.run("tag", "reader/v2.0");
        String sources = "- requirements: git:reader/*.md";

        Item asked = item(assess("repository: mono\nrenames: true\npath: reader", sources), "commit:" + moved);
        assertThat(asked.text("renames")).isEqualTo("reader/a.c → reader/b.c (100 %)");
        assertThat(asked.text("moved-paths")).isEqualTo("1");
        assertThat(asked.text("changed-paths")).isEqualTo("3");
        Item unasked = item(assess("repository: mono\npath: reader", sources), "commit:" + moved);
        assertThat(unasked.text("renames")).isEmpty();
        assertThat(unasked.text("changed-paths")).isEqualTo("3");
    }

    // [verify->CT-REQ-129]
    @Test
    void commitsOutsideOfTheFolderDoNotCount() throws IOException {
        String begin = app.write("reader/srs.md", "# SRS\n\n## SRS-1 Read\n\nThe product shall read.\n")
                .write("writer/a.txt", "1")
                .commit("Begin");
        app.write("writer/a.txt", "2").commit("Other product");
        app.run("checkout", "-q", "-b", "branch");
        app.write("writer/a.txt", "3").commit("Other product again");
        app.run("checkout", "-q", "main");
        app.write("writer/b.txt", "3").commit("Other product yet again");
        app.merge("Merge of the other product", "branch");
        String last = app.write("reader/code.c", "// [impl->SRS-1]\n")
                .write("writer/code.c", "// [impl->SRS-9]\n")
                .commit("Implement\n\nImplements: SRS-1");
        app.run("tag", "writer/v7.0");
        String tagged = app.write("writer/a.txt", "4").commit("Other product at last");
        app.run("tag", "reader/v2.0");

        Assessed assessed = assess(
                "repository: mono\npath: reader/\ntags: reader/*\ncode: ['**/*.c']", "- requirements: git:reader/*.md");

        assertThat(ids(assessed, ItemKind.COMMIT))
                .as("the tagged commit stays, as what was released")
                .containsExactly("commit:" + begin, "commit:" + last, "commit:" + tagged);
        assertThat(item(assessed, "commit:" + last).text("parents")).isEqualTo(begin);
        assertThat(item(assessed, "commit:" + begin).text("changed-paths")).isEqualTo("1");
        assertThat(ids(assessed, ItemKind.RELEASE)).containsExactly("release:reader/v2.0");
        assertThat(item(assessed, "release:reader/v2.0").text("version")).isEqualTo("2.0");
        assertThat(ids(assessed, ItemKind.CODE)).containsExactly("code:reader/code.c:1");
        assertThat(assessed.trace().history().knows(tagged)).isTrue();
        assertThat(assessed.trace().findings())
                .noneMatch(finding -> finding.check().equals("T01"));
    }

    /** A result of one test of SRS-1 on a commit, in a file of its own. */
    private void result(String commit) throws IOException {
        Files.writeString(folder.resolve("r.xml"), """
                <testsuite name="s" tests="1"><properties><property name="git.commit" value="%s"/></properties>
                <testcase classname="R" name="reads"><properties><property name="verifies" value="SRS-1"/></properties>
                </testcase></testsuite>
                """.formatted(commit));
    }

    // [verify->CT-REQ-098]
    @Test
    void aResultOnACommitOfAnotherProductCountsForTheProductThatItHolds() throws IOException {
        app.write("reader/srs.md", "# SRS\n\n## SRS-1 Read\n\nThe product shall read.\n")
                .commit("Begin");
        String old = app.write("writer/a.txt", "1").commit("Other product");
        String changed = app.write("reader/code.c", "1").commit("Change");
        app.run("checkout", "-q", "-b", "branch");
        app.write("writer/b.txt", "1").commit("Other product on a branch");
        app.run("checkout", "-q", "main");
        app.write("writer/a.txt", "2").commit("Other product again");
        String merge = app.merge("Merge of the other product", "branch");
        String released = app.write("writer/a.txt", "3").commit("Other product at last");
        app.run("tag", "reader/v2.0");
        String after = app.write("writer/a.txt", "4").commit("Other product after the release");
        String later = app.write("reader/code.c", "2").commit("Change after the release");

        Map<String, CellState> states = new LinkedHashMap<>();
        Map<String, List<String>> findings = new LinkedHashMap<>();
        for (String commit : List.of(old, changed, merge, released, after, after.substring(0, 12), later)) {
            result(commit);
            Assessed assessed = assess(
                    "repository: mono\npath: reader\ntags: reader/*",
                    "- requirements: git:reader/*.md\n- tests: r.xml\n");
            Trace trace = assessed.trace();
            states.put(
                    commit,
                    trace.verification(trace.graph().find(new ItemId("SRS-1")).orElseThrow())
                            .state());
            findings.put(
                    commit,
                    trace.findings().stream()
                            .filter(finding -> List.of("T01", "R-SHARED").contains(finding.check()))
                            .map(finding -> finding.check() + " " + finding.message())
                            .toList());
        }

        assertThat(states)
                .as("good on whatever holds the product as it was released")
                .containsExactly(
                        Map.entry(old, CellState.PASS_STALE),
                        Map.entry(changed, CellState.PASS),
                        Map.entry(merge, CellState.PASS),
                        Map.entry(released, CellState.PASS),
                        Map.entry(after, CellState.PASS),
                        Map.entry(after.substring(0, 12), CellState.PASS),
                        Map.entry(later, CellState.PASS_STALE));
        assertThat(findings.get(merge))
                .singleElement()
                .asString()
                .startsWith("R-SHARED 1 result was obtained on commit "
                        + merge
                        + ", which the repository holds and which does not touch the product in \"reader\". The product in"
                        + " it is that of commit " + released);
        assertThat(findings.get(old)).singleElement().asString().startsWith("R-SHARED");
        assertThat(findings.get(changed)).singleElement().asString().contains(", which touches the product in");
        assertThat(findings.get(released)).isEmpty();
        assertThat(findings.get(later))
                .as("a commit after the release that changes the product is no part of it")
                .singleElement()
                .asString()
                .startsWith("T01");
    }

    // [verify->CT-REQ-128]
    // [verify->CT-REQ-130]
    @Test
    void aProductSpansRepositoriesEachWithItsOwnTag() throws IOException {
        String first = app.write("srs.md", "# SRS\n\n## SRS-1 Read\n\nThe product shall read.\n")
                .write("docs/same.md", "# A\n\n## SRS-2 Show\n\nThe product shall show.\n")
                .commit("Begin\n\nImplements: SRS-3");
        app.run("tag", "reader/v2.0");
        library.write("docs/old.md", "# C\n\n").commit("Before");
        library.run("tag", "v1.0");
        String second = library.write("docs/same.md", "# B\n\n## SRS-3 Filter\n\nThe library shall filter.\n")
                .write("src/f.c", "// [impl->SRS-3]\n")
                .write("units/u.md", "# Units\n\n## UNIT-1 Filter\n\nFilters.\n")
                .commit("Library\n\nImplements: SRS-3");
        library.run("tag", "v2.0");
        library.write("later", "").commit("Not part of the release");
        Files.writeString(
                folder.resolve("lib.xml"),
                "<testsuite name=\"s\" tests=\"1\"><testcase classname=\"F\" name=\"SRS-3 filters\"><properties>"
                        + "<property name=\"verifies\" value=\"SRS-3\"/></properties></testcase></testsuite>");

        Assessed assessed = assess(
                """
                - {name: app, repository: mono, ids: 'SRS-\\d+'}
                - {name: lib, repository: lib, tag: v2.0, code: ['src/**']}
                """,
                """
                - requirements: [srs.md]
                - {requirements: 'git:lib:units/*.md', kind: unit}
                """.replace("[srs.md]", "['git:srs.md', 'git:docs/*.md', 'git:lib:docs/*.md']")
                        + "- {tests: lib.xml, commit: 'release:lib'}\n");

        assertThat(ids(assessed, ItemKind.COMMIT))
                .contains("commit:app:" + first, "commit:lib:" + second)
                .hasSize(3);
        assertThat(ids(assessed, ItemKind.RELEASE))
                .containsExactly("release:app:reader/v2.0", "release:lib:v1.0", "release:lib:v2.0");
        assertThat(ids(assessed, ItemKind.CODE)).containsExactly("code:lib:src/f.c:1");
        assertThat(ids(assessed, ItemKind.SOFTWARE_REQUIREMENT)).containsExactly("SRS-1", "SRS-2", "SRS-3");
        assertThat(item(assessed, "SRS-3").source().path()).isEqualTo("lib:docs/same.md");
        Trace trace = assessed.trace();
        assertThat(trace.history().changes(new ItemId("SRS-3")).get(0).commit()).isEqualTo(second);
        assertThat(trace.history().includes(first, second))
                .as("the release includes both")
                .isTrue();
        assertThat(trace.verification(trace.graph().find(new ItemId("SRS-3")).orElseThrow())
                        .state())
                .as("tested on the released commit of the library")
                .isEqualTo(CellState.PASS);
        assertThat(assessed.readout().repository()).contains("app at " + first, "lib at " + second);
        assertThat(assessed.readout().inputs())
                .extracting(SealedFile::path)
                .contains("git:app@" + first, "git:lib@" + second, "git:app:docs/same.md", "git:lib:docs/same.md");
        assertThat(text(ConfigurationStatus.of(trace, new Anchors("D8"), "D8")))
                .contains("tag reader/v2.0, commit " + first, "tag v2.0, commit " + second, "Yes, since v1.0");
        assertThat(text(VersionHistory.of(trace, new Anchors("D8"), "D8"))).contains("2.0 (under release)", "lib 2.0");
    }

    private static String text(Matrix matrix) {
        StringBuilder text = new StringBuilder();
        matrix.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cell.entries()
                                .forEach(entry -> text.append(entry.text()).append('\n'))));
        return text.toString();
    }

    // [verify->CT-REQ-130]
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {repository: mono}\\n- {repository: lib}                         | needs a "name"
            - {name: a, repository: mono}\\n- {name: a, repository: lib}       | is given twice
            - {name: 'a b', repository: mono}\\n- {name: b, repository: lib}   | is no name of a repository
            - {repository: mono, path: ../other}                              | is no folder inside the repository
            - {repository: mono, path: /abs}                                  | is no folder inside the repository
            - {repository: mono, paths: x}                                    | Did you mean "path"
            """)
    void whatIsWronglyDeclaredIsNamedWithItsPlace(String git, String message) {
        InputException error = catchThrowableOfType(
                InputException.class, () -> assess(git.replace("\\n", "\n"), "- requirements: a.md"));

        assertThat(error).hasMessageContaining(message);
        assertThat(error.place()).matches(".*clausetrail.yaml:[567]:\\d+");
    }
}
