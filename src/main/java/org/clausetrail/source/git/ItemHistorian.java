package org.clausetrail.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Derives an {@link ItemHistory}: first from the newest commit to the oldest, to learn which paths to follow; then
 * forward, comparing what the changed files of each commit held before and after.
 */
// [impl->CT-REQ-107]
// [impl->CT-REQ-080]
final class ItemHistorian {
    private final GitRepository repository;
    private final History history;
    private final TrackedPaths paths;
    private final ItemVersions versions;
    private final Map<Integer, List<ItemFileChanges.Change>> byCommit = new HashMap<>();
    private final Map<ItemId, List<ItemChange>> changes = new TreeMap<>();

    ItemHistorian(GitRepository repository, History history, PathScope scope, ItemReader reader) {
        this.repository = repository;
        this.history = history;
        this.paths = new TrackedPaths(scope);
        this.versions = new ItemVersions(repository, reader, paths, repository.items(reader.settings()));
    }

    /** Where an item is and what it says. */
    private record Held(Item item, String path) {
        String hash() {
            return item.revision();
        }
    }

    ItemHistory derive() throws IOException {
        int incomplete;
        try (ItemFileChanges reader =
                new ItemFileChanges(repository, history, paths, new MovedFiles(versions, paths))) {
            for (int i = history.commits().size() - 1; i >= 0; i--) {
                List<ItemFileChanges.Change> files = reader.of(history.commits().get(i));
                if (!files.isEmpty()) {
                    byCommit.put(i, files);
                }
            }
            incomplete = reader.incomplete();
        }
        for (int i = 0; i < history.commits().size(); i++) {
            @Nullable List<ItemFileChanges.Change> files = byCommit.get(i);
            if (files != null) {
                compare(history.commits().get(i), files);
            }
        }
        versions.keep();
        return new ItemHistory(history, changes, paths.older(), findings(incomplete));
    }

    private void compare(Commit commit, List<ItemFileChanges.Change> files) throws IOException {
        int parents = files.get(0).before().size();
        List<Map<ItemId, Held>> before = new ArrayList<>();
        for (int parent = 0; parent < parents; parent++) {
            before.add(new HashMap<>());
        }
        Map<ItemId, Held> after = new TreeMap<>();
        for (ItemFileChanges.Change file : files) {
            Optional<Map<ItemId, Item>> now = versions.of(file.after(), file.path());
            if (now.isEmpty()) {
                continue;
            }
            now.get().forEach((id, item) -> after.put(id, new Held(item, file.path())));
            for (int parent = 0; parent < parents; parent++) {
                Map<ItemId, Held> held = before.get(parent);
                versions.of(file.before().get(parent), file.path())
                        .orElseGet(() -> assumed(now.get()))
                        .forEach((id, item) -> held.put(id, new Held(item, file.path())));
            }
        }
        TreeSet<ItemId> ids = new TreeSet<>(after.keySet());
        before.forEach(held -> ids.addAll(held.keySet()));
        for (ItemId id : ids) {
            compare(
                    commit,
                    id,
                    before.stream()
                            .map(held -> Optional.ofNullable(held.get(id)))
                            .toList(),
                    after.get(id));
        }
    }

    /** What an unreadable version is taken to have held: each item as it was last known. */
    private Map<ItemId, Item> assumed(Map<ItemId, Item> now) {
        Map<ItemId, Item> assumed = new HashMap<>();
        for (ItemId id : now.keySet()) {
            @Nullable List<ItemChange> known = changes.get(id);
            if (known != null) {
                known.get(known.size() - 1).after().ifPresent(item -> assumed.put(id, item));
            }
        }
        return assumed;
    }

    private void compare(Commit commit, ItemId id, List<Optional<Held>> before, @Nullable Held after) {
        List<Held> present = before.stream().flatMap(Optional::stream).toList();
        Optional<Held> old = present.stream().findFirst();
        if (after == null) {
            if (present.size() == before.size() || overruled(commit, id, "")) {
                add(id, ItemChange.Kind.REMOVED, commit, old, Optional.empty());
            }
        } else if (present.stream().noneMatch(held -> held.hash().equals(after.hash()))
                || overruled(commit, id, after.hash())) {
            ItemChange.Kind kind = present.isEmpty() ? ItemChange.Kind.INTRODUCED : ItemChange.Kind.CHANGED;
            add(id, kind, commit, old, Optional.of(after));
        }
    }

    /** Whether a merge took one parent's text although the other's was written later in the order of history. */
    private boolean overruled(Commit commit, ItemId id, String hash) {
        @Nullable List<ItemChange> known = changes.get(id);
        if (!commit.isMerge() || known == null) {
            return false;
        }
        ItemChange last = known.get(known.size() - 1);
        return !last.hash().equals(hash) && history.isAncestor(last.commit().id(), commit.id());
    }

    private void add(ItemId id, ItemChange.Kind kind, Commit commit, Optional<Held> before, Optional<Held> after) {
        List<ItemChange> list = changes.computeIfAbsent(id, key -> new ArrayList<>());
        @Nullable ItemChange last = list.isEmpty() ? null : list.get(list.size() - 1);
        String hash = after.map(Held::hash).orElse("");
        String from = before.map(Held::path).orElse("");
        String path = after.map(Held::path).orElse(from);
        // The same text again, on a parallel branch, is no new revision.
        if (last != null && last.hash().equals(hash)) {
            return;
        }
        // Where what was before cannot be read, an item that is known did change.
        ItemChange.Kind what = kind == ItemChange.Kind.INTRODUCED && known(last) ? ItemChange.Kind.CHANGED : kind;
        int revision = (last == null ? 0 : last.revision()) + (kind == ItemChange.Kind.REMOVED ? 0 : 1);
        list.add(new ItemChange(
                id,
                revision,
                what,
                hash,
                commit,
                path,
                from.equals(path) ? "" : from,
                before.map(held -> shared(held.item(), last)),
                after.map(Held::item)));
    }

    private boolean known(@Nullable ItemChange last) {
        return last != null && last.kind() != ItemChange.Kind.REMOVED;
    }

    /** The item that the change before left, where it says the same: texts are held once. */
    private static Item shared(Item item, @Nullable ItemChange last) {
        return Optional.ofNullable(last)
                .flatMap(ItemChange::after)
                .filter(known ->
                        known.title().equals(item.title()) && known.attributes().equals(item.attributes()))
                .orElse(item);
    }

    private List<Finding> findings(int incomplete) {
        List<Finding> findings = new ArrayList<>();
        if (versions.unreadable() > 0) {
            findings.add(finding(
                    Severity.NOTE,
                    versions.unreadable()
                            + " old versions of files with items could not be read; changes that only they show"
                            + " are attributed to the next readable version."));
        }
        if (incomplete > 0) {
            findings.add(finding(
                    Severity.WARNING,
                    "Folders with items could not be read at " + incomplete
                            + " merges or commits, so some changes of items are attributed to a later commit."));
        }
        return findings;
    }

    private Finding finding(Severity severity, String sentence) {
        return new Finding("R-HISTORY", severity, sentence, List.of(), SourceRef.file(repository.name()));
    }
}
