package org.clausetrail.project.proposal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Scalars of YAML 1.2, quoted where they would mean something else or nothing at all. */
final class Yaml {
    /** What is a text without quotes, in a block and in a flow: letters, digits and marks that begin nothing. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{N}_./(][\\p{L}\\p{N}_./()+@*-]*(:[\\p{L}\\p{N}_./*-]+)?" + "( [\\p{L}\\p{N}_./()+@-]+)*");

    private static final Pattern NUMBER = Pattern.compile("[0-9.]*[0-9][0-9.]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private Yaml() {}

    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        // 2.0 is a number to other readers of the file, 2.0.1 a text to all of them.
        boolean number = NUMBER.matcher(text).matches()
                && text.chars().filter(c -> c == '.').count() < 2;
        return plain && !number ? text : quoted(text);
    }

    private static String quoted(String text) {
        if (text.chars().noneMatch(c -> c == '\'' || Character.isISOControl(c))) {
            return "'" + text + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
