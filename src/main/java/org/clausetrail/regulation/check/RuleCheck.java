package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.rule.Condition;
import org.clausetrail.regulation.rule.Selection;
import org.clausetrail.regulation.rule.Standing;

/**
 * A check that is data: each selected item must fulfil a condition.
 *
 * @param each the items to look at
 * @param must what each must fulfil
 * @param finding what is said of an item that does not, behind its name
 * @param findings the same of several items, behind their number
 * @param perFile whether items of one file are reported together
 * @param also kind of the links from the item to others that the finding names as well; empty for none
 * @param atMost heaviest severity of its findings, where the rule asks for more than the clause does
 */
record RuleCheck(
        Selection each,
        Condition must,
        String finding,
        String findings,
        boolean perFile,
        Optional<LinkKind> also,
        Optional<Severity> atMost)
        implements Check {
    @Override
    public void run(Facts facts, Report whole) {
        Report report = atMost.map(whole::atMost).orElse(whole);
        List<Item> missing = new ArrayList<>();
        for (int number : each.of(facts.scene())) {
            if (must.of(number, facts.scene()) == Standing.NONE) {
                missing.add(facts.item(number));
            }
            facts.scene().forgetWitnesses();
        }
        if (perFile) {
            report.perFile(missing, finding, findings);
        } else {
            missing.forEach(item -> report.at(item, Report.named(item) + " " + finding, others(facts, item)));
        }
    }

    private Item[] others(Facts facts, Item item) {
        OptionalInt number = facts.graph().find(item.id());
        return also.isEmpty() || number.isEmpty()
                ? new Item[0]
                : Arrays.stream(facts.graph().targets(number.getAsInt(), also.get()))
                        .mapToObj(facts::item)
                        .toArray(Item[]::new);
    }
}
