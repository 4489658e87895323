package org.clausetrail.regulation.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** C19: the published anomaly list of a SOUP item was judged too long before the release, or for another version. */
final class OutdatedSoupReview implements Check {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

    @Override
    public void run(Facts facts, Report report) {
        Optional<LocalDate> released = facts.trace().release().flatMap(release -> Dates.day(release.date()));
        int months = facts.settings().soupReviewMonths();
        for (int number : facts.items(ItemKind.SOUP)) {
            Item item = facts.item(number);
            String reviewed = item.text("anomaly-review-date");
            if (!reviewed.isBlank() && released.isPresent()) {
                Optional<LocalDate> day = Dates.day(reviewed);
                if (day.isEmpty()) {
                    report.at(
                            item,
                            Report.named(item) + " states \"" + reviewed + "\" as date of its anomaly review, which"
                                    + " is no date. Write it as 2026-01-31.");
                } else if (day.get().plusMonths(months).isBefore(released.get())) {
                    report.at(
                            item,
                            Report.named(item) + " had its anomaly list reviewed on " + reviewed + ", more than "
                                    + months + " months before the release of " + released.get()
                                    + ". Review it again.");
                }
            }
            String version = item.text("anomaly-list-version").strip();
            String used = item.text(Attribute.VERSION).strip();
            boolean names = VERSION.matcher(DAY.matcher(version).replaceAll("")).find();
            if (names && !used.isEmpty() && !version.contains(used)) {
                report.at(
                        item,
                        Report.named(item) + " had the anomaly list of version " + version + " reviewed, and version "
                                + used + " is in use. Review the list of the version in use.");
            }
        }
    }
}
