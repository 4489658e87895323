package org.clausetrail.dossier.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.ChangeHistory.Change;
import org.clausetrail.trace.ItemDelta;
import org.clausetrail.trace.ReleaseDifference;

/** The items that came, went, say something else or state other links. */
public final class ItemTable {
    private final ReleaseDifference difference;
    private final Areas areas;
    private final Mentions mentions;

    /** The table of a difference. */
    public ItemTable(ReleaseDifference difference, Areas areas, Mentions mentions) {
        this.difference = difference;
        this.areas = areas;
        this.mentions = mentions;
    }

    /** The items, in the order of the table. */
    public List<ItemDelta> items() {
        return difference.items().stream().filter(ItemDelta::differs).toList();
    }

    /** The table. */
    public Matrix matrix() {
        List<ItemDelta> items = items();
        return Tables.of(
                "C1",
                "Changed items",
                List.of(
                        new Column("item", "Item", 14),
                        new Column("kind", "Kind", 10),
                        new Column("area", "Area", 12),
                        new Column("what", "What", 8),
                        new Column("revision", "Revision", 8),
                        new Column("difference", "Difference, [-gone-] and {+come+}", 44),
                        new Column("links", "Links", 20),
                        new Column("commits", "Commits", 12),
                        new Column("requests", "Asked for by", 12)),
                items.stream().map(this::row).toList(),
                List.of(),
                "Changed items here: " + items.size() + "; compared were " + compared() + ".",
                "No item came, went or changed.");
    }

    private String compared() {
        return difference.from().graph().size() + " items at the earlier release with "
                + difference.to().graph().size() + " at the later";
    }

    private Row row(ItemDelta delta) {
        List<Entry> words = new ArrayList<>();
        if (delta.what() != ItemDelta.What.REMOVED) {
            delta.words().fields().forEach(field -> words.add(Entry.text(field.name() + ": " + field.words())));
        }
        return new Row(
                Mentions.anchor(delta.id()),
                List.of(
                        new Cell(List.of(
                                mentions.entry(delta.id()),
                                Entry.text(delta.item().title()))),
                        Cell.text(delta.kind().title()),
                        Cell.text(areas.of(delta).stream().map(Area::title).collect(Collectors.joining("; "))),
                        Cell.text(what(delta)),
                        Cell.text(revision(delta)),
                        Tables.cell(words),
                        Tables.cell(links(delta)),
                        Tables.cell(commits(delta)),
                        Tables.cell(mentions.entries(requests(delta)))));
    }

    /** What became of an item, in a word. */
    public static String what(ItemDelta delta) {
        return delta.what() == ItemDelta.What.SAME
                ? "links changed"
                : delta.what().name().toLowerCase(Locale.ROOT);
    }

    /** The revisions before and after, such as {@code rev 1 → rev 3}. */
    public static String revision(ItemDelta delta) {
        String before = delta.revisionBefore() == 0 ? "" : "rev " + delta.revisionBefore();
        String after = delta.revisionAfter() == 0 ? "" : "rev " + delta.revisionAfter();
        return before.equals(after) || before.isEmpty() || after.isEmpty()
                ? (after.isEmpty() ? before : after)
                : before + " → " + after;
    }

    /** Links that came and went, a line each. */
    public List<Entry> links(ItemDelta delta) {
        List<Entry> lines = new ArrayList<>();
        delta.linksGained().forEach(link -> lines.add(line("+ ", link)));
        delta.linksLost().forEach(link -> lines.add(line("− ", link)));
        return lines;
    }

    private Entry line(String sign, LinkClaim link) {
        Entry target = mentions.entry(link.to());
        String revision = link.toRevision().isEmpty() ? "" : "@" + link.toRevision();
        return new Entry(
                sign + link.kind().word().replace('-', ' ') + " " + target.text() + revision,
                target.target(),
                target.state(),
                "");
    }

    /** Commits that changed the text, a line each. */
    public List<Entry> commits(ItemDelta delta) {
        List<Entry> lines = new ArrayList<>();
        for (Change change : delta.changes()) {
            lines.add(mentions.entry(change.item()));
        }
        return lines;
    }

    /** Change requests and problem reports that asked for a change: named by its commits, or naming the item. */
    public Set<ItemId> requests(ItemDelta delta) {
        Set<ItemId> requests = new LinkedHashSet<>();
        TraceGraph graph = difference.to().graph();
        for (Change change : delta.changes()) {
            graph.find(change.item()).ifPresent(number -> {
                for (int link : graph.linksFrom(number)) {
                    add(requests, delta.id(), graph.to(link));
                }
            });
        }
        graph.find(delta.id()).ifPresent(number -> {
            for (int link : graph.linksTo(number)) {
                int from = graph.from(link);
                boolean asks = graph.link(link).kind() == LinkKind.CHANGES
                        || graph.link(link).kind() == LinkKind.FIXES;
                if (asks
                        && from >= 0
                        && difference.from().graph().find(graph.item(from).id()).isEmpty()) {
                    add(requests, delta.id(), from);
                }
            }
        });
        return requests;
    }

    private void add(Set<ItemId> requests, ItemId changed, int number) {
        if (number >= 0) {
            Item item = difference.to().graph().item(number);
            boolean request = item.kind() == ItemKind.CHANGE_REQUEST
                    || item.kind() == ItemKind.PROBLEM_REPORT
                    || item.kind() == ItemKind.ANOMALY;
            if (request && !item.id().equals(changed)) {
                requests.add(item.id());
            }
        }
    }
}
