package org.clausetrail.render.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes XML and HTML as UTF-8 bytes: markup as it is, text escaped and in its {@link Visible} form.
 *
 * <p>It keeps no tree and checks no nesting; it is the fast last step of a renderer that knows what it writes. Closing
 * it flushes, but leaves the stream below open. A stream that fails ends every method with an
 * {@link UncheckedIOException}.
 */
public final class MarkupWriter implements AutoCloseable {
    private static final int ROOM = 1 << 16;

    /** Bytes of the longest thing written at once: a reference to a quotation mark. */
    private static final int LONGEST = 8;

    private static final boolean[] RAW = needingReferences("");
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
        write(markup, RAW);
        return this;
    }

    /** Writes a number in decimal digits. */
    public MarkupWriter raw(int number) {
        return raw(Integer.toString(number));
    }

    /** Writes text between tags. */
    public MarkupWriter text(String text) {
        write(Visible.text(text), TEXT);
        return this;
    }

    /** Writes {@code  name="value"} with a leading space. */
    public MarkupWriter attribute(String name, String value) {
        raw(" ").raw(name).raw("=\"");
        write(Visible.text(value), ATTRIBUTE);
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
        boolean[] table = new boolean[0x80];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }

    private void write(String text, boolean[] needsReference) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            if (ROOM - used < LONGEST) {
                drain();
            }
            int end = Math.min(length, i + ROOM - used - LONGEST + 1);
            int at = used;
            char c = 0;
            while (i < end && (c = text.charAt(i)) < 0x80 && !needsReference[c]) {
                buffer[at++] = (byte) c;
                i++;
            }
            used = at;
            if (i < end) {
                i += c < 0x80 ? escape(c) : encode(text, i, c);
            }
        }
    }

    private int escape(char c) {
        switch (c) {
            case '&' -> ascii("&amp;");
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '"' -> ascii("&quot;");
            case '\n' -> ascii("&#10;");
            case '\t' -> ascii("&#9;");
            default -> throw new IllegalArgumentException("No reference is needed for " + c);
        }
        return 1;
    }

    private void ascii(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            buffer[used++] = (byte) reference.charAt(i);
        }
    }

    /** Encodes one character and says how many chars it took. */
    private int encode(String text, int at, char c) {
        if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | c >> 6);
        } else if (Character.isSurrogate(c)) {
            int point = text.codePointAt(at);
            buffer[used++] = (byte) (0xF0 | point >> 18);
            buffer[used++] = (byte) (0x80 | point >> 12 & 0x3F);
            buffer[used++] = (byte) (0x80 | point >> 6 & 0x3F);
            buffer[used++] = (byte) (0x80 | point & 0x3F);
            return 2;
        } else {
            buffer[used++] = (byte) (0xE0 | c >> 12);
            buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        buffer[used++] = (byte) (0x80 | c & 0x3F);
        return 1;
    }

    private void drain() {
        try {
            out.write(buffer, 0, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        used = 0;
    }
}
