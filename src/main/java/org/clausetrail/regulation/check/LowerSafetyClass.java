package org.clausetrail.regulation.check;

import java.util.Locale;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/** C17: no safety class, one above that of the software, or one below the item that it is part of without segregation. */
final class LowerSafetyClass implements Check {
    @Override
    public void run(Facts facts, Report report) {
        if (facts.profile().safetyClass().isBlank()) {
            report.general(
                    "The project states no software safety class, so the software counts as class C. State A, B or C"
                            + " under \"product: software-safety-class\" (IEC 62304 4.3).");
        }
        for (int number : facts.items(ItemKind.ARCHITECTURE_ITEM, ItemKind.UNIT)) {
            Item item = facts.item(number);
            String own = safetyClass(item);
            String software = facts.profile().safetyClass().toUpperCase(Locale.ROOT);
            if (lower(software, own)) {
                report.at(
                        item,
                        Report.named(item) + " is class " + own + ", higher than the software, which is class "
                                + software + ". Raise the class of the software, or correct that of the item"
                                + " (IEC 62304 4.3).");
            }
            for (int parent : facts.graph().targets(number, LinkKind.REFINES)) {
                compare(report, item, own, facts.item(parent), safetyClass(facts.item(parent)));
            }
            if (facts.graph().targets(number, LinkKind.REFINES).length == 0) {
                if (lower(own, software) && item.text("segregation").isBlank()) {
                    report.at(
                            item,
                            Report.named(item) + " is class " + own + ", the software is class " + software
                                    + ". State why under \"segregation\" (IEC 62304 5.3.5), or raise its class.");
                }
            }
        }
    }

    private static void compare(Report report, Item item, String own, Item parent, String above) {
        if (lower(own, above) && item.text("segregation").isBlank()) {
            report.at(
                    item,
                    Report.named(item) + " is class " + own + ", its parent " + parent.id() + " is class " + above
                            + ". State why under \"segregation\" (IEC 62304 5.3.5), or raise its class.",
                    parent);
        }
    }

    private static boolean lower(String own, String above) {
        return !own.isEmpty() && !above.isEmpty() && own.compareTo(above) < 0;
    }

    private static String safetyClass(Item item) {
        return item.text(Attribute.SAFETY_CLASS).strip().toUpperCase(Locale.ROOT);
    }
}
