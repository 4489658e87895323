package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemId;

/** Ids of what a test verifies, found in texts. An id is taken whole: {@code SRS-1} is no part of {@code SRS-10}. */
final class VerifiedIds {
    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\d](?:[\\w.:~-]*[\\p{L}\\d_])?");
    private static final String JOINTS = "-_.:~";

    private VerifiedIds() {}

    /** An id with the revision that the text names behind {@code @}; the revision is empty where it names none. */
    record Named(ItemId id, String revision) {}

    /** What a list of ids in a property came to: the ids, and the words that are none. */
    record Listed(List<Named> ids, List<String> others) {}

    /** The ids of a property's value, separated by commas, semicolons or blanks. */
    static Listed listed(String value) {
        List<Named> ids = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : SEPARATORS.split(value.strip(), -1)) {
            int at = word.indexOf('@', 1);
            String id = at < 0 ? word : word.substring(0, at);
            if (ID.matcher(id).matches() && id.chars().anyMatch(Character::isDigit)) {
                ids.add(new Named(new ItemId(id), at < 0 ? "" : word.substring(at + 1)));
            } else if (!word.isEmpty()) {
                others.add(word);
            }
        }
        return new Listed(ids, others);
    }

    /** The ids of a form that stand in a name as whole words. */
    static List<ItemId> within(String name, Pattern form) {
        if (name.isEmpty()) {
            return List.of();
        }
        List<ItemId> ids = new ArrayList<>(0);
        Matcher matcher = form.matcher(name);
        while (matcher.find()) {
            if (!matcher.group().isBlank() && !joins(name, matcher.start() - 1, -1) && !joins(name, matcher.end(), 1)) {
                ids.add(new ItemId(matcher.group().strip()));
            }
        }
        return ids;
    }

    /** Whether the character at a place continues a word into the id: a letter, a digit, or a joint with one behind it. */
    private static boolean joins(String name, int at, int step) {
        if (at < 0 || at >= name.length()) {
            return false;
        }
        char c = name.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int next = at + step;
        boolean more = next >= 0 && next < name.length() && Character.isLetterOrDigit(name.charAt(next));
        return JOINTS.indexOf(c) >= 0
                && more
                && (c != '_' && c != '.' && c != ':' || Character.isDigit(name.charAt(next)));
    }
}
