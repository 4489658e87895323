package org.clausetrail.dossier.template;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Lets only characters through that XML allows and a reader sees as they are: control characters, lone surrogates and
 * marks that turn the direction of text become {@code [U+202E]}-like escapes. Ends a page that grows without bound.
 */
// [impl->CT-REQ-273]
final class PageWriter extends FilterWriter {
    private final long limit;
    private long written;
    private char high;

    /**
     * @param out takes the page
     * @param limit how many characters it may have
     */
    PageWriter(Writer out, long limit) {
        super(out);
        this.limit = limit;
    }

    @Override
    public void write(int c) throws IOException {
        put((char) c);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int clean = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = text.charAt(i);
            if (high != 0 || c >= 0x7F || c < ' ' && c != '\n' && c != '\t') {
                pass(text, clean, i);
                put(c);
                clean = i + 1;
            }
        }
        pass(text, clean, end);
    }

    private void pass(String text, int from, int to) throws IOException {
        if (to > from) {
            count(to - from);
            out.write(text, from, to - from);
        }
    }

    private void put(char c) throws IOException {
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(c)) {
                count(2);
                out.write(first);
                out.write(c);
                return;
            }
            escape(first);
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (hidden(c)) {
            escape(c);
        } else {
            count(1);
            out.write(c);
        }
    }

    private static boolean hidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c <= 0x9F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF
                || c >= 0xFFFE
                || Character.isLowSurrogate(c);
    }

    private void escape(char c) throws IOException {
        String escape = String.format(Locale.ROOT, "[U+%04X]", (int) c);
        count(escape.length());
        out.write(escape);
    }

    private void count(int characters) throws IOException {
        written += characters;
        if (written > limit) {
            throw new TooLong(limit);
        }
    }

    /** Ends the page: a high surrogate that is still waiting stood alone. */
    void end() throws IOException {
        if (high != 0) {
            escape(high);
            high = 0;
        }
        out.flush();
    }

    /** A page that passed its limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            super("The page is longer than " + limit + " characters.");
        }
    }
}
