package org.clausetrail.source.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.lib.Repository;

/** Looks for what makes the evidence of a repository incomplete or other than it seems. */
// [impl->CT-REQ-131]
final class RepositoryLimits {
    private final Repository repository;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    RepositoryLimits(Repository repository, String name) {
        this.repository = repository;
        this.name = name;
    }

    List<Finding> findings(boolean partialBundle) throws IOException {
        String format = repository.getConfig().getString("extensions", null, "objectformat");
        if (format != null && !format.equals("sha1")) {
            throw new InputException(
                    SourceRef.file(name),
                    "This repository names objects by " + format
                            + "; only SHA-1 repositories are read. Convert a copy to SHA-1 and use that.");
        }
        Path common = repository.getCommonDirectory().toPath();
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
            warn(
                    "R-SHALLOW",
                    "This is a shallow clone: history before its boundary is not there, so what came earlier is not"
                            + " proved. Complete it with \"git fetch --unshallow --tags\".");
        }
        if (partialBundle || promisor(common)) {
            warn(
                    "R-PARTIAL",
                    "This is a partial clone: some contents are not there, so item histories and files may be"
                            + " incomplete. Fetch all objects with \"git fetch --refetch\" without a filter.");
        }
        if (!repository.getRefDatabase().getRefsByPrefix("refs/replace/").isEmpty()) {
            warn(
                    "R-REPLACED",
                    "This repository replaces objects (refs/replace). The replacements are not applied: the history is"
                            + " read as it was committed.");
        }
        if (Files.exists(common.resolve("info/grafts"))) {
            warn(
                    "R-REPLACED",
                    "This repository has grafts (info/grafts). They are not applied: parents are read as they were"
                            + " committed.");
        }
        File alternates = common.resolve("objects/info/alternates").toFile();
        if (alternates.isFile()) {
            findings.add(new Finding(
                    "R-ALTERNATES",
                    Severity.NOTE,
                    "This repository borrows objects from another one (objects/info/alternates).",
                    List.of(),
                    SourceRef.file(name)));
        }
        return findings;
    }

    private boolean promisor(Path common) throws IOException {
        Path packs = common.resolve("objects/pack");
        if (!Files.isDirectory(packs)) {
            return false;
        }
        try (Stream<Path> files = Files.list(packs)) {
            return files.anyMatch(file -> file.toString().endsWith(".promisor"));
        }
    }

    private void warn(String check, String message) {
        findings.add(new Finding(check, Severity.WARNING, message, List.of(), SourceRef.file(name)));
    }
}
