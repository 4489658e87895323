package org.clausetrail.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a file, from which a format is recognised.
 *
 * @param name file name as the user knows it
 * @param text its first {@link #LIMIT} bytes as text, without a byte-order mark; bytes that are no text become U+FFFD
 * @param complete whether that is the whole file
 */
public record Head(String name, String text, boolean complete) {
    /** How many bytes a format may look at. */
    public static final int LIMIT = 64 * 1024;

    /** Reads the beginning of a file. */
    public static Head of(InputFile file) throws IOException {
        try (InputStream stream = file.open()) {
            byte[] bytes = stream.readNBytes(LIMIT + 1);
            int length = Math.min(bytes.length, LIMIT);
            String text = new String(bytes, 0, length, charset(bytes));
            return new Head(file.name(), text.startsWith("\uFEFF") ? text.substring(1) : text, bytes.length <= LIMIT);
        }
    }

    /** UTF-16 by its mark or by the zero byte beside the first character, else UTF-8. */
    private static Charset charset(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : 1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 1;
        if (first == 0xfe && second == 0xff || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xff && second == 0xfe || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }
}
