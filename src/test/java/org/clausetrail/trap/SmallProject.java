package org.clausetrail.trap;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausetrail.cli.Main;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessment.AssessedFinding;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.step.Assessed;
import org.clausetrail.step.Assessing;
import org.clausetrail.step.Progress;
import org.clausetrail.step.Reading;
import org.clausetrail.trace.Verification;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A project in a folder of its own, written in a few lines, and what the product makes of it. Version 1.0, class B. */
public final class SmallProject implements AutoCloseable {
    private final Path folder;
    private final List<String> sources = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private List<String> regulations = List.of("iec-62304", "fda-device-software-functions");
    private String safetyClass = "B";
    private String product = "";
    private String code = "none/**";
    private String release = "{date: \"2026-03-01\"}";
    private @org.jspecify.annotations.Nullable Git git;
    private Instant clock = Instant.parse("2026-01-01T10:00:00Z");

    public SmallProject(Path folder) {
        this.folder = folder;
    }

    /** Writes a file beside the project file, or into the repository's work tree below {@code repo/}. */
    public SmallProject file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Declares a source, as in the project file: {@code tests: reports/*.xml}. */
    public SmallProject source(String... lines) {
        sources.add("  - " + String.join("\n    ", lines));
        return this;
    }

    /** Declares and writes a file of software requirements. */
    public SmallProject requirements(String markdown) {
        return file("requirements.md", markdown).source("requirements: requirements.md");
    }

    /** Requirement SRS-1 with its system requirement, and nothing else. */
    public SmallProject oneRequirement() {
        return file("system.md", "## SYS-1 Measure\n\nThe system shall measure.\n")
                .source("requirements: system.md", "kind: system-requirement")
                .requirements(
                        "## SRS-1 Measure\n\n- parent: SYS-1\n- category: functional\n\nThe software shall measure.\n");
    }

    /** Declares and writes a report of system tests on version 1.0 in a known environment; the cases are JUnit XML. */
    public SmallProject systemTests(String... cases) {
        return report("system.xml", "1.0", cases).source("tests: system.xml", "level: system");
    }

    /** Writes a report of tests of a version in a known environment; the cases are JUnit XML. */
    public SmallProject report(String file, String version, String... cases) {
        return file(file, """
                <testsuite name="s" tests="%d" timestamp="2026-02-01T10:00:00Z" hostname="ci">
                <properties><property name="version" value="%s"/><property name="environment" value="Linux 6.1"/>
                <property name="tool" value="JUnit 5"/></properties>
                %s
                </testsuite>
                """.formatted(cases.length, version, String.join("\n", cases)));
    }

    /** A test case that claims to verify items. */
    public static String testCase(String name, String verifies, String inside) {
        return "<testcase classname=\"T\" name=\"" + name + "\"><properties><property name=\"verifies\" value=\""
                + verifies + "\"/></properties>" + inside + "</testcase>";
    }

    public SmallProject regulations(String... ids) {
        regulations = List.of(ids);
        return this;
    }

    public SmallProject safetyClass(String other) {
        safetyClass = other;
        return this;
    }

    /** Adds keys to the product, such as {@code , platforms: [Linux]}. */
    public SmallProject product(String keys) {
        product = keys;
        return this;
    }

    /** Adds lines to the project file. */
    public SmallProject also(String yaml) {
        more.add(yaml);
        return this;
    }

    /** Commits all that stands below {@code repo/}, an hour after the commit before; returns the full id. */
    public String commit(String message) {
        try {
            if (git == null) {
                git = Git.init()
                        .setDirectory(folder.resolve("repo").toFile())
                        .setInitialBranch("main")
                        .call();
            }
            clock = clock.plusSeconds(3600);
            PersonIdent person = new PersonIdent("Ada", "ada@example.org", clock, ZoneOffset.UTC);
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            RevCommit commit = git.commit()
                    .setAuthor(person)
                    .setCommitter(person)
                    .setMessage(message)
                    .setSign(false)
                    .call();
            return commit.name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tags the newest commit as the release. */
    public SmallProject released(String tag) {
        try {
            PersonIdent person = new PersonIdent("Ada", "ada@example.org", clock, ZoneOffset.UTC);
            java.util.Objects.requireNonNull(git)
                    .tag()
                    .setName(tag)
                    .setMessage("Release")
                    .setTagger(person)
                    .setAnnotated(true)
                    .setSigned(false)
                    .call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        release = "{tag: " + tag + "}";
        return this;
    }

    /** States no day of the release. */
    public SmallProject undated() {
        release = "{}";
        return this;
    }

    /** Looks for tags in the files of the repository that match a glob. */
    public SmallProject code(String glob) {
        code = glob;
        return this;
    }

    public Git git() {
        return java.util.Objects.requireNonNull(git);
    }

    private Path write() {
        file("clausetrail.yaml", """
                clausetrail: 1
                product: {name: Analyser, version: "1.0", manufacturer: Example, software-safety-class: %s,
                  fda-documentation-level: enhanced, ivd-class: C%s}
                release: %s
                sources:
                %s
                regulations: [%s]
                %s%s
                """.formatted(
                        safetyClass,
                        product,
                        release,
                        String.join("\n", sources),
                        String.join(", ", regulations),
                        git == null ? "" : "git: {repository: repo, code: [" + code + "]}\n",
                        String.join("\n", more)));
        return folder;
    }

    /** Reads, traces and assesses it. */
    public Seen assess() {
        try {
            Project project = ProjectFile.read(write());
            return new Seen(Assessing.assess(project, Reading.read(project, Progress.NONE), Progress.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command prints, behind its exit code. */
    public String run(String command, String... arguments) {
        write();
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.add(folder.toString());
        int code = Main.commandLine(new PrintWriter(out), new PrintWriter(out)).execute(all.toArray(String[]::new));
        return code + "\n" + out;
    }

    @Override
    public void close() {
        if (git != null) {
            git.close();
        }
    }

    /** The result of an assessment, as an auditor would ask for it. */
    public record Seen(Assessed assessed) {
        public Verification verification(String id) {
            int number = assessed.trace().graph().find(new ItemId(id)).orElseThrow();
            return assessed.trace().verification(number);
        }

        /** Content hash of an item. */
        public String revision(String id) {
            var graph = assessed.trace().graph();
            return graph.item(graph.find(new ItemId(id)).orElseThrow()).revision();
        }

        public CellState state(String id) {
            return verification(id).state();
        }

        public Assessment.ClauseResult clause(String id) {
            return assessed.assessment().regulations().stream()
                    .flatMap(regulation -> regulation.clauses().stream())
                    .filter(result -> result.clause().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        public Verdict verdict(String clause) {
            return clause(clause).verdict();
        }

        public List<Finding> findings() {
            return assessed.assessment().findings().stream()
                    .map(AssessedFinding::finding)
                    .toList();
        }

        public List<Finding> findings(String check) {
            return findings().stream()
                    .filter(finding -> finding.check().equals(check))
                    .toList();
        }

        /** Ids of the items of a kind's word, in reading order. */
        public List<String> ids(org.clausetrail.model.ItemKind kind) {
            var graph = assessed.trace().graph();
            return IntStream.range(0, graph.size())
                    .mapToObj(graph::item)
                    .filter(item -> item.kind() == kind)
                    .map(item -> item.id().value())
                    .toList();
        }
    }
}
