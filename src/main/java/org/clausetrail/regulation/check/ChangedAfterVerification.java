package org.clausetrail.regulation.check;

import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkKind;

/** C08: an item changed after the run that verified it, or the test names an earlier revision of it. */
final class ChangedAfterVerification implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int link = 0; link < facts.graph().linkCount(); link++) {
            boolean verifies = facts.graph().link(link).kind() == LinkKind.VERIFIES;
            if (verifies && facts.trace().suspect(link) && !facts.graph().broken(link)) {
                Item target = facts.item(facts.graph().to(link));
                Item verifier = facts.item(facts.graph().from(link));
                CellState state =
                        facts.trace().verification(facts.graph().to(link)).direct();
                if (state == CellState.PASS_STALE) {
                    report.at(
                            target,
                            Report.named(target) + " changed after " + verifier.id()
                                    + " verified it. Repeat the test on the present content.",
                            verifier);
                }
            }
        }
    }
}
