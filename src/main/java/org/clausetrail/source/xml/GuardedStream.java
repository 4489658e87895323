package org.clausetrail.source.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;

/**
 * The bytes of a document on their way to the parser. Stops a single tag that would fill the memory, and over-long UTF-8
 * forms, which the parser would decode to characters that nobody sees in the file.
 */
final class GuardedStream extends FilterInputStream {
    /** The most bytes that one tag, or one text that is read, may have. */
    static final int TOKEN_LIMIT = 16 << 20;

    private static final long NOTHING = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final boolean utf8;
    private LongSupplier position = () -> NOTHING;
    private long skipped = NOTHING;
    private long sinceToken;
    private int lead;

    GuardedStream(InputStream stream, boolean utf8) {
        super(stream);
        this.utf8 = utf8;
    }

    /** Tells how to ask the parser where the token begins that it is working on. */
    void follow(LongSupplier tokenStart) {
        position = tokenStart;
    }

    /** Tells that the parser goes on to a token that it will keep in memory. */
    void tokenFinished() {
        sinceToken = 0;
        skipped = NOTHING;
    }

    /** Tells that the parser reads over the text that it stands on, of whatever length, and then goes on. */
    void skipsText() {
        sinceToken = 0;
        skipped = position.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            sinceToken += count;
            if (sinceToken > TOKEN_LIMIT) {
                refuseUnlessSkipped();
            }
            if (utf8) {
                check(buffer, offset, offset + count);
            }
        }
        return count;
    }

    private void refuseUnlessSkipped() throws IOException {
        if (skipped == NOTHING || position.getAsLong() != skipped) {
            throw new IOException("A single tag or message is longer than " + (TOKEN_LIMIT >> 20) + " MiB");
        }
        sinceToken = 0;
    }

    private void check(byte[] buffer, int from, int to) throws IOException {
        int i = from;
        while (i < to) {
            if (lead == 0 && i + Long.BYTES <= to && ((long) LONGS.get(buffer, i) & HIGH_BITS) == 0) {
                i += Long.BYTES;
                continue;
            }
            int octet = buffer[i++] & 0xff;
            boolean overlong = lead == 0xe0 && octet < 0xa0 || lead == 0xf0 && octet < 0x90;
            if (overlong || octet == 0xc0 || octet == 0xc1) {
                throw new IOException(
                        "A character is written in a longer UTF-8 form than it needs, which is not valid");
            }
            lead = octet >= 0xe0 ? octet : 0;
        }
    }
}
