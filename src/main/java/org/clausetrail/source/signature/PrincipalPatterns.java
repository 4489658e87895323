package org.clausetrail.source.signature;

import java.util.List;

/** Patterns separated by commas, with {@code *} and {@code ?}; one that begins with {@code !} excludes (PATTERNS of ssh_config). */
record PrincipalPatterns(String text) {
    boolean matches(String name) {
        boolean found = false;
        for (String pattern : parts()) {
            boolean excluding = pattern.startsWith("!");
            if (wild(excluding ? pattern.substring(1) : pattern, name)) {
                if (excluding) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    List<String> parts() {
        return List.of(text.split(",", -1));
    }

    /** Linear in the pattern for each star; no regular expression, since patterns come from a file. */
    private static boolean wild(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
