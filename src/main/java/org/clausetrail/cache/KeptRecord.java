package org.clausetrail.cache;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One record of a shelf's file: a head of fourteen bytes (length of the key, length of the value, checksum of the value,
 * checksum of the head and key), the key, the value. An empty key marks the end of what was written in one go.
 *
 * @param key name; empty for the mark
 * @param position where the value starts in the file
 * @param length bytes of the value
 * @param checksum CRC-32C of the value
 */
record KeptRecord(String key, long position, int length, int checksum) {
    static final int LONGEST_KEY = 240;

    private static final int HEAD = 14;

    /** The bytes before a value. */
    static ByteBuffer head(String key, byte[] value) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_KEY) {
            throw new IllegalArgumentException("The key of a kept record is longer than " + LONGEST_KEY + " bytes.");
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD + name.length);
        head.putShort((short) name.length).putInt(value.length).putInt(checksum(value));
        head.position(HEAD).put(name);
        head.putInt(HEAD - 4, headChecksum(head, name.length));
        return head.flip();
    }

    /** The record at a place; empty where there is none that is whole. */
    static Optional<KeptRecord> at(FileChannel file, long place, long end, ByteBuffer buffer) throws IOException {
        buffer.clear();
        int read = file.read(buffer, place);
        if (read < HEAD) {
            return Optional.empty();
        }
        int name = buffer.getShort(0);
        int length = buffer.getInt(2);
        if (name < 0 || name > LONGEST_KEY || length < 0 || HEAD + name > read || place + HEAD + name + length > end) {
            return Optional.empty();
        }
        if (buffer.getInt(HEAD - 4) != headChecksum(buffer, name)) {
            return Optional.empty();
        }
        byte[] key = new byte[name];
        buffer.get(HEAD, key);
        return Optional.of(
                new KeptRecord(new String(key, StandardCharsets.UTF_8), place + HEAD + name, length, buffer.getInt(6)));
    }

    /** Room for the longest head. */
    static ByteBuffer buffer() {
        return ByteBuffer.allocate(HEAD + LONGEST_KEY);
    }

    long end() {
        return position + length;
    }

    byte[] value(FileChannel file) throws IOException {
        byte[] value = new byte[length];
        ByteBuffer room = ByteBuffer.wrap(value);
        while (room.hasRemaining()) {
            if (file.read(room, position + room.position()) < 0) {
                throw new EOFException("The file became shorter while it was read.");
            }
        }
        if (checksum(value) != checksum) {
            throw new CorruptCacheException("a checksum does not fit its content");
        }
        return value;
    }

    private static int headChecksum(ByteBuffer head, int name) {
        CRC32C crc = new CRC32C();
        crc.update(head.slice(0, HEAD - 4));
        crc.update(head.slice(HEAD, name));
        return (int) crc.getValue();
    }

    private static int checksum(byte[] value) {
        CRC32C crc = new CRC32C();
        crc.update(value);
        return (int) crc.getValue();
    }
}
