package org.clausetrail.cli.survey;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form that ids share: prefixes and a number, such as {@code SRS-12}. */
final class IdForm {
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}[\\p{L}\\p{N}]*(?:[-_][\\p{L}]+)*[-_])\\d+");
    private static final int MOST = 20;

    private IdForm() {}

    /** Whether an id is a prefix and a number. */
    static boolean numbered(String id) {
        return NUMBERED.matcher(id).matches();
    }

    /** A regular expression for all ids of the prefixes seen; empty where there are none, or too many to be a form. */
    static String of(Collection<String> ids) {
        TreeSet<String> prefixes = new TreeSet<>();
        for (String id : ids) {
            Matcher matcher = NUMBERED.matcher(id);
            if (matcher.matches()) {
                prefixes.add(matcher.group(1));
            }
        }
        if (prefixes.isEmpty() || prefixes.size() > MOST) {
            return "";
        }
        if (prefixes.size() == 1) {
            return prefixes.first() + "\\d+";
        }
        boolean hyphens = prefixes.stream().allMatch(prefix -> prefix.endsWith("-"));
        return prefixes.stream()
                .map(prefix -> hyphens ? prefix.substring(0, prefix.length() - 1) : prefix)
                .collect(Collectors.joining("|", "(?:", hyphens ? ")-\\d+" : ")\\d+"));
    }
}
