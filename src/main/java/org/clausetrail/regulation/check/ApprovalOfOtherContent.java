package org.clausetrail.regulation.check;

import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;

/** C28: an approval or review of another content than today's, by the hash or revision that it names. */
// [impl->CT-REQ-088]
final class ApprovalOfOtherContent implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int approval : facts.items(ItemKind.APPROVAL, ItemKind.REVIEW)) {
            for (int link : facts.graph().linksFrom(approval)) {
                LinkClaim claim = facts.graph().link(link);
                boolean bound =
                        claim.kind() == LinkKind.REVIEWS && !claim.toRevision().isEmpty();
                if (bound && !facts.graph().broken(link) && facts.trace().suspect(link)) {
                    Item content = facts.item(facts.graph().to(link));
                    report.at(
                            content,
                            Report.named(content) + " was approved by "
                                    + facts.item(approval).id() + " as revision " + claim.toRevision()
                                    + " and has another content today. Approve it again.",
                            facts.item(approval));
                }
            }
        }
    }
}
