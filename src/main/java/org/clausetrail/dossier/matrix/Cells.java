package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.ItemName;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Registered;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** Turns items and links of the trace into cells: id, revision, link, source place. States only what sources state. */
final class Cells {
    /** How many lines a cell shows before it says how many more there are. */
    private static final int SHOWN = 24;

    private static final int HASH_LENGTH = 8;

    /** Kinds that are written once, so that a revision says nothing of them. */
    private static final Set<ItemKind> UNREVISED = Set.of(
            ItemKind.COMMIT,
            ItemKind.CODE,
            ItemKind.TEST_RESULT,
            ItemKind.RELEASE,
            ItemKind.REVIEW,
            ItemKind.APPROVAL,
            ItemKind.SIMULATION_RUN,
            ItemKind.CAMPAIGN,
            ItemKind.DATA_SET,
            ItemKind.ENVIRONMENT,
            ItemKind.COMPONENT);

    private final Trace trace;
    private final TraceGraph graph;
    private final Anchors anchors;
    private final String document;

    Cells(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.anchors = anchors;
        this.document = document;
    }

    /** Numbers of the items of some kinds, in reading order. */
    int[] ofKind(ItemKind... kinds) {
        Set<ItemKind> wanted = Set.of(kinds);
        int[] found = new int[graph.size()];
        int count = 0;
        for (int item = 0; item < graph.size(); item++) {
            if (wanted.contains(graph.item(item).kind())) {
                found[count++] = item;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** An item: id and revision, linked to its place in the register, with its source. */
    Entry item(int number) {
        return item(number, "");
    }

    /** An item with more words behind its id and revision. */
    Entry item(int number, String more) {
        Item item = graph.item(number);
        String text = name(item) + (more.isEmpty() ? "" : " · " + more);
        String target = Registered.holds(graph, number) ? target(item.id()) : "";
        Entry entry = new Entry(text, target, Optional.empty(), source(item.source()));
        return more.isEmpty() ? entry.with(brief(item, "")) : entry;
    }

    /** An item as it stands on a page beside its like: what they share and what is its own. */
    Brief brief(Item item, String before) {
        return ItemName.brief(item, name(item), before);
    }

    /** An item and its title on the next line. */
    List<Entry> titled(int number) {
        Item item = graph.item(number);
        Entry named = item(number).alone();
        return item.title().isEmpty() ? List.of(named) : List.of(named, Entry.text(item.title()));
    }

    /** An item alone on its line, and its title where the id does not end with it. */
    List<Entry> named(int number) {
        Item item = graph.item(number);
        return item.id().value().endsWith(item.title()) ? List.of(item(number).alone()) : titled(number);
    }

    /** Name of the row of an item; of two items with one id, links go to the first, so that the second has none. */
    String anchor(int number) {
        ItemId id = graph.item(number).id();
        return graph.find(id).orElse(number) == number ? Anchors.of(id) : "";
    }

    String target(ItemId id) {
        return anchors.target(id, document);
    }

    /** {@code SRS-12 · rev 3}; a commit is named by the beginning of its id, code by its place. */
    String name(Item item) {
        String revision = revision(item);
        String name = ItemName.of(item);
        return revision.isEmpty() ? name : name + " · " + revision;
    }

    /** The revision: its number where version control counts it, else the beginning of the content hash. */
    String revision(Item item) {
        int number = trace.history().revision(item.id());
        if (number > 0) {
            return "rev " + number;
        }
        boolean hashed = !item.revision().isEmpty() && !UNREVISED.contains(item.kind());
        return hashed
                ? "rev "
                        + item.revision()
                                .substring(
                                        0, Math.min(HASH_LENGTH, item.revision().length()))
                : "";
    }

    static String commit(String id) {
        return ItemName.commit(id);
    }

    static String source(SourceRef source) {
        return source.toString();
    }

    /** Items that an item points to by a kind of link. */
    List<Entry> to(int item, LinkKind kind, Predicate<Item> which) {
        return ends(graph.linksFrom(item), kind, which, true);
    }

    /** Items that point to an item by a kind of link. */
    List<Entry> from(int item, LinkKind kind, Predicate<Item> which) {
        return ends(graph.linksTo(item), kind, which, false);
    }

    private List<Entry> ends(int[] links, LinkKind kind, Predicate<Item> which, boolean forward) {
        List<Entry> entries = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int link : links) {
            int end = forward ? graph.to(link) : graph.from(link);
            if (graph.link(link).kind() == kind && end >= 0 && which.test(graph.item(end)) && seen.add(end)) {
                entries.add(item(end, trace.suspect(link) ? "suspect" : ""));
            }
        }
        return entries;
    }

    /** Links of an item that name an id which no item has. */
    List<Entry> broken(int item, LinkKind kind) {
        List<Entry> entries = new ArrayList<>();
        for (int link : graph.linksFrom(item)) {
            if (graph.link(link).kind() == kind && graph.to(link) < 0) {
                entries.add(broken(graph.link(link), graph.link(link).to()));
            }
        }
        for (int link : graph.linksTo(item)) {
            if (graph.link(link).kind() == kind && graph.from(link) < 0) {
                entries.add(broken(graph.link(link), graph.link(link).from()));
            }
        }
        return entries;
    }

    private static Entry broken(LinkClaim claim, ItemId missing) {
        return new Entry(missing + " does not exist.", "", Optional.of(CellState.BROKEN_LINK), source(claim.source()));
    }

    /** A cell of these lines; where there are none, a state and its reason. */
    static Cell cell(List<Entry> entries, CellState otherwise, String reason) {
        return cell(entries, otherwise, reason, "all in the item register");
    }

    /** A cell of these lines, and where those stand that have no room in it. */
    static Cell cell(List<Entry> entries, CellState otherwise, String reason, String elsewhere) {
        if (entries.isEmpty()) {
            return Cell.state(otherwise, reason);
        }
        if (entries.size() <= SHOWN) {
            return new Cell(entries);
        }
        List<Entry> shown = new ArrayList<>(entries.subList(0, SHOWN));
        for (Entry entry : entries.subList(SHOWN, entries.size())) {
            if (entry.state().isPresent() && !entry.state().get().good()) {
                shown.add(entry);
            }
        }
        int left = entries.size() - shown.size();
        if (left > 0) {
            shown.add(Entry.text("and " + left + " more, " + elsewhere));
        }
        return new Cell(shown);
    }

    /** A cell of an attribute; where it is absent, a state and its reason. */
    Cell attribute(int number, String key, CellState otherwise, String reason) {
        String value = graph.item(number).text(key);
        return value.isBlank() ? Cell.state(otherwise, reason) : Cell.text(value);
    }

    /** A cell of an attribute that a source should state. */
    Cell stated(int number, String key) {
        return attribute(number, key, CellState.UNKNOWN, "Not stated.");
    }

    /** A cell of an attribute that need not be stated. */
    Cell optional(int number, String key) {
        return attribute(number, key, CellState.NOT_APPLICABLE, "not stated");
    }

    /** Ids that a text names, separated by commas, semicolons or line ends; what is no id is left out. */
    static List<ItemId> ids(String text) {
        List<ItemId> ids = new ArrayList<>();
        for (String part : text.split("[,;\\r\\n]", -1)) {
            String id = part.strip();
            int at = id.lastIndexOf('@');
            String bare = at > 0 ? id.substring(0, at) : id;
            if (!bare.isEmpty() && bare.chars().noneMatch(Character::isISOControl)) {
                ids.add(new ItemId(bare.strip()));
            }
        }
        return ids;
    }

    static List<Entry> joined(List<Entry> first, List<Entry> second) {
        if (first.isEmpty()) {
            return second;
        }
        List<Entry> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
