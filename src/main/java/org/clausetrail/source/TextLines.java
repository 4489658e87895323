package org.clausetrail.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.clausetrail.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that may be long, one at a time: UTF-8, or UTF-16 by its mark as PowerShell writes it. A byte-order mark
 * is left out, bytes that are no text become U+FFFD, and a line that would fill the memory is refused.
 */
// [impl->CT-REQ-171]
public final class TextLines {
    /** The longest line that is read, in characters. */
    public static final int MAX_LINE = 16 << 20;

    private TextLines() {}

    /** Takes the lines of a file in order. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one line.
         *
         * @param line without its end
         * @param number number of the line, from 1
         */
        void line(String line, int number);
    }

    /** Reads a file line by line. */
    public static void read(InputFile file, Visitor visitor) throws IOException {
        try (InputStream stream = file.open();
                BufferedReader reader = reader(stream)) {
            int number = 1;
            for (String line = line(reader, file, number); line != null; line = line(reader, file, number)) {
                visitor.line(line, number);
                number++;
            }
        }
    }

    private static BufferedReader reader(InputStream stream) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream, 3);
        byte[] mark = bytes.readNBytes(3);
        int first = mark.length > 0 ? mark[0] & 0xff : 0;
        int second = mark.length > 1 ? mark[1] & 0xff : 0;
        boolean wide = first == 0xff && second == 0xfe || first == 0xfe && second == 0xff;
        boolean marked = mark.length == 3 && first == 0xef && second == 0xbb && (mark[2] & 0xff) == 0xbf;
        if (!marked) {
            bytes.unread(mark);
        }
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(bytes, charset));
    }

    private static @Nullable String line(BufferedReader reader, InputFile file, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= MAX_LINE) {
                throw new InputException(
                        file.ref().at(number),
                        "The line is longer than " + (MAX_LINE >> 20)
                                + " million characters. The file is not imported.");
            }
            line.append((char) next);
            next = reader.read();
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }
}
