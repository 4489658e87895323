package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/**
 * C12: the order of dates is broken: requirement approved ≤ first result of its tests, last result ≤ release. Dates are
 * compared by day; the first later one is reported for each pair of items.
 */
final class BrokenDateOrder implements Check {
    @Override
    public void run(Facts facts, Report report) {
        String released = facts.trace().release().map(release -> release.date()).orElse("");
        List<Item> late = new ArrayList<>();
        for (int result : facts.items(ItemKind.TEST_RESULT, ItemKind.SIMULATION_RUN)) {
            if (Dates.after(facts.item(result).text(Attribute.DATE), released)) {
                late.add(facts.item(result));
            }
        }
        String remedy = " dated after the release of " + released + ". State the right date, or release again.";
        report.together(late, "is" + remedy, "are" + remedy);
        for (int approval : facts.items(ItemKind.APPROVAL)) {
            for (int approved : facts.graph().targets(approval, LinkKind.REVIEWS)) {
                approvedTooLate(facts, report, facts.item(approval), approved);
            }
        }
    }

    private static void approvedTooLate(Facts facts, Report report, Item approval, int approved) {
        String date = approval.text(Attribute.DATE);
        for (int test : facts.graph().sources(approved, LinkKind.VERIFIES)) {
            for (int result : facts.graph().sources(test, LinkKind.RESULT_OF)) {
                Item ran = facts.item(result);
                if (Dates.after(date, ran.text(Attribute.DATE))) {
                    report.at(
                            facts.item(approved),
                            Report.named(facts.item(approved)) + " was approved on " + date + ", after " + ran.id()
                                    + " of " + ran.text(Attribute.DATE)
                                    + ". Approve before testing, or repeat the test.",
                            approval,
                            ran);
                    return;
                }
            }
        }
    }
}
