package org.clausetrail.regulation.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.tree.Nearest;

/**
 * C24: a document says how many items of a kind there are, as in {@code counts: 88 software requirements, 10 hazards}, and
 * the sources hold another number. Numbers within prose are not guessed at: they may count anything.
 */
final class CountMismatch implements Check {
    private static final Pattern COUNT = Pattern.compile("(\\d[\\d,. ]*\\d|\\d)\\s+(\\p{L}[\\p{L} -]*)");

    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.DOCUMENT, ItemKind.RELEASE)) {
            Item item = facts.item(number);
            for (String part : item.text("counts").split("[;\\n]|,(?!\\d)", -1)) {
                if (!part.isBlank()) {
                    judge(facts, report, item, part.strip());
                }
            }
        }
    }

    private static void judge(Facts facts, Report report, Item item, String part) {
        Matcher count = COUNT.matcher(part);
        Optional<ItemKind> kind = count.matches() ? kind(count.group(2)) : Optional.empty();
        if (kind.isEmpty()) {
            List<String> words =
                    Arrays.stream(ItemKind.values()).map(ItemKind::title).toList();
            report.at(
                    item,
                    Report.named(item) + " states the count \"" + part + "\", which cannot be recounted."
                            + Nearest.hint(count.matches() ? singular(count.group(2)) : part, words)
                            + " Write a number and a kind of items, such as \"88 software requirements\".");
            return;
        }
        int found = count(facts, kind.get());
        if (!count.group(1).replaceAll("\\D", "").equals(Integer.toString(found))) {
            report.at(
                    item,
                    Report.named(item) + " states " + part + "; the sources hold " + found
                            + ". Correct the document, or find what is missing or too many.");
        }
    }

    private static int count(Facts facts, ItemKind kind) {
        Set<ItemId> ids = new HashSet<>();
        for (int number : facts.items(kind)) {
            ids.add(facts.item(number).id());
        }
        return ids.size();
    }

    private static Optional<ItemKind> kind(String words) {
        String singular = singular(words);
        return Arrays.stream(ItemKind.values())
                .filter(kind -> kind.title().equalsIgnoreCase(singular)
                        || kind.word().replace('-', ' ').equals(singular))
                .findFirst();
    }

    /** The words of a kind without the ending of a plural: {@code anomalies}, {@code hazards}, {@code risk controls}. */
    private static String singular(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        if (plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        return plain.endsWith("s") && !plain.endsWith("ss") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
