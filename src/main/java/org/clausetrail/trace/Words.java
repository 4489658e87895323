package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * A text as a sequence of words, blanks and single signs. Numbers, dates and versions stay whole ({@code 2.5}, {@code 2026-10-12}); scripts
 * that are written without blanks are taken sign by sign. Blanks are alike, unless one parts paragraphs.
 */
final class Words extends Sequence {
    static final SequenceComparator<Words> COMPARATOR = new SequenceComparator<>() {
        @Override
        public boolean equals(Words a, int i, Words b, int j) {
            return a.key(i).equals(b.key(j));
        }

        @Override
        public int hash(Words words, int i) {
            return words.key(i).hashCode();
        }
    };

    private final List<String> words = new ArrayList<>();

    Words(String text) {
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            words.add(text.substring(from, to));
            from = to;
        }
    }

    @Override
    public int size() {
        return words.size();
    }

    /** Words from one place up to another, as written. */
    String text(int from, int to) {
        return String.join("", words.subList(from, to));
    }

    /** Whether a part holds no word, but blanks and signs at most. */
    boolean wordless(int from, int to) {
        return words.subList(from, to).stream().noneMatch(word -> Character.isLetterOrDigit(word.codePointAt(0)));
    }

    private String key(int i) {
        String word = words.get(i);
        if (!blank(word.charAt(0))) {
            return word;
        }
        return word.chars().filter(c -> c == '\n').count() > 1 ? "\n\n" : " ";
    }

    private static int end(String text, int from) {
        int first = text.codePointAt(from);
        int to = from + Character.charCount(first);
        if (blank(first)) {
            while (to < text.length() && blank(text.charAt(to))) {
                to++;
            }
        } else if (word(first)) {
            while (to < text.length() && (word(text.codePointAt(to)) || insideNumber(text, to))) {
                to += Character.charCount(text.codePointAt(to));
            }
        }
        return to;
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || c == 0xA0;
    }

    private static boolean word(int c) {
        return (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK)
                && !Character.isIdeographic(c)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.KATAKANA;
    }

    private static boolean insideNumber(String text, int at) {
        return ".,-:+".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
