package org.clausetrail.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.model.Finding;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;

/** Looks at the tree of a release for what the repository itself does not hold, and for names that no file may have. */
// [impl->CT-REQ-111]
final class ReleaseTree {
    private final GitRepository repository;
    private final String commit;

    ReleaseTree(GitRepository repository, String commit) {
        this.repository = repository;
        this.commit = commit;
    }

    /** Whether a path stays inside a work tree and outside its {@code .git}. */
    static boolean safe(String path) {
        for (String part : path.split("/", -1)) {
            String name = part.toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equals(".git")) {
                return false;
            }
        }
        return true;
    }

    List<Finding> findings() throws IOException {
        List<String> submodules = new ArrayList<>();
        List<String> unsafe = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PathChange entry : repository.guarded(() -> new TreeFiles(repository.repository(), repository.name())
                .tree(commit, PathScope.ALL, folder -> findings.add(unread(folder))))) {
            if (entry.submodule()) {
                submodules.add(entry.path());
            }
            if (!safe(entry.path())) {
                unsafe.add(entry.path());
            }
        }
        if (!submodules.isEmpty()) {
            findings.add(finding(
                    "R-SUBMODULE",
                    Severity.NOTE,
                    "Submodules are other repositories; their history and files are not part of this evidence: "
                            + list(submodules) + "."));
        }
        if (!unsafe.isEmpty()) {
            findings.add(finding(
                    "R-PATH",
                    Severity.ERROR,
                    "The repository holds paths that lead out of a work tree or into its .git folder; they are not"
                            + " read: "
                            + list(unsafe) + "."));
        }
        lfs(findings);
        return findings;
    }

    private Finding unread(Unread folder) {
        return finding(
                "R-OBJECT",
                Severity.ERROR,
                "The folder " + list(List.of(folder.path())) + " of the release (tree " + folder.object()
                        + ") cannot be read: " + folder.reason()
                        + ". No file in it is known: no requirement, test or code there is part of this evidence. "
                        + HistoryGaps.REMEDY);
    }

    private void lfs(List<Finding> findings) throws IOException {
        for (InputFile file : repository.files(commit, List.of("**/.gitattributes"))) {
            String text;
            try (InputStream in = file.open()) {
                text = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            } catch (InputException e) {
                findings.add(new Finding(
                        "R-OBJECT", Severity.WARNING, String.valueOf(e.getMessage()), List.of(), file.ref()));
                continue;
            }
            if (text.lines().anyMatch(line -> !line.startsWith("#") && line.contains("filter=lfs"))) {
                findings.add(new Finding(
                        "R-LFS",
                        Severity.NOTE,
                        "Some files are kept by Git LFS: the repository holds only pointers to them.",
                        List.of(),
                        file.ref()));
            }
        }
    }

    private Finding finding(String check, Severity severity, String message) {
        return new Finding(check, severity, message, List.of(), new SourceRef(repository.name(), 0, commit, ""));
    }

    private static String list(List<String> paths) {
        String first = String.join(", ", paths.subList(0, Math.min(10, paths.size())));
        String printable = first.replaceAll("\\p{Cntrl}", "?");
        return paths.size() <= 10 ? printable : printable + " and " + (paths.size() - 10) + " more";
    }
}
