package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkKind;
import org.clausetrail.trace.Authorship;

/** C22: commits of the release that nobody but their authors reviewed, where a review is recorded at all. */
final class SelfReview implements Check {
    @Override
    public void run(Facts facts, Report report) {
        List<Item> own = new ArrayList<>();
        for (int number : Commits.ofRelease(facts)) {
            int reviewed = 0;
            int independent = 0;
            Item commit = facts.item(number);
            for (int review : facts.graph().sources(number, LinkKind.REVIEWS)) {
                reviewed++;
                independent += Authorship.independent(facts.item(review), commit) ? 1 : 0;
            }
            for (String reviewer : stated(commit)) {
                reviewed++;
                independent += reviewer.equals(name(commit.text(Attribute.PERSON))) ? 0 : 1;
            }
            if (reviewed > 0 && independent == 0) {
                own.add(commit);
            }
        }
        String remedy = " reviewed by nobody but the author. Have somebody else review.";
        report.together(own, "was" + remedy, "were" + remedy);
    }

    /** Reviewers that a commit record names without a review of its own; those of Git trailers have reviews. */
    private static List<String> stated(Item commit) {
        List<String> reviewers = new ArrayList<>();
        if (commit.text("author-date").isEmpty()) {
            for (String reviewer : commit.text("reviewed-by").split("[,;\\n]", -1)) {
                if (!reviewer.isBlank()) {
                    reviewers.add(name(reviewer));
                }
            }
        }
        return reviewers;
    }

    /** A name without address, in lower case. */
    private static String name(String person) {
        int address = person.indexOf('<');
        return (address > 0 ? person.substring(0, address) : person).strip().toLowerCase(Locale.ROOT);
    }
}
