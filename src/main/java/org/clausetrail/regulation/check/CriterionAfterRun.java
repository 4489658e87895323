package org.clausetrail.regulation.check;

import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** S08: the acceptance criterion of a simulation is dated after the run. */
final class CriterionAfterRun implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.SIMULATION_RUN, ItemKind.TEST_RESULT)) {
            Item run = facts.item(number);
            String criterion = run.text("criterion-date");
            if (Dates.after(criterion, run.text(Attribute.DATE))) {
                report.at(
                        run,
                        Report.named(run) + " ran on " + run.text(Attribute.DATE) + ", before its criterion was set on "
                                + criterion + ". Set criteria first, then repeat the run.");
            }
        }
    }
}
