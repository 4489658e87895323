package org.clausetrail.source.git;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The notes that Gerrit's plug-in {@code reviewnotes} attaches to merged commits in {@code refs/notes/review}: a line for each
 * vote. Only the approving vote of the label {@code Code-Review} is a review.
 */
// [impl->CT-REQ-097]
final class ReviewNotes {
    private static final Pattern REVIEW = Pattern.compile("(?s)(?:^|.*\\n)review: (.*)");
    private static final Pattern APPROVAL = Pattern.compile("(?m)^(Code-Review\\+2): *(\\S.*?) *$");

    private ReviewNotes() {}

    /** The approvals in the notes of a commit, as they would stand in its message. */
    static List<Trailer> approvals(String notes) {
        return REVIEW.matcher(notes)
                .results()
                .flatMap(note -> APPROVAL.matcher(note.group(1)).results())
                .map(vote -> new Trailer(vote.group(1), vote.group(2)))
                .toList();
    }
}
