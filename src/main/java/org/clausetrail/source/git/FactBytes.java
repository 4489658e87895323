package org.clausetrail.source.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;

/** A growing row of numbers, ids and bytes. */
final class FactBytes {
    private byte[] bytes = new byte[1 << 12];
    private int size;

    void number(int number) {
        room(5);
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void id(AnyObjectId id) {
        room(Constants.OBJECT_ID_LENGTH);
        id.copyRawTo(bytes, size);
        size += Constants.OBJECT_ID_LENGTH;
    }

    void bytes(byte[] from, int at, int length) {
        room(length);
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    void bytes(FactBytes other) {
        bytes(other.bytes, 0, other.size);
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, wanted), bytes.length + (bytes.length >> 1)));
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
