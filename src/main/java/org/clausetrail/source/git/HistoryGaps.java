package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** States what could not be known of a history, commit by commit. */
final class HistoryGaps {
    private static final int SHOWN = 5;

    private final String repository;

    HistoryGaps(String repository) {
        this.repository = repository;
    }

    List<Finding> of(Commit commit) {
        List<Finding> findings = new ArrayList<>();
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
