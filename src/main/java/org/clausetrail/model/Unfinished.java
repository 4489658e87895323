package org.clausetrail.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand in a text for what is still to be written, such as {@code TBD}: check C26.
 *
 * <p>Words that are words of a language too, such as {@code todo} in Spanish, count in capitals; in small letters only
 * where they are all there is, or stand in brackets.
 */
// [impl->CT-REQ-364]
public final class Unfinished {
    private static final Pattern ANYWHERE =
            Pattern.compile("\\b(?:TODO|TBD|TBC|FIXME|XXX)\\b|\\?\\?\\?|(?i:\\blorem ipsum\\b"
                    + "|\\bto be (?:defined|determined|decided|confirmed|filled in|written|completed)\\b)");

    private static final String SMALL = "(?:todo|tbd|tbc|fixme|xxx|fill in|fill out|insert|enter)";

    private static final Pattern ALONE = Pattern.compile("(?i)^\\s*" + SMALL
            + "\\s*[.:…]*\\s*$|^\\s*fill (?:in|out)\\b[^.]*$|[\\[<({]\\s*" + SMALL + "\\b[^\\])>}]*[\\])>}]");

    private Unfinished() {}

    /** The first placeholder in a text, as it is written there. */
    public static Optional<String> in(String text) {
        Matcher anywhere = ANYWHERE.matcher(text);
        if (anywhere.find()) {
            return Optional.of(anywhere.group());
        }
        Matcher alone = ALONE.matcher(text);
        return alone.find() ? Optional.of(alone.group().strip()) : Optional.empty();
    }
}
