package org.clausetrail.render.pdf;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes in PDF syntax. */
final class Bytes extends OutputStream {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    byte[] data;
    int size;

    Bytes() {
        this(64);
    }

    Bytes(int capacity) {
        data = new byte[capacity];
    }

    @Override
    public void write(int b) {
        room(1);
        data[size++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        room(length);
        System.arraycopy(bytes, offset, data, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > data.length) {
            data = Arrays.copyOf(data, Math.max(size + more, data.length * 2));
        }
    }

    /** Adds characters below U+0100, one byte each. */
    Bytes add(String latin) {
        int length = latin.length();
        room(length);
        for (int i = 0; i < length; i++) {
            data[size++] = (byte) latin.charAt(i);
        }
        return this;
    }

    Bytes add(Bytes other) {
        write(other.data, 0, other.size);
        return this;
    }

    /** Adds a whole number. */
    Bytes add(int number) {
        if (number < 0) {
            return number == Integer.MIN_VALUE ? add("-2147483648") : add("-").add(-number);
        }
        int digits = 1;
        for (int n = number; n >= 10; n /= 10) {
            digits++;
        }
        room(digits);
        int n = number;
        for (int i = size + digits - 1; i >= size; i--) {
            data[i] = (byte) ('0' + n % 10);
            n /= 10;
        }
        size += digits;
        return this;
    }

    /** Adds a number given in hundredths, followed by a space. */
    Bytes hundredths(int number) {
        int n = number;
        if (n < 0) {
            write('-');
            n = -n;
        }
        add(n / 100);
        int rest = n % 100;
        if (rest > 0) {
            write('.');
            write('0' + rest / 10);
            if (rest % 10 > 0) {
                write('0' + rest % 10);
            }
        }
        write(' ');
        return this;
    }

    /** Adds a number rounded to hundredths, followed by a space. */
    Bytes number(double number) {
        return hundredths((int) Math.round(number * 100));
    }

    /** Adds a reference to an indirect object. */
    Bytes ref(int object) {
        return add(object).add(" 0 R");
    }

    /** Adds a text string: literal where it is printable ASCII, else UTF-16 in hexadecimal. */
    Bytes text(String text) {
        if (isAscii(text)) {
            return literal(text.getBytes(StandardCharsets.US_ASCII));
        }
        return hex("FEFF", text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Adds the name of a destination: the UTF-8 bytes of an anchor. */
    Bytes name(String anchor) {
        byte[] utf8 = anchor.getBytes(StandardCharsets.UTF_8);
        return isAscii(anchor) ? literal(utf8) : hex("", utf8);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x20 || text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private Bytes literal(byte[] bytes) {
        write('(');
        for (byte b : bytes) {
            escaped(b);
        }
        write(')');
        return this;
    }

    private Bytes hex(String start, byte[] bytes) {
        add("<").add(start);
        for (byte b : bytes) {
            write(HEX[(b >> 4) & 15]);
            write(HEX[b & 15]);
        }
        write('>');
        return this;
    }

    /** Adds one byte of a literal string. */
    void escaped(int b) {
        switch (b) {
            case '(', ')', '\\' -> {
                write('\\');
                write(b);
            }
            case '\r' -> add("\\r");
            case '\n' -> add("\\n");
            default -> write(b);
        }
    }

    /** Adds four hexadecimal digits. */
    Bytes hex4(int number) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            write(HEX[(number >> shift) & 15]);
        }
        return this;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    void clear() {
        size = 0;
    }
}
