package org.clausetrail.source.signature;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the binary encoding of SSH (RFC 4251, section 5); what does not fit is an {@link IllegalArgumentException}. */
final class SshWire {
    private final byte[] bytes;
    private int at;

    SshWire(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean more() {
        return at < bytes.length;
    }

    int position() {
        return at;
    }

    byte[] raw(int length) {
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("it ends too early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int uint8() {
        return raw(1)[0] & 0xff;
    }

    int uint32() {
        return new BigInteger(1, raw(4)).intValue();
    }

    /** A 64-bit number, to be compared without sign. */
    long uint64() {
        return new BigInteger(1, raw(8)).longValue();
    }

    byte[] string() {
        return raw(uint32());
    }

    String text() {
        return new String(string(), StandardCharsets.UTF_8);
    }

    BigInteger mpint() {
        byte[] number = string();
        return number.length == 0 ? BigInteger.ZERO : new BigInteger(number);
    }

    /** The encoding of a string. */
    static byte[] string(byte[] content) {
        byte[] encoded = new byte[4 + content.length];
        for (int i = 0; i < 4; i++) {
            encoded[i] = (byte) (content.length >>> (24 - 8 * i));
        }
        System.arraycopy(content, 0, encoded, 4, content.length);
        return encoded;
    }

    /** The encoding of an ASCII string. */
    static byte[] string(String content) {
        return string(content.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int to = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, to, part.length);
            to += part.length;
        }
        return all;
    }
}
