package org.clausetrail.render.page;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A reader that shows what could not be seen: characters that XML forbids, control characters and characters that turn
 * the direction of text become {@code [U+0007]}-like escapes, so that hostile text neither breaks the document nor
 * reads differently from what it is. Lines keep their numbers.
 */
// [impl->CT-REQ-301]
public final class VisibleReader extends FilterReader {
    private static final int BUFFER = 8192;
    private static final int END = -1;

    private final char[] buffer = new char[BUFFER];
    private int next;
    private int limit;
    private String escape = "";
    private int escaped;

    /**
     * @param in text of any origin
     */
    public VisibleReader(Reader in) {
        super(in);
    }

    /** Text in which every invisible or forbidden character is written as an escape. */
    public static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (suspicious(text.charAt(i))) {
                return escapeFrom(text, i);
            }
        }
        return text;
    }

    private static String escapeFrom(String text, int first) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(c).append(text.charAt(++i));
            } else if (suspicious(c)) {
                out.append(escape(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String escape(char c) {
        return String.format(java.util.Locale.ROOT, "[U+%04X]", (int) c);
    }

    /** Forbidden in XML, or a control, or turning the text; surrogates need a second look. */
    private static boolean suspicious(char c) {
        if (c < 0x20) {
            return c != '\t' && c != '\n' && c != '\r';
        }
        return c >= 0x7F
                && (c <= 0x9F
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069)
                        || Character.isSurrogate(c)
                        || c == 0xFEFF
                        || c >= 0xFFFE);
    }

    @Override
    public int read() throws IOException {
        if (escaped < escape.length()) {
            return escape.charAt(escaped++);
        }
        if (next == limit && !fill()) {
            return END;
        }
        char c = buffer[next++];
        if (!suspicious(c)) {
            return c;
        }
        if (Character.isHighSurrogate(c) && (next < limit || fill()) && Character.isLowSurrogate(buffer[next])) {
            escape = String.valueOf(buffer[next++]);
            escaped = 0;
            return c;
        }
        escape = escape(c);
        escaped = 1;
        return escape.charAt(0);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (count > 0 && next == limit && escaped == escape.length()) {
                return count;
            }
            int c = read();
            if (c == END) {
                return count == 0 ? END : count;
            }
            target[offset + count++] = (char) c;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, BUFFER);
        next = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }
}
