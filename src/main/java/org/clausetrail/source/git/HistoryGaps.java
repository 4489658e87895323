package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.errors.CorruptObjectException;

/** States what could not be known of a history, commit by commit. */
// [impl->CT-REQ-115]
final class HistoryGaps {
    /** What to do about an object that is missing or damaged. */
    static final String REMEDY =
            "Check the repository with \"git fsck\", and fetch it whole from another copy (\"git fetch --refetch\").";

    private static final int SHOWN = 5;

    private final String repository;

    HistoryGaps(String repository) {
        this.repository = repository;
    }

    /** Ends a reading that makes no sense with some folders missing. */
    static void demandNone(List<Unread> unread) throws CorruptObjectException {
        if (!unread.isEmpty()) {
            Unread first = unread.get(0);
            throw new CorruptObjectException("the " + what(first) + " cannot be read, since " + first.reason());
        }
    }

    private static String what(Unread unread) {
        return switch (unread.kind()) {
            case COMMIT -> "commit " + unread.object();
            case TREE ->
                unread.path().isEmpty()
                        ? "tree " + unread.object()
                        : "tree " + unread.object() + " of the folder " + printable(unread.path());
        };
    }

    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }

    /** What is not known of a commit, a finding for each object that is missing or damaged. */
    List<Finding> of(Commit commit) {
        List<Finding> findings = new ArrayList<>();
        for (Unread unread : commit.unread()) {
            String consequence = unread.kind() == Unread.Kind.COMMIT
                    ? "The history before it is unknown: its commits, reviews, releases and changes of items are missing"
                            + " from this evidence, and so is what this commit changed."
                    : "What this commit changed there is unknown, and nothing there counts as unchanged.";
            String sentence = unread.kind() == Unread.Kind.COMMIT
                    ? "The parent of this commit, " + what(unread) + ","
                    : "Before or after this commit, the " + what(unread);
            findings.add(finding(
                    commit,
                    "R-OBJECT",
                    Severity.ERROR,
                    sentence + " cannot be read: " + unread.reason() + ". " + consequence + " " + REMEDY));
        }
        if (commit.renames().limited()) {
            findings.add(finding(
                    commit,
                    "R-RENAME",
                    Severity.NOTE,
                    "This commit adds and deletes so many files that, as in Git, only those of the same content or name"
                            + " were taken for renamed ones."));
        }
        List<String> unread = commit.renames().unread();
        if (!unread.isEmpty()) {
            findings.add(finding(
                    commit,
                    "R-RENAME",
                    Severity.WARNING,
                    "Files of this commit could not be compared, so they may be renamed ones that are not known as such: "
                            + String.join(", ", unread.subList(0, Math.min(SHOWN, unread.size())))
                            + (unread.size() > SHOWN ? " and " + (unread.size() - SHOWN) + " more" : "")
                            + ". Fetch all objects with \"git fetch --refetch\"."));
        }
        return findings;
    }

    private Finding finding(Commit commit, String check, Severity severity, String sentence) {
        return new Finding(check, severity, sentence, List.of(), new SourceRef(repository, 0, commit.id(), ""));
    }
}
