package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkKind;

/** C22: commits of the release that nobody but their author reviewed, where a review is recorded at all. */
final class SelfReview implements Check {
    @Override
    public void run(Facts facts, Report report) {
        List<Item> own = new ArrayList<>();
        for (int number : Commits.ofRelease(facts)) {
            Item commit = facts.item(number);
            String author = name(commit.text(Attribute.PERSON));
            List<String> reviewers = reviewers(facts, number);
            if (!author.isEmpty() && !reviewers.isEmpty() && reviewers.stream().allMatch(author::equals)) {
                own.add(commit);
            }
        }
        String remedy = " reviewed by nobody but the author. Have somebody else review.";
        report.together(own, "was" + remedy, "were" + remedy);
    }

    private static List<String> reviewers(Facts facts, int commit) {
        List<String> reviewers = new ArrayList<>();
        for (String reviewer : facts.item(commit).text("reviewed-by").split("[,;\\n]", -1)) {
            if (!reviewer.isBlank()) {
                reviewers.add(name(reviewer));
            }
        }
        for (int review : facts.graph().sources(commit, LinkKind.REVIEWS)) {
            reviewers.add(name(facts.item(review).text(Attribute.PERSON)));
        }
        return reviewers;
    }

    /** A name without address, in lower case. */
    private static String name(String person) {
        int address = person.indexOf('<');
        return (address > 0 ? person.substring(0, address) : person).strip().toLowerCase(Locale.ROOT);
    }
}
