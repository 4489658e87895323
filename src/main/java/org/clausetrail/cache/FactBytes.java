package org.clausetrail.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of numbers, texts and bytes, to be kept; {@link FactCursor} reads it. */
public final class FactBytes {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    /** Adds a number; small ones take one byte. */
    public void number(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Adds a number of any size, in eight bytes. */
    public void longNumber(long number) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    /** Adds a text, whatever is in it: a lone surrogate comes back as one. */
    public void text(String text) {
        boolean narrow = isNarrow(text);
        byte[] encoded = narrow ? text.getBytes(StandardCharsets.ISO_8859_1) : wide(text);
        number(encoded.length);
        number(narrow ? 0 : 1);
        bytes(encoded, 0, encoded.length);
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private static byte[] wide(String text) {
        byte[] encoded = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            encoded[2 * i] = (byte) (text.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) text.charAt(i);
        }
        return encoded;
    }

    /** Adds bytes as they are. */
    public void bytes(byte[] from, int at, int length) {
        room(length);
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    /** Adds all of another row. */
    public void bytes(FactBytes other) {
        bytes(other.bytes, 0, other.size);
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, wanted), bytes.length + (bytes.length >> 1)));
        }
    }

    /** Number of bytes so far. */
    public int size() {
        return size;
    }

    /** Forgets all, to start anew in the same room. */
    public void clear() {
        size = 0;
    }

    /** A copy of all bytes so far. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
