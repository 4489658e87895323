package org.clausetrail.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Records written aside, which {@link #keep} then adds to the shelf's file, or makes its new file, in one step.
 *
 * <p>A failure to write, such as a full disk, is noted once and costs nothing but the speed of the next run.
 */
public final class Batch implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final Shelf shelf;
    private @Nullable Aside aside;
    private boolean failed;

    /** The file that the records are written to first. */
    private record Aside(Path path, FileChannel channel) {
        void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    Batch(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Adds a record; a later one replaces an earlier one of the same key. */
    public synchronized void put(String key, byte[] value) {
        @Nullable Path file = shelf.file();
        if (file == null || failed) {
            return;
        }
        ByteBuffer head = KeptRecord.head(key, value);
        try {
            Aside to = aside == null ? start(file) : aside;
            to.write(head);
            to.write(ByteBuffer.wrap(value));
        } catch (IOException e) {
            fail(e);
        }
    }

    private Aside start(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        Cache.create(folder);
        OldFiles.delete(folder);
        Path path = Files.createTempFile(folder, file.getFileName() + "-", OldFiles.ASIDE);
        Aside started = new Aside(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        aside = started;
        started.write(shelf.start());
        return started;
    }

    /** Brings all records to the file. */
    public synchronized void keep() {
        @Nullable Path file = shelf.file();
        @Nullable Aside written = aside;
        if (file == null || written == null || failed) {
            return;
        }
        try {
            written.write(KeptRecord.head("", NOTHING));
            if (!append(written.channel(), file)) {
                written.channel().close();
                // An open file cannot be replaced on Windows.
                shelf.close();
                move(written.path(), file);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Adds the records to the file that is there; false where there is none to be continued. */
    private boolean append(FileChannel written, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel target = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(target)) {
            if (lock == null) {
                // Another process is adding what it read, most likely the same; nothing is lost but time.
                return true;
            }
            long end = shelf.continuation(target);
            if (end < 0) {
                return false;
            }
            target.truncate(end);
            target.position(end);
            long from = shelf.start().remaining();
            long size = written.size();
            while (from < size) {
                from += written.transferTo(from, size - from, target);
            }
            return true;
        }
    }

    private static @Nullable FileLock lock(FileChannel target) throws IOException {
        try {
            return target.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void fail(IOException e) {
        failed = true;
        shelf.note("The cache file " + shelf.file() + " cannot be written (" + e + "); the next run reads everything"
                + " again. Name another folder with " + CacheFolder.VARIABLE + ", or use --no-cache.");
    }

    @Override
    public synchronized void close() {
        if (aside == null) {
            return;
        }
        try {
            aside.channel().close();
            Files.deleteIfExists(aside.path());
        } catch (IOException e) {
            fail(e);
        }
    }
}
