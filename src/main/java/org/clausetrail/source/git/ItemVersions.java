package org.clausetrail.source.git;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.cache.Shelf;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The items of each version of a file. Most commits leave most files as they were, and a version that a commit makes is
 * the one that the next starts from, so the last ones read are kept, up to a bound on the items in them.
 */
// [impl->CT-REQ-089]
final class ItemVersions {
    private static final long LARGEST = 16L << 20;
    private static final int KEPT_ITEMS = 100_000;

    private final GitRepository repository;
    private final ItemReader reader;
    private final TrackedPaths paths;
    private final Map<String, Optional<Map<ItemId, Item>>> known = new LinkedHashMap<>(64, 0.75f, true);
    private int kept;
    private final Set<String> unreadable = new HashSet<>();
    private final KeptItems keptItems;

    ItemVersions(GitRepository repository, ItemReader reader, TrackedPaths paths, Shelf shelf) {
        this.repository = repository;
        this.reader = reader;
        this.paths = paths;
        this.keptItems = new KeptItems(shelf);
    }

    /** Items by id; of the zero id none; absent where this version cannot be read. */
    Optional<Map<ItemId, Item>> of(ObjectId blob, String path) throws IOException {
        Optional<Map<ItemId, Item>> items = tried(blob, path, paths.declared(path));
        if (items.isEmpty()) {
            unreadable.add(blob.name() + path);
        }
        return items;
    }

    /** The same for a file that is read as another one is declared. */
    Optional<Map<ItemId, Item>> tried(ObjectId blob, String path, String declared) throws IOException {
        if (blob.equals(ObjectId.zeroId())) {
            return Optional.of(Map.of());
        }
        // Readers go by the file's name and its declaration, so a blob under another name may hold other items.
        String key = blob.name() + path + '\0' + declared;
        Optional<Map<ItemId, Item>> items = known.get(key);
        if (items == null) {
            items = keptItems.get(key);
            if (items.isEmpty()) {
                items = read(blob, path, declared);
                items.ifPresent(read -> keptItems.put(key, read));
            }
            known.put(key, items);
            kept += weight(items);
            dropOldest();
        }
        return items;
    }

    private Optional<Map<ItemId, Item>> read(ObjectId blob, String path, String declared) throws IOException {
        try {
            InputFile file = InputFile.of(content(blob), SourceRef.file(path));
            return Optional.of(Collections.unmodifiableMap(reader.items(file, declared)));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a version. */
    byte[] content(ObjectId blob) throws IOException {
        return repository.blob(blob, LARGEST);
    }

    /** Keeps what was read for the next run. */
    void keep() {
        keptItems.keep();
    }

    private void dropOldest() {
        Iterator<Optional<Map<ItemId, Item>>> oldest = known.values().iterator();
        while (kept > KEPT_ITEMS && known.size() > 2) {
            kept -= weight(oldest.next());
            oldest.remove();
        }
    }

    private static int weight(Optional<Map<ItemId, Item>> items) {
        return 1 + items.map(Map::size).orElse(0);
    }

    /** How many versions could not be read. */
    int unreadable() {
        return unreadable.size();
    }
}
