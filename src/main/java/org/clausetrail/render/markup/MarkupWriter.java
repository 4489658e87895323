package org.clausetrail.render.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes XML and HTML as UTF-8 bytes: markup as it is, text escaped and in its {@link Visible} form.
 *
 * <p>It keeps no tree and checks no nesting; it is the fast last step of a renderer that knows what it writes. Closing
 * it flushes, but leaves the stream below open. A stream that fails ends every method with an
 * {@link UncheckedIOException}.
 */
public final class MarkupWriter implements AutoCloseable {
    private static final int ROOM = 1 << 16;

    private static final byte[] AMPERSAND = ascii("&amp;");
    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] GREATER = ascii("&gt;");
    private static final byte[] QUOTE = ascii("&quot;");
    private static final byte[] LINE_FEED = ascii("&#10;");
    private static final byte[] TAB = ascii("&#9;");
    private static final boolean[] TEXT = needingReferences("&<>");
    private static final boolean[] ATTRIBUTE = needingReferences("&<>\"\n\t");

    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    private int used;

    /**
     * A writer over a stream that needs no buffer of its own.
     *
     * @param out where the bytes go
     */
    public MarkupWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes markup that is already well-formed. */
    public MarkupWriter raw(String markup) {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes markup that was encoded before, for what is written very often. */
    public MarkupWriter raw(byte[] markup) {
        append(markup, 0, markup.length);
        return this;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes a number in decimal digits. */
    public MarkupWriter raw(int number) {
        return raw(Integer.toString(number));
    }

    /** Writes text between tags. */
    public MarkupWriter text(String text) {
        write(visible(text), TEXT);
        return this;
    }

    /** Writes {@code  name="value"} with a leading space. */
    public MarkupWriter attribute(String name, String value) {
        raw(" ").raw(name).raw("=\"");
        write(visible(value), ATTRIBUTE);
        return raw("\"");
    }

    /** Hands everything to the stream below. */
    public void flush() {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
    }

    private static boolean[] needingReferences(String characters) {
        boolean[] table = new boolean[256];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }

    /** The visible form of a text as bytes; printable ASCII, which most text is, is looked at no closer than that. */
    private static byte[] visible(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            if (b < ' ' && b != '\n' && b != '\t' || b == 0x7F) {
                return Visible.text(text).getBytes(StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    private void write(byte[] bytes, boolean[] needsReference) {
        int copied = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (needsReference[bytes[i] & 0xFF]) {
                append(bytes, copied, i);
                byte[] reference = reference(bytes[i]);
                append(reference, 0, reference.length);
                copied = i + 1;
            }
        }
        append(bytes, copied, bytes.length);
    }

    private static byte[] reference(byte character) {
        return switch (character) {
            case '&' -> AMPERSAND;
            case '<' -> LESS;
            case '>' -> GREATER;
            case '"' -> QUOTE;
            case '\n' -> LINE_FEED;
            case '\t' -> TAB;
            default -> throw new IllegalArgumentException("No reference is needed for character " + character);
        };
    }

    private void append(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > ROOM - used) {
            drain();
        }
        if (length > ROOM) {
            send(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, used, length);
            used += length;
        }
    }

    private void drain() {
        send(buffer, 0, used);
        used = 0;
    }

    private void send(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
