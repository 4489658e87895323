package org.clausetrail.regulation.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/**
 * C21: the list of anomalies, a document of type {@code anomaly-list}, is dated before the last run, so that it cannot
 * hold what that run showed.
 */
final class OutdatedAnomalyList implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Optional<Item> last = Arrays.stream(facts.items(ItemKind.TEST_RESULT, ItemKind.SIMULATION_RUN))
                .mapToObj(facts::item)
                .filter(result -> Dates.day(result.text(Attribute.DATE)).isPresent())
                .max(Comparator.comparing(
                        result -> Dates.day(result.text(Attribute.DATE)).orElseThrow()));
        for (int number : facts.items(ItemKind.DOCUMENT)) {
            Item list = facts.item(number);
            boolean anomalies = list.text("type").equals("anomaly-list")
                    || list.text(Attribute.CATEGORY).equals("anomaly-list");
            if (anomalies
                    && last.isPresent()
                    && Dates.after(last.get().text(Attribute.DATE), list.text(Attribute.DATE))) {
                report.at(
                        list,
                        Report.named(list) + " is of " + list.text(Attribute.DATE) + ", older than the last run, "
                                + last.get().id() + " of " + last.get().text(Attribute.DATE)
                                + ". Draw up the list again after the last run.",
                        last.get());
            }
        }
    }
}
