package org.clausetrail.tree;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one is most likely meant to be, by edit distance with transpositions. */
public final class Nearest {
    private Nearest() {}

    /** The nearest word, unless even that needs more edits than a third of its length (at least one is allowed). */
    public static Optional<String> to(String text, Collection<String> words) {
        String best = null;
        int least = Integer.MAX_VALUE;
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (String word : words.stream().sorted().toList()) {
            int limit = Math.max(1, word.length() / 3);
            if (Math.abs(word.length() - wanted.length()) <= limit) {
                int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
                if (distance <= limit && distance < least) {
                    least = distance;
                    best = word;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code " Did you mean "x"?"} or nothing. */
    public static String hint(String text, Collection<String> words) {
        return to(text, words).map(word -> " Did you mean \"" + word + "\"?").orElse("");
    }

    /** Optimal string alignment distance; O(length × length), words are short. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
