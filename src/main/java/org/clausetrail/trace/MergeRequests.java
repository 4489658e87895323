package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.source.Evidence;

/**
 * Joins reviews of merge requests with the commits that the requests brought: all of a merge, the one of a squash, the
 * series of a rebase. A request whose commit is not in the history says nothing of this release.
 */
// [impl->CT-REQ-211]
final class MergeRequests {
    private final CommitLine commits;
    private final List<LinkClaim> links = new ArrayList<>();

    private MergeRequests(CommitLine commits) {
        this.commits = commits;
    }

    /** One link from each review to each commit that its request brought; one that does not count only refers to them. */
    static List<LinkClaim> joined(Evidence evidence) {
        List<Item> recorded = new ArrayList<>();
        Set<String> merges = new HashSet<>();
        for (Item item : evidence.items()) {
            if (item.kind() == ItemKind.REVIEW && !item.text("merge-commit").isEmpty()) {
                recorded.add(item);
            } else if (item.kind() == ItemKind.COMMIT
                    && item.is("merge")
                    && !item.text("merge-request").isEmpty()) {
                merges.add(item.text(Attribute.COMMIT));
            }
        }
        List<LinkClaim> trailers = evidence.links().stream()
                .filter(claim -> claim.kind() == LinkKind.REVIEWS
                        && claim.origin() == Origin.TRAILER
                        && merges.contains(claim.source().commit()))
                .toList();
        if (recorded.isEmpty() && trailers.isEmpty()) {
            return List.of();
        }
        MergeRequests requests = new MergeRequests(new CommitLine(evidence.items()));
        recorded.forEach(requests::record);
        trailers.forEach(requests::trailer);
        return requests.links;
    }

    private void record(Item review) {
        commits.find(review.text("merge-commit")).ifPresent(carrier -> review(review, brought(carrier, review)));
    }

    private void review(Item review, Collection<Integer> brought) {
        boolean counts = !review.text("counts").equals("false");
        for (int commit : brought) {
            link(review.id(), counts ? LinkKind.REVIEWS : LinkKind.REFERS, commit, Origin.RECORD, review);
        }
    }

    private Collection<Integer> brought(int carrier, Item request) {
        boolean itself = request.text("head-commit").equals(request.text("merge-commit"));
        if (itself && size(request) == 1) {
            // A change that is one commit was reviewed as such: of a merge not what it brought.
            return List.of(carrier);
        }
        if (commits.merges(carrier)) {
            return commits.brought(carrier);
        }
        Item commit = commits.commit(carrier);
        if ((itself || request.is("series")) && !request.text("base-commit").isEmpty()) {
            return commits.until(carrier, request.text("base-commit"), Integer.MAX_VALUE);
        }
        int series = size(request);
        boolean squashed = commit.title().contains(request.text("merge-request"))
                || commit.title().equals(request.text("request-title"));
        return squashed || series < 2 ? List.of(carrier) : commits.rebased(carrier, series);
    }

    private static int size(Item request) {
        String size = request.text("request-commits");
        return size.matches("\\d{1,9}") ? Integer.parseInt(size) : 0;
    }

    /** Whoever reviewed the merge of a request reviewed what it brought. */
    private void trailer(LinkClaim claim) {
        int merge = commits.find(claim.source().commit()).orElseThrow();
        for (int commit : commits.merges(merge) ? commits.brought(merge) : Set.<Integer>of()) {
            if (commit != merge) {
                links.add(new LinkClaim(
                        claim.from(),
                        LinkKind.REVIEWS,
                        commits.commit(commit).id(),
                        "",
                        Origin.TRAILER,
                        claim.source()));
            }
        }
    }

    private void link(ItemId from, LinkKind kind, int commit, Origin origin, Item review) {
        links.add(new LinkClaim(from, kind, commits.commit(commit).id(), "", origin, review.source()));
    }
}
