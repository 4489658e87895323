package org.clausetrail.source.review;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.SourceRef;

/**
 * A merge request (GitLab) or pull request (GitHub).
 *
 * @param system {@code github} or {@code gitlab}
 * @param project path of the project, such as {@code group/name}; empty where the record lacks it
 * @param number as written in messages: {@code #12} or {@code !12}
 * @param title its title
 * @param author who opened it
 * @param merged moment in RFC 3339; empty where it was not merged
 * @param mergedBy who merged it
 * @param target branch that it was merged into
 * @param head last commit that was pushed to it
 * @param pushed moment of that push; empty where no record states it
 * @param base commit that it started from; empty where the record lacks it
 * @param mergeCommit commit that carries it in the target branch: of a merge, a squash, or the last one of a rebase
 * @param commits how many commits it has; 0 where the record lacks it
 * @param source where it was read
 */
record MergeRequest(
        String system,
        String project,
        String number,
        String title,
        Account author,
        String merged,
        Account mergedBy,
        String target,
        String head,
        String pushed,
        String base,
        String mergeCommit,
        int commits,
        SourceRef source) {

    /** What a person decided about a request. */
    enum Decision {
        APPROVED,
        CHANGES_REQUESTED,
        DISMISSED
    }

    /**
     * A review of a request.
     *
     * @param reviewer who
     * @param decision what
     * @param date moment in RFC 3339; empty where the record lacks it
     * @param commit commit that was reviewed; empty where the record lacks it
     * @param source where it was read
     */
    record Review(Account reviewer, Decision decision, String date, String commit, SourceRef source) {}

    /** A review with the reason why it does not count; empty where it counts. */
    record Judged(Review review, String reason) {}

    /** The last decision of every person, in order of first appearance, with what is wrong with it. */
    List<Judged> judged(List<Review> reviews) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < reviews.size(); i++) {
            Review review = reviews.get(i);
            boolean superseded = reviews.subList(i + 1, reviews.size()).stream()
                    .anyMatch(later -> later.reviewer().same(review.reviewer()));
            if (!superseded) {
                judged.add(new Judged(review, objection(review)));
            }
        }
        return judged;
    }

    private String objection(Review review) {
        if (review.decision() == Decision.CHANGES_REQUESTED) {
            return "The reviewer asked for changes and did not approve them.";
        }
        if (review.decision() == Decision.DISMISSED) {
            return "The review was dismissed.";
        }
        if (review.reviewer().same(author)) {
            return "The reviewer opened the request.";
        }
        if (!review.commit().isEmpty() && !head.isEmpty() && !review.commit().equals(head)) {
            return "The approval is for " + shortened(review.commit()) + ", and " + shortened(head)
                    + " was pushed after it.";
        }
        boolean before = review.commit().isEmpty() && !pushed.isEmpty() && Moments.before(review.date(), pushed);
        return before ? "The approval of " + review.date() + " predates the last push of " + pushed + "." : "";
    }

    /** Whether nothing tells if an approval is for the last commit. */
    boolean undecided(Review review) {
        return review.commit().isEmpty() && (pushed.isEmpty() || review.date().isEmpty());
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(12, commit.length()));
    }

    MergeRequest pushedAt(String moment) {
        return new MergeRequest(
                system,
                project,
                number,
                title,
                author,
                merged,
                mergedBy,
                target,
                head,
                moment,
                base,
                mergeCommit,
                commits,
                source);
    }
}
