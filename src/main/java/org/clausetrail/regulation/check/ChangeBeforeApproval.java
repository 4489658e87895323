package org.clausetrail.regulation.check;

import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/** C22: a change that was implemented before it was approved, or was never approved (IEC 62304 8.2.1). */
final class ChangeBeforeApproval implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.CHANGE_REQUEST)) {
            Item change = facts.item(number);
            int[] commits = facts.graph().sources(number, LinkKind.CHANGES);
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
