package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.ItemId;

/**
 * Recognises ids in text, whole or not at all: {@code REQ-1} is neither in {@code PREREQ-1} nor in {@code REQ-1x},
 * {@code 5.1.1} not in {@code 5.1.10}.
 */
final class ItemIds {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}]-)";
    private static final String AFTER = "(?![\\p{L}\\p{N}_]|[-.:~]\\p{N})";
    private static final Pattern USUAL =
            Pattern.compile("#\\p{N}+|\\p{L}+\\p{N}+|(?=\\S*\\p{N})\\p{L}[\\p{L}\\p{N}]*(?:[-_.:~][\\p{L}\\p{N}]+)+");
    private static final Pattern REVISION = Pattern.compile("[\\p{L}\\p{N}_.:+-]+");

    private final Optional<Pattern> prose;
    private final Pattern whole;

    ItemIds(Optional<Pattern> form) {
        this.prose = form.map(ids -> Pattern.compile(BEFORE + "(?:" + ids.pattern() + ")" + AFTER, ids.flags()));
        this.whole = form.orElse(USUAL);
    }

    /** An id with the place that it was found at. */
    record Found(ItemId id, String revision, int from) {}

    /** The ids in prose, in order; none where no form of ids is known. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (prose.isPresent()) {
            Matcher matcher = prose.get().matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new Found(new ItemId(matcher.group()), "", matcher.start()));
                }
            }
        }
        return found;
    }

    /**
     * The ids in a list separated by commas, semicolons or blanks, each possibly {@code ID@revision}.
     *
     * @param unread receives what is no id
     */
    List<Found> listed(String list, List<String> unread) {
        List<Found> found = new ArrayList<>();
        int from = 0;
        for (String word : list.split("[,;\\s]+", -1)) {
            if (!word.isEmpty()) {
                from = list.indexOf(word, from);
                int at = word.lastIndexOf('@');
                String id = at > 0 ? word.substring(0, at) : word;
                String revision = at > 0 ? word.substring(at + 1) : "";
                boolean good = whole.matcher(id).matches()
                        && (at <= 0 || REVISION.matcher(revision).matches());
                if (good) {
                    found.add(new Found(new ItemId(id), revision, from));
                } else {
                    unread.add(word);
                }
            }
        }
        return found;
    }
}
