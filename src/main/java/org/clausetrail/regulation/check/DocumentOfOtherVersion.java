package org.clausetrail.regulation.check;

import java.util.Locale;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.trace.Trace;

/** C33: an authored document that was written for another version, tag or commit of the product than the released one. */
final class DocumentOfOtherVersion implements Check {
    /** Attribute of a document: version, tag or commit of the product that it was written for. */
    private static final String FOR_VERSION = "for-version";

    @Override
    public void run(Facts facts, Report report) {
        facts.trace().release().ifPresent(release -> {
            for (int number : facts.items(ItemKind.DOCUMENT)) {
                Item document = facts.item(number);
                String version = document.text(FOR_VERSION).strip();
                String commit = document.text(Attribute.COMMIT).strip().toLowerCase(Locale.ROOT);
                if (facts.live(number) && !version.isEmpty() && !names(release, version)) {
                    report.at(document, message(document, version, release));
                } else if (facts.live(number)
                        && !commit.isEmpty()
                        && !release.commit().isEmpty()
                        && !release.commit().startsWith(commit)) {
                    report.at(document, message(document, "commit " + commit, release));
                }
            }
        });
    }

    private static boolean names(Trace.Release release, String version) {
        return version.equals(release.version())
                || version.equals(release.tag())
                || version.equals("v" + release.version())
                || version.length() >= 7 && release.commit().startsWith(version);
    }

    private static String message(Item document, String other, Trace.Release release) {
        return Report.named(document) + " was written for " + other + ", the release is " + release.version()
                + ". Review it for the release, and state that.";
    }
}
