package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.ReleaseDifference;
import org.clausetrail.trace.Trace;

/** Where ids lead: each to the row of what became of its item, or else to the list of the items that are named only. */
public final class Mentions {
    private static final int COMMIT_LENGTH = 12;
    private static final int SHOWN = 12;
    private static final int FEW = 6;

    private final ReleaseDifference difference;
    private final Set<ItemId> changed = new HashSet<>();
    private final Map<ItemId, Item> named = new TreeMap<>();

    /** The mentions of a difference, none yet. */
    public Mentions(ReleaseDifference difference) {
        this.difference = difference;
        difference.items().forEach(delta -> {
            if (delta.differs()) {
                changed.add(delta.id());
            }
        });
        difference.commits().forEach(commit -> changed.add(commit.id()));
        difference.commitsLeft().forEach(commit -> changed.add(commit.id()));
    }

    /** Name of the row of an item. */
    public static String anchor(ItemId id) {
        return "item:" + Anchors.of(id);
    }

    /** The items that were named and have no row of their own, by id. */
    public List<Item> named() {
        return List.copyOf(named.values());
    }

    /** An id that leads to its item; plain text where neither release holds one. */
    public Entry entry(ItemId id) {
        Optional<Item> item = item(difference.to(), id).or(() -> item(difference.from(), id));
        if (item.isPresent() && !changed.contains(id)) {
            named.put(id, item.get());
        }
        String text = item.map(Mentions::shown).orElse(id.value());
        return new Entry(text, item.isPresent() ? "#" + anchor(id) : "", Optional.empty(), "");
    }

    /** Some ids, a line each; how many more there are is said. */
    public List<Entry> entries(Collection<ItemId> ids) {
        return Tables.shortened(ids.stream().limit(SHOWN).map(this::entry).toList(), ids.size());
    }

    /** Ids by kind: a few of a kind a line each, many of a kind as their number, since the JSON lists them all. */
    List<Entry> byKind(Collection<ItemId> ids) {
        Map<ItemKind, List<ItemId>> kinds = new EnumMap<>(ItemKind.class);
        List<Entry> entries = new ArrayList<>();
        for (ItemId id : ids) {
            Optional<Item> item = item(difference.to(), id).or(() -> item(difference.from(), id));
            item.ifPresentOrElse(
                    known -> kinds.computeIfAbsent(known.kind(), key -> new ArrayList<>())
                            .add(id),
                    () -> entries.add(Entry.text(id.value())));
        }
        kinds.forEach((kind, list) -> {
            if (list.size() > FEW || kind == ItemKind.TEST_RESULT) {
                entries.add(Entry.text(list.size() + " × " + kind.title()));
            } else {
                list.forEach(id -> entries.add(entry(id)));
            }
        });
        return entries;
    }

    private static Optional<Item> item(Trace trace, ItemId id) {
        TraceGraph graph = trace.graph();
        return graph.find(id).isPresent()
                ? Optional.of(graph.item(graph.find(id).getAsInt()))
                : Optional.empty();
    }

    /** The id; a commit by the beginning of its name, behind that of its repository where there are several. */
    public static String shown(Item item) {
        if (item.kind() != ItemKind.COMMIT) {
            return item.id().value();
        }
        String repository = item.text(Attribute.REPOSITORY);
        return (repository.isEmpty() ? "" : repository + " ") + commit(item.text(Attribute.COMMIT));
    }

    /** A commit by the beginning of its name. */
    public static String commit(String id) {
        return id.substring(0, Math.min(COMMIT_LENGTH, id.length()));
    }
}
