package org.clausetrail.source.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of named texts, in which it does not count how they are broken into lines: blanks and a line break are one blank,
 * and any number of blank lines is one. Who wraps a paragraph anew writes no other requirement.
 */
// [impl->CT-REQ-183]
public final class ContentHash {
    private final MessageDigest digest;

    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds a text; a blank one adds nothing. */
    public void add(String name, String text) {
        String normal = unwrapped(text);
        if (!normal.isEmpty()) {
            digest.update((name + '\0' + normal + '\0').getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A text with a blank for every gap between words, and a line break for every gap between paragraphs. */
    private static String unwrapped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int breaks = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == ' ' || c == '\t' || c == '\r' || lineBreak) {
                breaks = Math.max(breaks, 0) + (lineBreak ? 1 : 0);
            } else {
                if (breaks >= 0 && !plain.isEmpty()) {
                    plain.append(breaks > 1 ? '\n' : ' ');
                }
                breaks = -1;
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    /** The hash in lower-case hex; ends this object's life. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
