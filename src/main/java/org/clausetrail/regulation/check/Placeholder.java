package org.clausetrail.regulation.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** C26: a placeholder left in a text that a released document prints. */
final class Placeholder implements Check {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(TODO|TBD|TBC|FIXME|XXX)\\b|\\?\\?\\?|(?i)\\blorem ipsum\\b|\\bto be"
                    + " (defined|determined|confirmed)\\b");

    @Override
    public void run(Facts facts, Report report) {
        int[] printed = facts.items(
                ItemKind.USER_NEED,
                ItemKind.SYSTEM_REQUIREMENT,
                ItemKind.SOFTWARE_REQUIREMENT,
                ItemKind.CLAIM,
                ItemKind.ARCHITECTURE_ITEM,
                ItemKind.UNIT,
                ItemKind.HAZARD,
                ItemKind.HAZARDOUS_SITUATION,
                ItemKind.RISK_CONTROL,
                ItemKind.SOUP,
                ItemKind.ANOMALY,
                ItemKind.DOCUMENT);
        for (int number : printed) {
            Item item = facts.item(number);
            Matcher inTitle = PLACEHOLDER.matcher(item.title());
            Matcher inText = PLACEHOLDER.matcher(item.text(Attribute.TEXT));
            Matcher found = inTitle.find() ? inTitle : inText;
            if (!withdrawn(item) && (found == inTitle || found.find())) {
                report.at(
                        item,
                        Report.named(item) + " holds the placeholder \"" + found.group()
                                + "\". Replace it before release.");
            }
        }
    }

    /** A draft is printed, what was rejected is not. */
    private static boolean withdrawn(Item item) {
        String status = item.text(Attribute.STATUS);
        return status.equals("rejected") || status.equals("obsolete");
    }
}
