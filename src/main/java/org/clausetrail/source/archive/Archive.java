package org.clausetrail.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;

/**
 * One pass over the entries of a zip archive that may be hostile: what it unpacks to and how many entries it has are
 * bounded, names of entries are never used as paths, nested archives stay closed, and no entry is held as a whole.
 */
// [impl->CT-REQ-151]
public final class Archive {
    /** The most bytes that all entries together may unpack to. */
    public static final int MOST_BYTES = 100 << 20;

    private static final int MOST_ENTRIES = 100_000;
    private static final int END_RECORD = 22;
    private static final int MOST_COMMENT = 65_535;

    private final InputFile file;
    private long budget = MOST_BYTES;

    private Archive(InputFile file) {
        this.file = file;
    }

    /** Takes the entries in the order in which they are stored; folders are left out. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one entry.
         *
         * @param part its content, which can be opened once and before the next entry is given; cited by archive and name
         */
        void entry(String name, InputFile part) throws IOException;
    }

    /**
     * Reads an archive to its end.
     *
     * @throws InputException where it is damaged, broken off or unpacks to too much
     */
    public static void read(InputFile file, Visitor visitor) throws IOException {
        int declared = entries(file);
        int seen = new Archive(file).visit(visitor);
        if (seen != declared) {
            throw new InputException(file.ref(), "The archive lists " + declared + " entries but holds " + seen + ".");
        }
    }

    private int visit(Visitor visitor) throws IOException {
        int seen = 0;
        try (InputStream stream = file.open();
                ZipInputStream zip = new ZipInputStream(stream)) {
            InputStream content = new Bounded(zip);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                seen++;
                if (seen > MOST_ENTRIES) {
                    throw new InputException(file.ref(), "The archive has more than " + MOST_ENTRIES + " entries.");
                }
                if (!entry.isDirectory()) {
                    visitor.entry(entry.getName(), new Part(place(entry.getName()), content));
                }
                content.skip(Long.MAX_VALUE);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(file.ref(), "The archive is damaged: " + e.getMessage() + ".");
        }
        return seen;
    }

    private SourceRef place(String entry) {
        return new SourceRef(file.ref().path() + "!" + entry, 0, file.ref().commit(), "");
    }

    /** Number of entries by the record at the end; without it the archive is no archive or broken off. */
    private static int entries(InputFile file) throws IOException {
        byte[] end;
        try (InputStream stream = file.open()) {
            stream.skipNBytes(Math.max(0, file.size() - END_RECORD - MOST_COMMENT));
            end = stream.readNBytes(END_RECORD + MOST_COMMENT);
        }
        for (int at = end.length - END_RECORD; at >= 0; at--) {
            if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
                return (end[at + 10] & 0xff) | (end[at + 11] & 0xff) << 8;
            }
        }
        throw new InputException(file.ref(), "The file is no complete zip archive. Export it again.");
    }

    /** The content of one entry. */
    private record Part(SourceRef ref, InputStream content) implements InputFile {
        @Override
        public String name() {
            return ref.path();
        }

        @Override
        public long size() {
            return MOST_BYTES;
        }

        @Override
        public InputStream open() {
            return content;
        }
    }

    /** Counts what is unpacked, of all entries together; closing it leaves the archive open for the next entry. */
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            budget -= Math.max(0, count);
            if (budget < 0) {
                throw new InputException(
                        file.ref(), "The archive unpacks to more than " + (MOST_BYTES >> 20) + " MiB. It is not read.");
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] buffer = new byte[8192];
            long skipped = 0;
            for (int read = read(buffer, 0, buffer.length); read >= 0; read = read(buffer, 0, buffer.length)) {
                skipped += read;
            }
            return skipped;
        }

        @Override
        public void close() {
            // the archive is closed by who opened it
        }
    }
}
