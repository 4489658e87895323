package org.clausetrail.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/** Reads the text of a file strictly: UTF-8, or UTF-16 with a byte-order mark; anything else is refused with its line. */
public final class SourceText {
    /** Largest text that is read into memory, in bytes. */
    public static final int LIMIT = 64 << 20;

    private SourceText() {}

    /** The text without byte-order mark. */
    public static String read(InputStream stream, SourceRef ref) throws IOException {
        byte[] bytes = stream.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new InputException(ref, "The file is larger than " + (LIMIT >> 20) + " MiB. Split it.");
        }
        return decode(bytes, ref);
    }

    /** The text of bytes in memory, without byte-order mark. */
    public static String decode(byte[] bytes, SourceRef ref) {
        Charset charset = charset(bytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new InputException(
                    ref.at(line),
                    "The text is not valid " + charset.name() + " (byte " + in.position()
                            + "). Save the file as UTF-8.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length > 1 ? bytes[0] & 0xff : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        if (first == 0xfe && second == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xff && second == 0xfe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
