package org.clausetrail.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clausetrail.cli.survey.Survey;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.project.proposal.Proposal;
import org.clausetrail.project.proposal.ProposalText;
import org.clausetrail.project.proposal.ProposedSource;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.regulation.MappingFiles;
import org.clausetrail.source.git.GitRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a project file. */
@Command(
        name = "init",
        description = {
            "Write a commented clausetrail.yaml from what is found in a folder and its Git repository.",
            "For a bare repository or a bundle file, it is written to the current folder."
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final int NAMED = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "Folder, work tree, bare repository or bundle file to look at; the current folder by default.")
    private Path subject;

    @Option(names = "--force", description = "Replace a project file that exists.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(subject)) {
            throw new InputException(
                    SourceRef.file(PathName.of(subject)), "There is no such folder or file. Name one that exists.");
        }
        boolean apart = !Files.isDirectory(subject) || bare(subject);
        if (apart && !GitRepository.recognised(subject)) {
            throw new InputException(
                    SourceRef.file(PathName.of(subject)),
                    "This is neither a folder nor a Git bundle. Name the folder that holds the product.");
        }
        Path folder = apart ? Path.of("") : subject;
        Path file = folder.resolve(ProjectFile.NAME);
        if (Files.exists(file) && !force) {
            throw new InputException(
                    SourceRef.file(PathName.of(file)), "There is a project file already. Add --force to replace it.");
        }
        Survey.Result found = Survey.of(subject, folder, regulations());
        Files.write(file, ProposalText.of(found.proposal()).getBytes(StandardCharsets.UTF_8));
        print(out, file, found);
        return ExitCode.DONE;
    }

    private static boolean bare(Path folder) throws IOException {
        return GitRepository.recognised(folder) && !Files.exists(folder.resolve(".git"));
    }

    private static List<Proposal.Regulation> regulations() {
        Catalogs catalogs = Catalogs.of(MappingFiles.shipped());
        return catalogs.read(catalogs.ids()).stream()
                .filter(catalog -> catalog.requirements() > 0)
                .map(catalog -> new Proposal.Regulation(catalog.id(), catalog.title()))
                .toList();
    }

    private static void print(PrintWriter out, Path file, Survey.Result found) {
        Proposal proposal = found.proposal();
        out.println("Wrote " + file + ".");
        out.println();
        out.println("Found");
        proposal.repository()
                .ifPresentOrElse(
                        git -> row(out, "repository", git.path() + ", " + git.facts()),
                        () -> row(out, "repository", "none: without one, nobody can tell who changed what, and when"));
        proposal.release()
                .ifPresent(release -> row(
                        out,
                        "release",
                        release.tag() + (release.previous().isEmpty() ? "" : ", before it " + release.previous())));
        for (ProposedSource source : proposal.sources()) {
            row(out, name(source), source.found());
        }
        if (proposal.sources().isEmpty()) {
            row(out, "sources", "none: no file was recognised as evidence");
        }
        if (!found.passedOver().isEmpty()) {
            out.println();
            out.println("Left out");
            byReason(found.passedOver()).forEach((reason, names) -> leftOut(out, reason, names));
        }
        out.println();
        out.println("To fill in");
        toFillIn(proposal).forEach((key, what) -> row(out, key, what));
        out.println();
        Path parent = file.getParent();
        out.println("Then: clausetrail check" + (parent == null ? "" : " " + parent));
    }

    private static String name(ProposedSource source) {
        String name = source.kind().isEmpty() ? source.type().word() : source.kind();
        return source.level().isEmpty() ? name : name + ", " + source.level();
    }

    private static Map<String, List<String>> byReason(Map<String, String> passedOver) {
        return passedOver.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static void leftOut(PrintWriter out, String reason, List<String> names) {
        out.println("  " + reason + ":");
        names.stream().limit(NAMED).forEach(name -> out.println("    " + name));
        if (names.size() > NAMED) {
            out.println("    and " + (names.size() - NAMED) + " more");
        }
    }

    private static Map<String, String> toFillIn(Proposal proposal) {
        Map<String, String> open = new LinkedHashMap<>();
        open.put("product.name", "as labelled; \"" + proposal.name() + "\" is only the name of the folder");
        open.put(
                "product.version",
                proposal.version().isEmpty()
                        ? "as labelled; no tag tells"
                        : "as labelled; \"" + proposal.version() + "\" is from the tag");
        open.put("product.manufacturer", "legal manufacturer");
        open.put("product.…", "safety class, IVD class, documentation level, intended purpose: see the comments");
        open.put(
                "regulations",
                "what applies; \"" + proposal.regulations().get(0).id() + "\" alone is chosen");
        return open;
    }

    private static void row(PrintWriter out, String name, String text) {
        out.println(String.format(Locale.ROOT, "  %-22s %s", name, text));
    }
}
