package org.clausetrail.source.testresult;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemId;

/** Ids of what a test verifies, found in texts. An id is taken whole: {@code SRS-1} is no part of {@code SRS-10}. */
final class VerifiedIds {
    private static final String JOINTS = "-_.:~";

    private VerifiedIds() {}

    /** An id with the revision that the text names behind {@code @}; the revision is empty where it names none. */
    record Named(ItemId id, String revision) {}

    /** What a list of ids in a property came to: the ids, and the words that are none. */
    record Listed(List<Named> ids, List<String> others) {}

    /** The ids of a property's value, separated by commas, semicolons or blanks. */
    static Listed listed(String value) {
        List<Named> ids = new ArrayList<>(1);
        List<String> others = new ArrayList<>(0);
        int begin = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || separates(value.charAt(at))) {
                if (at > begin) {
                    add(value.substring(begin, at), ids, others);
                }
                begin = at + 1;
            }
        }
        return new Listed(ids, others);
    }

    private static boolean separates(char c) {
        return c == ',' || c == ';' || Character.isWhitespace(c);
    }

    private static void add(String word, List<Named> ids, List<String> others) {
        int at = word.indexOf('@', 1);
        String id = at < 0 ? word : word.substring(0, at);
        if (isId(id)) {
            ids.add(new Named(new ItemId(id), at < 0 ? "" : word.substring(at + 1)));
        } else {
            others.add(word);
        }
    }

    /** Letters, digits and joints between them, at least one digit; looked at one by one, since reports name millions. */
    private static boolean isId(String word) {
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean inside = i > 0 && i < word.length() - 1;
            digit |= Character.isDigit(c);
            if (!Character.isLetterOrDigit(c) && (i == 0 || c != '_') && (!inside || JOINTS.indexOf(c) < 0)) {
                return false;
            }
        }
        return digit;
    }

    /** The ids of a form that stand in a name as whole words. */
    static List<ItemId> within(String name, Pattern form) {
        if (name.isEmpty() || form == TestSettings.USUAL_IDS && !hasNumber(name)) {
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

    /** Whether a capital or a digit, a hyphen or an underscore, and a digit follow each other, as in all usual ids. */
    private static boolean hasNumber(String name) {
        for (int i = name.length() - 2; i > 0; i--) {
            char c = name.charAt(i);
            if ((c == '-' || c == '_') && isAsciiDigit(name.charAt(i + 1))) {
                char before = name.charAt(i - 1);
                if (isAsciiDigit(before) || before >= 'A' && before <= 'Z') {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
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
