package org.clausetrail.source.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * How alike the contents of two blobs are, by Git's estimate; not for several threads.
 *
 * <p>A blob that cannot be read is like no other one, and is named.
 */
final class Similarity implements AutoCloseable {
    /** The score of equal contents. */
    static final int SAME = 60000;

    private static final long LARGEST = 64L << 20;
    private static final long LIMIT = 48L << 20;
    private static final int KEPT_SIZES = 100_000;
    private static final long UNREAD = -1;

    private final ObjectReader reader;
    private final Spans.Table table = new Spans.Table();
    private final Map<ObjectId, Long> sizes = new HashMap<>();
    private final Map<ObjectId, Spans> spans = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<ObjectId, String> unreadable = new HashMap<>();
    private final Set<ObjectId> missed = new LinkedHashSet<>();
    private long weight;

    Similarity(ObjectReader reader) {
        this.reader = reader;
    }

    /** How much two contents share, of {@value #SAME}; 0 where their sizes alone rule out that it is the minimum. */
    int score(ObjectId one, ObjectId other, int minimum) {
        long a = size(one);
        long b = size(other);
        long larger = Math.max(a, b);
        long difference = larger - Math.min(a, b);
        if (a <= 0 || b <= 0 || larger * (SAME - minimum) < difference * SAME) {
            return 0;
        }
        Optional<Spans> before = spans(one);
        Optional<Spans> after = spans(other);
        return before.isEmpty() || after.isEmpty()
                ? 0
                : (int) (table.shared(before.get(), after.get()) * SAME / larger);
    }

    /** Size of a blob in bytes; −1 where it cannot be read. */
    long size(ObjectId blob) {
        @Nullable Long known = sizes.get(blob);
        if (known != null) {
            if (known == UNREAD) {
                missed.add(blob);
            }
            return known;
        }
        long size = UNREAD;
        try {
            size = Damage.of(blob, () -> reader.getObjectSize(blob, Constants.OBJ_BLOB));
        } catch (IOException e) {
            unread(blob, Damage.reason(blob, e));
        }
        if (size > LARGEST) {
            unread(blob, size + " bytes, larger than " + LARGEST);
            size = UNREAD;
        }
        if (sizes.size() == KEPT_SIZES) {
            sizes.keySet().retainAll(unreadable.keySet());
        }
        sizes.put(blob, size);
        return size;
    }

    private Optional<Spans> spans(ObjectId blob) {
        @Nullable Spans known = spans.get(blob);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Spans read = table.of(
                    Damage.of(blob, () -> reader.open(blob, Constants.OBJ_BLOB).getCachedBytes((int) LARGEST)));
            keep(blob, read);
            return Optional.of(read);
        } catch (IOException e) {
            unread(blob, Damage.reason(blob, e));
            sizes.put(blob, UNREAD);
            return Optional.empty();
        }
    }

    private void keep(ObjectId blob, Spans read) {
        spans.put(blob, read);
        weight += read.weight();
        var eldest = spans.values().iterator();
        while (weight > LIMIT && spans.size() > 2) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    private void unread(ObjectId blob, String why) {
        unreadable.put(blob, why);
        missed.add(blob);
    }

    /** The blobs that could not be read since this was last asked, each with what is wrong with it. */
    List<String> unread() {
        if (missed.isEmpty()) {
            return List.of();
        }
        List<String> since = missed.stream()
                .map(blob -> blob.name() + " (" + unreadable.get(blob) + ")")
                .toList();
        missed.clear();
        return since;
    }

    @Override
    public void close() {
        reader.close();
    }
}
