package org.clausetrail.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Short facts about long lists, as {@code inspect} prints them. */
public final class Samples {
    private Samples() {}

    /** First, middle and last of a list, without repeating one. */
    public static <T> List<T> of(List<T> all) {
        return IntStream.of(0, all.size() / 2, all.size() - 1)
                .filter(i -> i >= 0 && i < all.size())
                .distinct()
                .mapToObj(all::get)
                .toList();
    }

    /** How often each word occurs; no word counts under {@code null}. */
    public static <T> Map<String, Object> counts(List<T> all, Function<T, @Nullable String> word) {
        Map<String, Object> counts = new TreeMap<>();
        for (T one : all) {
            counts.merge(String.valueOf(word.apply(one)), 1, (a, b) -> (Integer) a + (Integer) b);
        }
        return counts;
    }
}
