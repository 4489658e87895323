package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/** C23: a tag that names another commit today than the release record says, and a tag that no release record names. */
// [impl->CT-REQ-214]
final class MovedTag implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Map<String, List<Item>> records = new HashMap<>();
        List<Item> tags = new ArrayList<>();
        for (int number : facts.items(ItemKind.RELEASE)) {
            Item release = facts.item(number);
            if (release.text("annotated").isEmpty()) {
                for (String name : List.of(
                        release.text("tag"),
                        release.text(Attribute.VERSION),
                        release.id().value())) {
                    records.computeIfAbsent(name, any -> new ArrayList<>()).add(release);
                }
            } else {
                tags.add(release);
            }
        }
        List<Item> unlisted = new ArrayList<>();
        for (Item tag : tags) {
            List<Item> named =
                    records.getOrDefault(tag.text("tag"), records.getOrDefault(tag.text(Attribute.VERSION), List.of()));
            named.stream()
                    .filter(record -> moved(tag, record))
                    .findFirst()
                    .ifPresent(record -> report.at(
                            record,
                            "The record says that the tag " + tag.text("tag") + " names the commit "
                                    + record.text(Attribute.COMMIT) + ", and in the repository it names "
                                    + tag.text(Attribute.COMMIT) + ". The tag was moved, or the record is wrong.",
                            tag));
            if (named.isEmpty()) {
                unlisted.add(tag);
            }
        }
        if (!records.isEmpty()) {
            String remedy = " no row in the version history. Add one, or say there why it is no version.";
            report.together(unlisted, "has" + remedy, "have" + remedy);
        }
    }

    private static boolean moved(Item tag, Item record) {
        String stated = record.text(Attribute.COMMIT).strip().toLowerCase(Locale.ROOT);
        return stated.matches("[0-9a-f]{7,64}") && !tag.text(Attribute.COMMIT).startsWith(stated);
    }
}
