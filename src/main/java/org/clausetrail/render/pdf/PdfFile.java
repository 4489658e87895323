package org.clausetrail.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A PDF 1.7 file that is written as it grows (ISO 32000-1, 7.5): small objects are gathered in object streams, and only
 * the place of each object is kept. The file identifier is a digest of the content, so equal content gives equal bytes.
 */
// [impl->CT-REQ-307]
final class PdfFile {
    private static final int OBJECTS_PER_STREAM = 200;
    private static final int STREAM_BYTES = 1 << 16;

    private final OutputStream out;
    private final MessageDigest digest;
    private final Deflater deflater = new Deflater(6);
    private final byte[] deflated = new byte[1 << 14];
    private final Bytes scratch = new Bytes(1 << 16);

    private long position;
    private int objects = 1;
    /** Byte offset of an object; or, negative, stream and index of a gathered one. */
    private long[] places = new long[1024];

    private final Bytes gathered = new Bytes(1 << 16);
    private final Bytes index = new Bytes(1 << 11);
    private int inStream;
    private int streamNumber;

    PdfFile(OutputStream out) {
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
        // Four bytes above 127 tell transfer programs that the file is binary.
        emit(new Bytes().add("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    }

    /** Takes the number of an object that is written later. */
    int reserve() {
        return objects++;
    }

    /** Writes a small object under a reserved number. */
    void put(int number, Bytes object) {
        if (inStream == 0) {
            streamNumber = reserve();
        }
        index.add(number).add(" ").add(gathered.size).add(" ");
        place(number, -(((long) streamNumber << 10) + inStream) - 1);
        gathered.add(object).write('\n');
        inStream++;
        if (inStream == OBJECTS_PER_STREAM || gathered.size > STREAM_BYTES) {
            flush();
        }
    }

    /** Writes a small object and gives its number. */
    int put(Bytes object) {
        int number = reserve();
        put(number, object);
        return number;
    }

    private void flush() {
        if (inStream == 0) {
            return;
        }
        String entries = "/Type/ObjStm/N " + inStream + "/First " + index.size;
        index.add(gathered);
        stream(streamNumber, entries, index);
        index.clear();
        gathered.clear();
        inStream = 0;
    }

    /** Writes a stream, deflated, under a reserved number. */
    void stream(int number, String entries, Bytes content) {
        deflater.reset();
        deflater.setInput(content.data, 0, content.size);
        deflater.finish();
        scratch.clear();
        while (!deflater.finished()) {
            scratch.write(deflated, 0, deflater.deflate(deflated));
        }
        raw(number, entries + "/Filter/FlateDecode", scratch);
    }

    /** Writes a stream as it is, under a reserved number. */
    void raw(int number, String entries, Bytes content) {
        place(number, position);
        emit(new Bytes()
                .add(number)
                .add(" 0 obj\n<<")
                .add(entries)
                .add("/Length ")
                .add(content.size)
                .add(">>\nstream\n"));
        emit(content);
        emit(new Bytes().add("\nendstream\nendobj\n"));
    }

    /** Writes the cross-reference stream and ends the file. */
    void close(int catalog, int info) {
        flush();
        deflater.reset();
        int table = reserve();
        place(table, position);
        Bytes xref = new Bytes(objects * 8);
        row(xref, 0, 0, 0xFFFF);
        for (int i = 1; i < objects; i++) {
            long place = places[i];
            if (place < 0) {
                row(xref, 2, (-place - 1) >> 10, (int) ((-place - 1) & 0x3FF));
            } else {
                row(xref, 1, place, 0);
            }
        }
        byte[] id = Arrays.copyOf(digest.digest(), 16);
        StringBuilder hex = new StringBuilder();
        for (byte b : id) {
            hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        stream(
                table,
                "/Type/XRef/Size " + objects + "/W[1 5 2]/Root " + catalog + " 0 R/Info " + info + " 0 R/ID[<" + hex
                        + "><" + hex + ">]",
                xref);
        long start = places[table];
        emit(new Bytes().add("startxref\n" + start + "\n%%EOF\n"));
        deflater.end();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Bytes xref, int type, long field, int generation) {
        xref.write(type);
        for (int shift = 32; shift >= 0; shift -= 8) {
            xref.write((int) (field >> shift));
        }
        xref.write(generation >> 8);
        xref.write(generation);
    }

    private void place(int number, long place) {
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(number + 1, places.length * 2));
        }
        places[number] = place;
    }

    private void emit(Bytes bytes) {
        try {
            out.write(bytes.data, 0, bytes.size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digest.update(bytes.data, 0, bytes.size);
        position += bytes.size;
    }
}
