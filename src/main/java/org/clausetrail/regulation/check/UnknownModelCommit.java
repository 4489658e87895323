package org.clausetrail.regulation.check;

import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** S03: the commit of a simulation's model is not stated, or its tree had uncommitted changes. */
final class UnknownModelCommit implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.SIMULATION_RUN)) {
            Item run = facts.item(number);
            if (run.is(Attribute.DIRTY)) {
                report.at(
                        run,
                        Report.named(run)
                                + " ran a model with uncommitted changes. Commit the model and repeat the run.");
            } else if (run.text(Attribute.COMMIT).isBlank()) {
                report.at(
                        run,
                        Report.named(run)
                                + " does not state the commit of its model. Record it in the manifest and repeat the run.");
            }
        }
    }
}
