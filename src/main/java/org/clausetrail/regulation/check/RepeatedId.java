package org.clausetrail.regulation.check;

import org.clausetrail.model.Item;

/** C27: an id that several items have; links go to the first of them. */
final class RepeatedId implements Check {
    @Override
    public void run(Facts facts, Report report) {
        for (Item repeated : facts.graph().duplicates()) {
            facts.graph()
                    .find(repeated.id())
                    .ifPresent(first -> report.at(
                            repeated,
                            "The id " + repeated.id() + " is given twice, first at "
                                    + facts.item(first).source() + ". Give each item its own id."));
        }
    }
}
