package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.clausetrail.cache.Batch;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.Shelf;
import org.clausetrail.source.InputFile;

/**
 * Reports as earlier runs read them, so that an unchanged one is not parsed again. A report is known by the digest of its content and
 * by its name; what a project says of it acts afterwards, and another build of the product finds nothing.
 *
 * <p>What the last run did not use gives way when it takes more room than what it used.
 */
// [impl->CT-REQ-173]
// [impl->CT-REQ-174]
public final class KeptReports implements AutoCloseable {
    /** Unused reports of so many bytes may stay, whatever is used. */
    private static final long SPARE = 4 << 20;

    private final Shelf shelf;
    private final long spare;
    private final Batch batch;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicInteger parsed = new AtomicInteger();
    private final AtomicLong added = new AtomicLong();
    private boolean distrusted;

    /** What a shelf holds, from any thread. */
    public KeptReports(Shelf shelf) {
        this(shelf, SPARE);
    }

    KeptReports(Shelf shelf, long spare) {
        this.shelf = shelf;
        this.spare = spare;
        this.batch = shelf.batch();
    }

    /** Keeps nothing. */
    public static KeptReports none() {
        return new KeptReports(Shelf.none());
    }

    /** A report as an earlier run read it. */
    Optional<ReportReader.Kept> get(InputFile file) {
        String key = key(file);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> bytes = shelf.get(key);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            ReportReader.Kept kept = ReportReader.read(bytes.get());
            used.add(key);
            return Optional.of(kept);
        } catch (CorruptCacheException e) {
            distrust(e.reason());
            return Optional.empty();
        }
    }

    private synchronized void distrust(String reason) {
        if (!distrusted) {
            distrusted = true;
            shelf.distrust(reason);
        }
    }

    /** Keeps a report that was read, unless its file was changed meanwhile. */
    void put(InputFile file, String tool, GatheredReport report) throws IOException {
        parsed.incrementAndGet();
        String key = key(file);
        if (!key.isEmpty() && file.isAsDigested()) {
            byte[] bytes = ReportWriter.bytes(tool, report);
            added.addAndGet(bytes.length);
            batch.put(key, bytes);
        }
    }

    private String key(InputFile file) {
        String digest = file.ref().digest();
        return digest.isEmpty() || !shelf.active() ? "" : digest + "/" + CleanText.hash(file.name());
    }

    /** Brings what is new to the shelf, and takes from it what was of no use if that is more than all else. */
    public void keep() {
        long useful = added.get();
        long useless = 0;
        for (String key : shelf.keys("")) {
            useful += used.contains(key) ? shelf.size(key) : 0;
            useless += used.contains(key) ? 0 : shelf.size(key);
        }
        if (useless > Math.max(spare, useful)) {
            shelf.keys("").stream().filter(used::contains).forEach(this::again);
            shelf.replace();
        }
        batch.keep();
    }

    private void again(String key) {
        try {
            batch.put(key, shelf.get(key).orElseThrow());
        } catch (CorruptCacheException e) {
            distrust(e.reason());
        }
    }

    /** How many reports were taken from earlier runs. */
    public int taken() {
        return used.size();
    }

    /** How many reports were parsed. */
    public int parsed() {
        return parsed.get();
    }

    @Override
    public void close() {
        batch.close();
        shelf.close();
    }
}
