package org.clausetrail.render.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip file whose bytes depend on nothing but the names, the order and the content of its entries: no clock, no
 * time zone, no file attributes.
 */
// [impl->CT-REQ-340]
public final class ReproducibleZip implements AutoCloseable {
    /** Near the earliest time that a zip file can state; the JDK adds a time-zone dependent stamp to the very first. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0, 0);

    /** Fast and within a few percent of the best size for markup. */
    private static final int LEVEL = 4;

    private final ZipOutputStream zip;

    /**
     * A zip file on a stream, which stays open when this is closed.
     *
     * @param out where the bytes go
     */
    public ReproducibleZip(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(LEVEL);
    }

    /** Writes one entry of known content. */
    public void entry(String name, byte[] content) throws IOException {
        entry(name, stream -> stream.write(content));
    }

    /** Writes one entry as its content comes. */
    public void entry(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Completes the file; the stream below stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Something that writes itself to a stream and does not close it. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream belongs to the caller. */
        void writeTo(OutputStream out) throws IOException;
    }
}
