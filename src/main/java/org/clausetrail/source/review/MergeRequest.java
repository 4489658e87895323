package org.clausetrail.source.review;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.SourceRef;

/**
 * A merge request (GitLab), pull request (GitHub, Azure DevOps) or change (Gerrit).
 *
 * @param system {@code github}, {@code gitlab}, {@code gerrit} or {@code azure-devops}
 * @param project path of the project, such as {@code group/name}; empty where the record lacks it
 * @param number as written in messages: {@code #12}, {@code !12} or {@code ~12}
 * @param title its title
 * @param authors who opened it, and whoever else pushed content to it
 * @param head last commit that was pushed to it
 * @param pushed moment of that push; empty where no record states it
 * @param landing how it came into the target branch
 * @param source where it was read
 */
record MergeRequest(
        String system,
        String project,
        String number,
        String title,
        List<Account> authors,
        String head,
        String pushed,
        Landing landing,
        SourceRef source) {
    MergeRequest {
        authors = List.copyOf(authors);
    }

    /**
     * How a request came into the target branch.
     *
     * @param moment in RFC 3339; empty where it was not merged
     * @param by who merged it
     * @param target the branch
     * @param base commit that the request started from; empty where the record lacks it
     * @param commit commit that carries it there: of a merge, a squash, or the last one of a rebase
     * @param commits how many commits the request has; 0 where the record lacks it
     * @param series whether the commits since the base are those of the request, one after the other
     */
    record Landing(String moment, Account by, String target, String base, String commit, int commits, boolean series) {}

    /** Whether it was merged, into a commit that the record names. */
    boolean merged() {
        return !landing.moment().isEmpty() && !landing.commit().isEmpty();
    }

    /** Who opened it. */
    Account author() {
        return authors.get(0);
    }

    /** What a person decided about a request. */
    enum Decision {
        APPROVED,
        CHANGES_REQUESTED,
        DISMISSED,
        /** The record gives a vote that approves nothing, or one that is not known. */
        NO_APPROVAL,
        /** An approval of which nothing tells what content it was given for. */
        UNPLACED
    }

    /**
     * A review of a request.
     *
     * @param reviewer who
     * @param decision what
     * @param date moment in RFC 3339; empty where the record lacks it
     * @param commit commit that was reviewed, or the last one where that has the same content; empty where the record lacks
     *     it
     * @param source where it was read
     */
    record Review(Account reviewer, Decision decision, String date, String commit, SourceRef source) {
        Review at(String moment) {
            return new Review(reviewer, decision, moment, commit, source);
        }
    }

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
        if (review.decision() == Decision.NO_APPROVAL) {
            return "The vote of the reviewer approves nothing.";
        }
        if (review.decision() == Decision.UNPLACED) {
            return "Nothing tells which revision the approval was given for.";
        }
        if (review.reviewer().same(author())) {
            return "The reviewer opened the request.";
        }
        if (authors.stream().anyMatch(review.reviewer()::same)) {
            return "The reviewer pushed content to the request.";
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
        return new MergeRequest(system, project, number, title, authors, head, moment, landing, source);
    }
}
