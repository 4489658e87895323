package org.clausetrail.regulation.check;

import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/** S11: a run used another revision of a model, data set or library than the present one. */
final class OutdatedRun implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (int run : facts.items(ItemKind.SIMULATION_RUN, ItemKind.CAMPAIGN)) {
            for (int link : facts.graph().linksFrom(run)) {
                if (facts.graph().link(link).kind() == LinkKind.USES
                        && !facts.graph().broken(link)
                        && facts.trace().suspect(link)) {
                    Item used = facts.item(facts.graph().to(link));
                    report.at(
                            facts.item(run),
                            Report.named(facts.item(run)) + " used " + used.id()
                                    + " before it changed. Repeat the run with the present content.",
                            used);
                }
            }
        }
    }
}
