package org.clausetrail.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records under keys in one file that only grows: a first line, the fingerprint of whom it belongs to, then records.
 *
 * <p>Every record has a checksum and every batch an end mark, so that a kill at any moment costs at most the last batch.
 * A file with another fingerprint is not read. Several processes may read and write at once.
 */
// [impl->CT-REQ-071]
public final class Shelf implements AutoCloseable {
    static final String SUFFIX = ".facts";
    static final byte[] FIRST_LINE = "Clausetrail cache 1\n".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable Path file;
    private final byte[] fingerprint;
    private final Consumer<String> notes;
    private volatile Map<String, KeptRecord> records = Map.of();
    private @Nullable FileChannel channel;
    private boolean rebuild;

    private Shelf(@Nullable Path file, byte[] fingerprint, Consumer<String> notes) {
        this.file = file;
        this.fingerprint = fingerprint;
        this.notes = notes;
    }

    /** Always empty; what is put on it is forgotten. */
    public static Shelf none() {
        return new Shelf(null, new byte[0], note -> {});
    }

    static Shelf open(Path file, byte[] fingerprint, Consumer<String> notes) {
        Shelf shelf = new Shelf(file, fingerprint, notes);
        try {
            shelf.channel = FileChannel.open(file, StandardOpenOption.READ);
            shelf.scan(shelf.channel);
            OldFiles.used(file);
        } catch (NoSuchFileException e) {
            shelf.rebuild = true;
        } catch (IOException e) {
            shelf.distrust("it cannot be read (" + e + ")");
        }
        return shelf;
    }

    private void scan(FileChannel from) throws IOException {
        long size = from.size();
        if (!owned(from)) {
            distrust(
                    "it was made by another version of Clausetrail, for something else or with other settings, or is no"
                            + " cache file at all");
            return;
        }
        List<KeptRecord> found = new ArrayList<>();
        if (whole(from, found) < size) {
            notes.accept("The cache file " + file + " breaks off; what is missing in it is read again.");
        }
        Map<String, KeptRecord> latest = new LinkedHashMap<>();
        found.forEach(record -> latest.put(record.key(), record));
        records = latest;
    }

    /** Whether a file starts with the first line and the fingerprint of this shelf. */
    private boolean owned(FileChannel from) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(FIRST_LINE.length + fingerprint.length);
        while (start.hasRemaining() && from.read(start, start.position()) > 0) {
            // Reading may take several turns.
        }
        return start.flip().equals(start());
    }

    /** What the file starts with. */
    ByteBuffer start() {
        return ByteBuffer.allocate(FIRST_LINE.length + fingerprint.length)
                .put(FIRST_LINE)
                .put(fingerprint)
                .flip();
    }

    /** Adds the records of whole batches and gives the end of the last one. */
    private long whole(FileChannel from, List<KeptRecord> found) throws IOException {
        ByteBuffer buffer = KeptRecord.buffer();
        long size = from.size();
        long end = (long) FIRST_LINE.length + fingerprint.length;
        List<KeptRecord> batch = new ArrayList<>();
        Optional<KeptRecord> next = KeptRecord.at(from, end, size, buffer);
        while (next.isPresent()) {
            KeptRecord record = next.get();
            if (record.key().isEmpty()) {
                found.addAll(batch);
                batch.clear();
                end = record.end();
            } else {
                batch.add(record);
            }
            next = KeptRecord.at(from, record.end(), size, buffer);
        }
        return end;
    }

    /** Where the next batch goes; −1 where the file is not to be continued. */
    long continuation(FileChannel open) throws IOException {
        return rebuild || !owned(open) ? -1 : whole(open, new ArrayList<>());
    }

    /** Whether anything is kept at all. */
    public boolean active() {
        return file != null;
    }

    /** Keys that start with a prefix, in the order in which they were first kept. */
    public List<String> keys(String prefix) {
        return records.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** How many bytes are kept under a key; 0 where nothing is. */
    public int size(String key) {
        @Nullable KeptRecord record = records.get(key);
        return record == null ? 0 : record.length();
    }

    /** Lets the next batch take the place of all that is kept now, which can be read until then. */
    public void replace() {
        rebuild = true;
    }

    /** What is kept under a key. */
    public Optional<byte[]> get(String key) throws CorruptCacheException {
        @Nullable KeptRecord record = records.get(key);
        if (record == null || channel == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(record.value(channel));
        } catch (CorruptCacheException e) {
            throw e;
        } catch (IOException e) {
            throw new CorruptCacheException("it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Believes nothing of it any more: the next batch starts a new file. */
    public void distrust(String reason) {
        records = Map.of();
        rebuild = true;
        notes.accept("The cache file " + file + " is made anew, since " + reason + ".");
    }

    /** Starts a batch of records that come to the file together or not at all. */
    public Batch batch() {
        return new Batch(this);
    }

    @Nullable
    Path file() {
        return file;
    }

    void note(String sentence) {
        notes.accept(sentence);
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // It was only read.
                notes.accept("The cache file " + file + " could not be closed: " + e.getMessage() + ".");
            }
        }
    }
}
