package org.clausetrail.regulation.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** C22: merge requests of the release that were merged without an approval that counts, by the exported records. */
// [impl->CT-REQ-212]
final class UnapprovedRequest implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Set<Integer> released = new TreeSet<>(Commits.ofRelease(facts));
        Map<String, Optional<Item>> unapproved = new LinkedHashMap<>();
        for (int number : facts.items(ItemKind.REVIEW)) {
            Item review = facts.item(number);
            if (review.text("type").equals("merge-request") && ofRelease(facts, number, released)) {
                String id = review.id().value();
                String request = id.substring(0, Math.max(0, id.lastIndexOf('/')));
                if (review.is("counts")) {
                    unapproved.put(request, Optional.empty());
                } else {
                    unapproved.putIfAbsent(request, Optional.of(review));
                }
            }
        }
        List<Item> first =
                unapproved.values().stream().flatMap(Optional::stream).toList();
        for (Item review : first) {
            report.at(
                    review,
                    "The request " + review.text("merge-request") + " (" + review.text("request-title") + ") of "
                            + review.text("request-author") + " was merged without an approval that counts. "
                            + review.text(Attribute.REASON) + " Have it reviewed and record that.");
        }
    }

    private static boolean ofRelease(Facts facts, int review, Set<Integer> released) {
        for (int link : facts.graph().linksFrom(review)) {
            if (released.contains(facts.graph().to(link))) {
                return true;
            }
        }
        return false;
    }
}
