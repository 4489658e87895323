package org.clausetrail.step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausetrail.dossier.document.DocumentKind;
import org.clausetrail.dossier.template.OwnTemplates;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.PathName;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.model.Unfinished;
import org.clausetrail.project.Project;
import org.clausetrail.project.ProjectFile;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.source.InputFile;
import org.clausetrail.tree.Nearest;

/** The files that a project itself consists of, and what is open in them. */
// [impl->CT-REQ-033]
// [impl->CT-REQ-034]
final class ProjectInputs {
    private ProjectInputs() {}

    /** The project file and the files that decide what the dossier says and how it looks. */
    static List<InputFile> files(Project project) {
        List<InputFile> files = new ArrayList<>();
        files.add(InputFile.of(project.file(), ProjectFile.NAME));
        Stream.of(project.baseline(), project.referenceDocx())
                .flatMap(Optional::stream)
                .forEach(file -> files.add(InputFile.of(file, name(project, file))));
        return files;
    }

    /** Ends with an error where the project names a catalog or a document that does not exist. */
    static void requireKnown(Project project) {
        List<String> catalogs = Catalogs.of(Assessing.mappings(project)).ids();
        for (String id : project.regulations()) {
            if (!catalogs.contains(id)) {
                throw new InputException(
                        project.place("regulations"),
                        "There is no catalog \"" + id + "\"." + Nearest.hint(id, catalogs) + " Known catalogs: "
                                + String.join(", ", catalogs) + ".");
            }
        }
        List<String> documents =
                Arrays.stream(DocumentKind.values()).map(DocumentKind::id).toList();
        for (String id : project.documents()) {
            if (DocumentKind.of(id).isEmpty()) {
                throw new InputException(
                        project.place("documents"),
                        "There is no document \"" + id + "\"." + Nearest.hint(id, documents) + " Possible: "
                                + String.join(", ", documents) + ".");
            }
        }
    }

    private static String name(Project project, Path file) {
        return PathName.from(project.folder(), file);
    }

    /** A project that declares nothing, and placeholders in the product's identity: neither may look finished. */
    static List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        if (project.sources().isEmpty() && project.git().isEmpty()) {
            findings.add(
                    finding(
                            "R-PROJECT",
                            Severity.ERROR,
                            "The project declares no source and no repository, so there is no evidence at all. Add what there is."));
        }
        project.templates()
                .filter(Files::isDirectory)
                .ifPresent(folder -> OwnTemplates.unused(folder).forEach(name -> findings.add(unusedTemplate(name))));
        placeholder("name", project.product().name()).ifPresent(findings::add);
        placeholder("version", project.product().version()).ifPresent(findings::add);
        placeholder("manufacturer", project.product().manufacturer()).ifPresent(findings::add);
        placeholder("intended-purpose", project.product().intendedPurpose()).ifPresent(findings::add);
        return findings;
    }

    private static Finding unusedTemplate(String name) {
        return finding(
                "R-TEMPLATE",
                Severity.WARNING,
                "The template \"" + name + "\" replaces none of the product's, and no other template names it, so it"
                        + " changes nothing." + Nearest.hint(name, OwnTemplates.REPLACEABLE) + " Possible: "
                        + String.join(", ", OwnTemplates.REPLACEABLE) + ".");
    }

    private static Optional<Finding> placeholder(String key, String value) {
        return Unfinished.in(value)
                .map(word -> finding(
                        "C26",
                        Severity.WARNING,
                        "The " + key + " of the product holds the placeholder \"" + word
                                + "\". Replace it before release."));
    }

    private static Finding finding(String check, Severity severity, String message) {
        return new Finding(check, severity, message, List.of(), SourceRef.file(ProjectFile.NAME));
    }
}
