package org.clausetrail.regulation.check;

import java.util.List;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.regulation.CheckSettings;
import org.clausetrail.trace.Trace;

/** C24: a record names another product, version or UDI-DI than the project. */
final class IdentityMismatch implements Check {
    @Override
    public void run(Facts facts, Report report) {
        CheckSettings settings = facts.settings();
        Map<String, String> anchors = Map.of("product", settings.product(), "udi-di", settings.udi());
        for (int number : facts.items(ItemKind.RELEASE, ItemKind.DOCUMENT, ItemKind.REVIEW)) {
            Item item = facts.item(number);
            for (String name : List.of("product", "udi-di")) {
                String anchor = anchors.getOrDefault(name, "");
                String stated = item.text(name).strip();
                if (!stated.isEmpty() && !anchor.isEmpty() && !stated.equals(anchor)) {
                    report.at(
                            item,
                            Report.named(item) + " states the " + name + " \"" + stated + "\", the project \"" + anchor
                                    + "\". Make both agree.");
                }
            }
        }
        facts.trace().release().ifPresent(release -> version(facts, report, release));
    }

    private static void version(Facts facts, Report report, Trace.Release release) {
        for (int number : facts.items(ItemKind.RELEASE)) {
            Item row = facts.item(number);
            String version = row.text(Attribute.VERSION);
            boolean same = !release.tag().isEmpty() && row.text("tag").equals(release.tag());
            if (same && !version.isEmpty() && !version.equals(release.version())) {
                report.at(
                        row,
                        Report.named(row) + " gives the tag " + release.tag() + " the version " + version
                                + ", the project " + release.version() + ". Make both agree.");
            }
            String commit = row.text(Attribute.COMMIT);
            if (same
                    && !commit.isEmpty()
                    && !release.commit().isEmpty()
                    && !release.commit().startsWith(commit)) {
                report.at(
                        row,
                        Report.named(row) + " gives the tag " + release.tag() + " the commit " + commit
                                + ", the repository has " + release.commit()
                                + ". The tag was moved, or the record is wrong.");
            }
        }
    }
}
