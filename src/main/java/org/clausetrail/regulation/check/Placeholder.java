package org.clausetrail.regulation.check;

import java.util.Arrays;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Unfinished;

/** C26: a placeholder left in a text that a released document prints. */
final class Placeholder implements Check {
    @Override
    public void run(Facts facts, Report report) {
        ItemKind[] printed = Arrays.stream(ItemKind.values())
                .filter(kind -> kind.wanted() || kind == ItemKind.ANOMALY || kind == ItemKind.DOCUMENT)
                .toArray(ItemKind[]::new);
        for (int number : facts.items(printed)) {
            Item item = facts.item(number);
            if (!withdrawn(item)) {
                Unfinished.in(item.title())
                        .or(() -> Unfinished.in(item.text(Attribute.TEXT)))
                        .ifPresent(word -> report.at(
                                item,
                                Report.named(item) + " holds the placeholder \"" + word
                                        + "\". Replace it before release."));
            }
        }
    }

    /** A draft is printed, what was rejected is not. */
    private static boolean withdrawn(Item item) {
        String status = item.text(Attribute.STATUS);
        return status.equals("rejected") || status.equals("obsolete");
    }
}
