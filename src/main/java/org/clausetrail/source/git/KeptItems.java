package org.clausetrail.source.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausetrail.cache.Batch;
import org.clausetrail.cache.CorruptCacheException;
import org.clausetrail.cache.FactBytes;
import org.clausetrail.cache.FactCursor;
import org.clausetrail.cache.Shelf;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * The items that versions of files were found to hold, kept for the next run.
 *
 * <p>From one version of a file to the next most items stay as they are and move by some lines, so an item is kept once
 * and a version as a list of items and lines.
 */
// [impl->CT-REQ-074]
final class KeptItems {
    private static final String RUN = "items/";

    private final Shelf shelf;
    private final List<Item> items = new ArrayList<>();
    private final Map<Item, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> versions = new HashMap<>();
    private final FactBytes newItems = new FactBytes();
    private final FactBytes newVersions = new FactBytes();

    /** Reads all of a shelf, and closes it. */
    KeptItems(Shelf shelf) {
        this.shelf = shelf;
        try {
            for (String run : shelf.keys(RUN)) {
                read(new FactCursor(shelf.get(run).orElseThrow()));
            }
        } catch (CorruptCacheException e) {
            distrust(e.reason());
        } catch (IllegalArgumentException e) {
            distrust("an item in it is none");
        } finally {
            shelf.close();
        }
    }

    private void distrust(String reason) {
        items.clear();
        numbers.clear();
        versions.clear();
        shelf.distrust(reason);
    }

    private void read(FactCursor run) throws CorruptCacheException {
        FactCursor of = part(run);
        while (!of.atEnd()) {
            add(item(of));
        }
        FactCursor lists = part(run);
        while (!lists.atEnd()) {
            String key = lists.text();
            int[] version = new int[2 * lists.count(2)];
            for (int i = 0; i < version.length; i += 2) {
                version[i] = lists.number();
                version[i + 1] = lists.number();
                if (version[i] < 0 || version[i] >= items.size() || version[i + 1] < 0) {
                    throw new CorruptCacheException("an item in it is missing");
                }
            }
            versions.put(key, version);
        }
    }

    private static FactCursor part(FactCursor run) throws CorruptCacheException {
        int length = run.number();
        int from = run.skip(length);
        return new FactCursor(run.bytes(), from, from + length);
    }

    private int add(Item item) {
        items.add(item);
        numbers.put(item, items.size() - 1);
        return items.size() - 1;
    }

    /** The items of a version, in the order in which its reader gave them. */
    Optional<Map<ItemId, Item>> get(String key) {
        int @Nullable [] version = versions.get(key);
        if (version == null) {
            return Optional.empty();
        }
        Map<ItemId, Item> held = new LinkedHashMap<>();
        for (int i = 0; i < version.length; i += 2) {
            Item item = items.get(version[i]);
            held.put(item.id(), at(item, version[i + 1]));
        }
        return Optional.of(held);
    }

    /** Notes what a version holds. */
    void put(String key, Map<ItemId, Item> held) {
        if (!shelf.active()
                || !held.entrySet().stream()
                        .allMatch(
                                entry -> entry.getKey().equals(entry.getValue().id()))) {
            return;
        }
        newVersions.text(key);
        newVersions.number(held.size());
        for (Item item : held.values()) {
            Item anywhere = at(item, 0);
            @Nullable Integer number = numbers.get(anywhere);
            if (number == null) {
                number = add(anywhere);
                write(anywhere);
            }
            newVersions.number(number);
            newVersions.number(item.source().line());
        }
    }

    /** Brings what is new to the shelf. */
    void keep() {
        if (newVersions.size() > 0) {
            FactBytes run = new FactBytes();
            for (FactBytes part : List.of(newItems, newVersions)) {
                run.number(part.size());
                run.bytes(part);
            }
            try (Batch batch = shelf.batch()) {
                batch.put(RUN + Long.toHexString(System.nanoTime()), run.toArray());
                batch.keep();
            }
        }
    }

    private static Item at(Item item, int line) {
        SourceRef source = item.source();
        return source.line() == line
                ? item
                : new Item(item.id(), item.kind(), item.revision(), item.title(), source.at(line), item.attributes());
    }

    private void write(Item item) {
        newItems.text(item.id().value());
        newItems.text(item.kind().name());
        newItems.text(item.revision());
        newItems.text(item.title());
        newItems.text(item.source().path());
        newItems.text(item.source().commit());
        newItems.text(item.source().digest());
        newItems.number(item.attributes().size());
        item.attributes().forEach((name, value) -> {
            newItems.text(name);
            newItems.text(value);
        });
    }

    private static Item item(FactCursor from) throws CorruptCacheException {
        ItemId id = new ItemId(from.text());
        ItemKind kind = ItemKind.valueOf(from.text());
        String revision = from.text();
        String title = from.text();
        SourceRef source = new SourceRef(from.text(), 0, from.text(), from.text());
        Map<String, String> attributes = new TreeMap<>();
        for (int left = from.count(4); left > 0; left--) {
            attributes.put(from.text(), from.text());
        }
        return new Item(id, kind, revision, title, source, attributes);
    }
}
