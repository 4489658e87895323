package org.clausetrail.tree;

import java.util.regex.Pattern;

/**
 * A single value as written: {@code 1.10} stays {@code 1.10} and {@code no} stays a text.
 *
 * @param place where it begins
 * @param text its characters; quotes and escapes are resolved, nothing else is
 * @param plain whether it was written without quotes, so that it may be a number, a truth value or null
 */
public record ScalarNode(Place place, String text, boolean plain) implements Node {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /** Whether it is null: {@code null}, {@code ~} or nothing. */
    public boolean isNull() {
        return plain
                && switch (text) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }

    /** Whether it is a truth value of YAML 1.2: {@code true} or {@code false}, not {@code yes}. */
    public boolean isBoolean() {
        return plain && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
    }

    /** Whether it is a decimal number. */
    public boolean isNumber() {
        return plain && NUMBER.matcher(text).matches();
    }

    @Override
    public String what() {
        if (isNull()) {
            return "nothing";
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return (isNumber() ? "the number " : "the text ") + '"' + shown.replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
