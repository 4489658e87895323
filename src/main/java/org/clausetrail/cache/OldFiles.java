package org.clausetrail.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Removes from a cache folder what nobody has used for a season and what killed runs left aside. */
final class OldFiles {
    static final String ASIDE = ".aside";

    private static final Duration UNUSED = Duration.ofDays(90);
    private static final Duration ABANDONED = Duration.ofDays(1);

    private OldFiles() {}

    static void delete(Path folder) throws IOException {
        Instant now = Instant.now();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.toString();
            boolean kept = name.endsWith(Shelf.SUFFIX);
            if (kept || name.endsWith(ASIDE)) {
                Instant limit = now.minus(kept ? UNUSED : ABANDONED);
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Marks a file as used, at most once a day. */
    static void used(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }
}
