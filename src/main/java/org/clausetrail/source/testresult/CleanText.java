package org.clausetrail.source.testresult;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Texts of reports made fit for ids, titles and attributes: any length and any character may come. */
final class CleanText {
    private CleanText() {}

    /** The text on one line, without control characters and lone surrogates. */
    static String printable(String text) {
        return isPrintable(text) ? text.strip() : cleaned(text);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7f && (c <= 0x9f || Character.isSurrogate(c))) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        Character.isISOControl(c) ? ' ' : c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return clean.toString().strip();
    }

    /** The beginning of a text, with an ellipsis where it was cut, never in the middle of a character. */
    static String shortened(String text, int length) {
        String clean = text.strip();
        if (clean.length() <= length) {
            return clean;
        }
        int cut = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, cut) + "…";
    }

    /** A name in lower case with hyphens, as attributes have it. */
    static String word(String name) {
        return printable(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "-");
    }

    /** Twelve hexadecimal digits that tell long texts of one beginning apart. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
