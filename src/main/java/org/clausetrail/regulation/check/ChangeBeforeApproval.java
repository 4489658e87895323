package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;

/** C22: a change that was implemented before it was approved, or was never approved (IEC 62304 8.2.1). */
final class ChangeBeforeApproval implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.CHANGE_REQUEST)) {
            Item change = facts.item(number);
            int[] commits = implementing(facts, number);
            String approved = approved(facts, number);
            if (commits.length > 0 && approved.isEmpty()) {
                report.at(
                        change,
                        Report.named(change)
                                + " was implemented and has no dated approval. Record who approved it and when.");
            }
            for (int commit : commits) {
                String date = facts.item(commit).text(Attribute.DATE);
                if (Dates.after(approved, date)) {
                    report.at(
                            change,
                            Report.named(change) + " was approved on " + approved + ", after the commit of " + date
                                    + " that implements it. Approve changes before they are made.",
                            facts.item(commit));
                    break;
                }
            }
        }
    }

    /** Commits that say to make the change, or refer to it in a trailer and implement something. */
    private static int[] implementing(Facts facts, int change) {
        List<Integer> commits = new ArrayList<>();
        for (int link : facts.graph().linksTo(change)) {
            int from = facts.graph().from(link);
            if (from >= 0 && facts.item(from).kind() == ItemKind.COMMIT) {
                LinkClaim claim = facts.graph().link(link);
                boolean refers = claim.kind() == LinkKind.REFERS
                        && claim.origin() == Origin.TRAILER
                        && facts.graph().targets(from, LinkKind.IMPLEMENTS).length > 0;
                if (claim.kind() == LinkKind.CHANGES || refers) {
                    commits.add(from);
                }
            }
        }
        return commits.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String approved(Facts facts, int change) {
        String stated = facts.item(change).text("approval-date");
        if (stated.isBlank()) {
            for (int approval : facts.graph().sources(change, LinkKind.REVIEWS)) {
                if (facts.item(approval).kind() == ItemKind.APPROVAL) {
                    return facts.item(approval).text(Attribute.DATE);
                }
            }
        }
        return stated;
    }
}
