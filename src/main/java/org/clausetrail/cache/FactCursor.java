package org.clausetrail.cache;

import java.nio.charset.StandardCharsets;

/** Reads what {@link FactBytes} wrote, and never beyond it. */
public final class FactCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    /** At the beginning of bytes. */
    public FactCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** At a place in bytes, to read up to another. */
    public FactCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Whether all is read. */
    public boolean atEnd() {
        return at >= end;
    }

    /** The bytes that it moves over. */
    public byte[] bytes() {
        return bytes;
    }

    /** The next number. */
    public int number() throws CorruptCacheException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = bytes[skip(1)];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new CorruptCacheException("a number in it does not end");
    }

    /** The next number of eight bytes. */
    public long longNumber() throws CorruptCacheException {
        int from = skip(8);
        long number = 0;
        for (int i = from; i < from + 8; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    /** The next number, which says how many things of some bytes each follow at least. */
    public int count(int least) throws CorruptCacheException {
        int count = number();
        if (count < 0 || count > (end - at) / least) {
            throw new CorruptCacheException("a record in it is too short");
        }
        return count;
    }

    /** The next text. */
    public String text() throws CorruptCacheException {
        int length = number();
        boolean narrow = number() == 0;
        int from = skip(length);
        return narrow ? new String(bytes, from, length, StandardCharsets.ISO_8859_1) : wide(from, length);
    }

    /** The charset UTF-16 would replace a lone surrogate. */
    private String wide(int from, int length) {
        char[] chars = new char[length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[from + 2 * i] << 8 | bytes[from + 2 * i + 1] & 0xff);
        }
        return new String(chars);
    }

    /** Moves over bytes and gives where they start. */
    public int skip(int length) throws CorruptCacheException {
        if (length < 0 || length > end - at) {
            throw new CorruptCacheException("a record in it is too short");
        }
        int from = at;
        at += length;
        return from;
    }
}
