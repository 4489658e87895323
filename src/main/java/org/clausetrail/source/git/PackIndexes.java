package org.clausetrail.source.git;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;
import org.eclipse.jgit.lib.Constants;

/**
 * Looks at the indexes of packs before JGit trusts them: a number of objects that is not that of the file would let it
 * reserve memory without bounds (gitformat-pack, "pack-*.idx files").
 */
// [impl->CT-REQ-115]
final class PackIndexes {
    private static final int MAGIC = 0xff744f63;
    private static final int HASH = Constants.OBJECT_ID_LENGTH;
    private static final int BUCKETS = 256;
    private static final long FAN_OUT = BUCKETS * 4L;
    private static final long CHECKSUMS = 2L * HASH;

    private PackIndexes() {}

    /** Ends with one message where an index in a folder of packs is damaged. */
    static void check(Path packs, String repository) throws IOException {
        if (!Files.isDirectory(packs)) {
            return;
        }
        List<Path> indexes;
        try (Stream<Path> files = Files.list(packs)) {
            indexes = files.filter(file -> file.toString().endsWith(".idx"))
                    .sorted()
                    .toList();
        }
        for (Path index : indexes) {
            if (!sound(index)) {
                throw new InputException(
                        SourceRef.file(repository),
                        "The index " + index.getFileName()
                                + " of a pack of this repository is damaged. Make it anew with \"git index-pack\" on the"
                                + " pack of the same name, or fetch the repository from another copy.");
            }
        }
    }

    private static boolean sound(Path index) throws IOException {
        long length = Files.size(index);
        if (length < FAN_OUT + CHECKSUMS) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(index))) {
            byte[] head = in.readNBytes((int) FAN_OUT + 8);
            boolean second = number(head, 0) == MAGIC;
            int start = second ? 8 : 0;
            long count = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                long next = number(head, start + 4 * bucket) & 0xffffffffL;
                if (next < count) {
                    return false;
                }
                count = next;
            }
            // Version 2 has eight more bytes for each offset beyond 2 GiB.
            long rest = length - start - FAN_OUT - CHECKSUMS - count * (second ? HASH + 8 : HASH + 4);
            return rest == 0 || second && rest > 0 && rest % 8 == 0 && rest / 8 <= count;
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }
}
