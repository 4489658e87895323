package org.clausetrail.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A path pattern: {@code *} and {@code ?} stay inside a folder, {@code **} crosses folders ({@code **}{@code /x} matches
 * {@code x} too), {@code {a,b}} and {@code [a-z]} choose. Paths use {@code /} and case matters, on every system.
 */
public final class Glob {
    private static final String SPECIAL = "*?{[";

    private final String pattern;
    private final Pattern compiled;

    /** Compiles a pattern; {@link IllegalArgumentException} where a bracket or brace is not closed. */
    public Glob(String pattern) {
        this.pattern = pattern;
        this.compiled = compile(pattern);
    }

    /** The pattern that matches one path and no other. */
    public static String literal(String path) {
        return path.replaceAll("[*?\\[\\]{},\\\\]", "\\\\$0");
    }

    /** Whether a whole path matches. */
    public boolean matches(String path) {
        return compiled.matcher(path).matches();
    }

    /** Whether something in the folder of that path, or deeper, can match. */
    boolean mayMatchBelow(String folder) {
        Matcher matcher = compiled.matcher(folder + "/");
        return matcher.matches() || matcher.hitEnd();
    }

    /** The leading folders without any wildcard, with the slash at the end; empty where there are none. */
    public String literalFolder() {
        int end = 0;
        while (end < pattern.length() && SPECIAL.indexOf(pattern.charAt(end)) < 0 && pattern.charAt(end) != '\\') {
            end++;
        }
        return pattern.substring(0, pattern.lastIndexOf('/', Math.max(0, end - 1)) + 1);
    }

    private static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                        regex.append("(?:.*/)?");
                        i += 2;
                    } else if (glob.startsWith("**", i)) {
                        regex.append(".*");
                        i++;
                    } else {
                        regex.append("[^/]*");
                    }
                }
                case '?' -> regex.append("[^/]");
                case '[' -> {
                    int close = glob.indexOf(']', i + 2);
                    if (close < 0) {
                        throw new IllegalArgumentException("The bracket in \"" + glob + "\" is not closed.");
                    }
                    String set = glob.substring(i + 1, close)
                            .replace("\\", "\\\\")
                            .replace("[", "\\[")
                            .replace("&&", "&\\&");
                    regex.append("(?!/)[")
                            .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                            .append(']');
                    i = close;
                }
                case '{' -> {
                    regex.append("(?:");
                    braces++;
                }
                case '}' -> {
                    regex.append(braces > 0 ? ")" : "\\}");
                    braces -= braces > 0 ? 1 : 0;
                }
                case ',' -> regex.append(braces > 0 ? "|" : ",");
                case '\\' -> regex.append(Pattern.quote(String.valueOf(i + 1 < glob.length() ? glob.charAt(++i) : c)));
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("\"" + glob + "\" is no path pattern: " + e.getDescription() + ".", e);
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}
