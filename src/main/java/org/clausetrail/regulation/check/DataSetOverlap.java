package org.clausetrail.regulation.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** S10: the same content serves as training data and as test data. */
final class DataSetOverlap implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Map<String, Item> training = new HashMap<>();
        for (int number : facts.items(ItemKind.DATA_SET)) {
            Item item = facts.item(number);
            if (split(item).startsWith("train")) {
                training.putIfAbsent(item.text("digest").strip(), item);
            }
        }
        for (int number : facts.items(ItemKind.DATA_SET)) {
            Item item = facts.item(number);
            boolean tests = split(item).startsWith("test") || split(item).startsWith("valid");
            Item same = training.get(item.text("digest").strip());
            if (tests && same != null && !item.text("digest").isBlank()) {
                report.at(
                        item,
                        Report.named(item) + " is used for " + split(item)
                                + " and has the content of the training data " + same.id()
                                + ". Keep both apart and repeat the validation.",
                        same);
            }
        }
    }

    private static String split(Item item) {
        return item.text("split").strip().toLowerCase(Locale.ROOT);
    }
}
