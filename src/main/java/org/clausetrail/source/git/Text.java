package org.clausetrail.source.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes of Git objects as text: the declared charset, else UTF-8, else Latin-1, so that no byte gets lost. */
final class Text {
    private Text() {}

    static String decode(byte[] bytes, int from, int to, Charset charset) {
        int length = Math.max(0, to - from);
        String text = new String(bytes, from, length, charset);
        // A replacement character is either in the source or stands for bytes that the charset does not know.
        return text.indexOf('\uFFFD') < 0 || valid(bytes, from, length, charset)
                ? text
                : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** A path; bytes that are no UTF-8 are written as Git quotes them, {@code \344}, so that two names stay two. */
    static String path(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0 || valid(bytes, 0, length, StandardCharsets.UTF_8)) {
            return text;
        }
        StringBuilder quoted = new StringBuilder(length + 16);
        for (int i = 0; i < length; i++) {
            int unsigned = bytes[i] & 0xff;
            quoted.append(
                    unsigned < 0x80 ? String.valueOf((char) unsigned) : String.format(Locale.ROOT, "\\%03o", unsigned));
        }
        return quoted.toString();
    }

    private static boolean valid(byte[] bytes, int from, int length, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
