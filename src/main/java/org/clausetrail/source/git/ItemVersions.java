package org.clausetrail.source.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.InputException;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.InputFile;
import org.eclipse.jgit.lib.ObjectId;

/** The items of each version of a file, read once per blob: most commits leave most files as they were. */
final class ItemVersions {
    private static final long LARGEST = 16L << 20;

    private final GitRepository repository;
    private final ItemReader reader;
    private final Map<String, Optional<Map<ItemId, String>>> known = new HashMap<>();
    private int unreadable;

    ItemVersions(GitRepository repository, ItemReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    /** Content hashes by item; of the zero id none; absent where this version cannot be read. */
    Optional<Map<ItemId, String>> of(ObjectId blob, String path) throws IOException {
        if (blob.equals(ObjectId.zeroId())) {
            return Optional.of(Map.of());
        }
        // Readers choose the format by the end of the name, so a blob under another name may hold other items.
        String key = blob.name() + path.substring(path.lastIndexOf('.') + 1);
        Optional<Map<ItemId, String>> items = known.get(key);
        if (items == null) {
            items = read(blob, path);
            known.put(key, items);
        }
        return items;
    }

    private Optional<Map<ItemId, String>> read(ObjectId blob, String path) throws IOException {
        try {
            byte[] content = repository.blob(blob, LARGEST);
            return Optional.of(Map.copyOf(reader.items(InputFile.of(content, SourceRef.file(path)))));
        } catch (InputException e) {
            unreadable++;
            return Optional.empty();
        }
    }

    /** How many versions could not be read. */
    int unreadable() {
        return unreadable;
    }
}
