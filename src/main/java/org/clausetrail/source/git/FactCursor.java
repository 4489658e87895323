package org.clausetrail.source.git;

import org.clausetrail.cache.CorruptCacheException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Reads what {@link FactBytes} wrote. */
final class FactCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    FactCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    FactCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean atEnd() {
        return at >= end;
    }

    byte[] bytes() {
        return bytes;
    }

    int number() throws CorruptCacheException {
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

    /** How many ids follow. */
    int idCount() throws CorruptCacheException {
        int count = number();
        if (count < 0 || count > (end - at) / Constants.OBJECT_ID_LENGTH) {
            throw new CorruptCacheException("a record in it is too short");
        }
        return count;
    }

    ObjectId id() throws CorruptCacheException {
        return ObjectId.fromRaw(bytes, skip(Constants.OBJECT_ID_LENGTH));
    }

    /** Moves over bytes and gives where they start. */
    int skip(int length) throws CorruptCacheException {
        if (length < 0 || length > end - at) {
            throw new CorruptCacheException("a record in it is too short");
        }
        int from = at;
        at += length;
        return from;
    }
}
