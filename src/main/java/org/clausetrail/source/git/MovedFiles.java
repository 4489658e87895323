package org.clausetrail.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.model.InputException;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;

/**
 * Finds what a file with items was called before: a deleted file of the same content, or one that holds an item of the
 * file that appears, when it is read as that one is declared.
 */
final class MovedFiles {
    private static final Pattern NO_PART_OF_AN_ID = Pattern.compile("[^\\p{L}\\p{N}_.:~/#$+-]+");

    private final ItemVersions versions;
    private final TrackedPaths paths;

    MovedFiles(ItemVersions versions, TrackedPaths paths) {
        this.versions = versions;
        this.paths = paths;
    }

    /** The path of the added file that a deleted one became. */
    Optional<String> successor(PathChange deleted, List<PathChange> added) throws IOException {
        for (PathChange file : added) {
            if (file.newBlob().equals(deleted.oldBlob())) {
                return Optional.of(file.path());
            }
        }
        Set<String> words = words(deleted);
        for (PathChange file : added) {
            Map<ItemId, Item> now = versions.of(file.newBlob(), file.path()).orElse(Map.of());
            // Reading is dear, and most deleted files name none of the items.
            if (now.keySet().stream().anyMatch(id -> words.contains(id.value())) && held(deleted, file, now)) {
                return Optional.of(file.path());
            }
        }
        return Optional.empty();
    }

    private boolean held(PathChange deleted, PathChange file, Map<ItemId, Item> now) throws IOException {
        Map<ItemId, Item> before = versions.tried(deleted.oldBlob(), deleted.path(), paths.declared(file.path()))
                .orElse(Map.of());
        return before.keySet().stream().anyMatch(now::containsKey);
    }

    private Set<String> words(PathChange file) throws IOException {
        try {
            String text = new String(versions.content(file.oldBlob()), StandardCharsets.UTF_8);
            Set<String> words = new HashSet<>();
            NO_PART_OF_AN_ID.splitAsStream(text).forEach(word -> {
                words.add(word);
                words.add(word.replaceAll("[.:]+$", ""));
            });
            return words;
        } catch (InputException e) {
            return Set.of();
        }
    }
}
