package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;

/** M9, the configuration status: the items under configuration control, their version and their last change. */
// [impl->CT-REQ-268]
public final class ConfigurationStatus {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final RecentReleases releases;
    private final int[] items;
    private final List<Trace.Part> sources;

    private ConfigurationStatus(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.releases = new RecentReleases(trace);
        this.items = cells.ofKind(
                ItemKind.ARCHITECTURE_ITEM,
                ItemKind.UNIT,
                ItemKind.SOUP,
                ItemKind.COMPONENT,
                ItemKind.DATA_SET,
                ItemKind.ENVIRONMENT,
                ItemKind.DOCUMENT);
        this.sources = trace.release().map(Trace.Release::repositories).orElse(List.of());
    }

    /** The last tagged release before this one of the repository that keeps an item; tags come in the order of ancestry. */
    private Optional<Item> releaseBefore(Item item) {
        List<String> released = sources.stream().map(Trace.Part::commit).toList();
        String repository = sources.stream()
                .map(Trace.Part::repository)
                .filter(name -> item.source().path().startsWith(name + ":"))
                .findFirst()
                .orElse("");
        return Arrays.stream(cells.ofKind(ItemKind.RELEASE))
                .mapToObj(graph::item)
                .filter(release -> !release.text("annotated").isEmpty()
                        && release.text(Attribute.REPOSITORY).equals(repository)
                        && !released.contains(release.text(Attribute.COMMIT)))
                .reduce((earlier, later) -> later);
    }

    private Cell changed(Item item, Optional<ChangeHistory.Change> last) {
        if (last.isEmpty()) {
            return Cell.state(CellState.NOT_APPLICABLE, "not kept in the repository");
        }
        Optional<Item> before = releaseBefore(item);
        if (before.isEmpty()) {
            return Cell.state(CellState.NOT_APPLICABLE, "no tagged release before this one");
        }
        boolean same = trace.history()
                .includes(before.get().text(Attribute.COMMIT), last.get().commit());
        return Cell.text((same ? "No, as in " : "Yes, since ") + before.get().text("tag"));
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        ConfigurationStatus made = new ConfigurationStatus(trace, anchors, document);
        int all = made.items.length;
        int sources = made.sources.size();
        MatrixBuilder matrix = new MatrixBuilder("M9", "Configuration status", "IEC 62304 8.1.3, 8.3")
                .column("item", "Item", 24)
                .column("type", "Type", 8)
                .column("version", "Version or digest in this release", 20);
        for (RecentReleases.Release release : made.releases.list()) {
            matrix.column("revision-" + release.version(), "Revision in " + release.version(), 6);
        }
        return matrix.column("changed", "Changed since the release before", 10)
                .column("last-change", "Last change", 28, "Last change", "")
                .column("author", "By", 12, "Last change", "by")
                .whenEmpty("The sources hold no software item, unit, SOUP item, component, data set, environment or"
                        + " document.")
                .build(
                        sources + all,
                        row -> row < sources ? made.source(made.sources.get(row)) : made.row(row - sources),
                        row -> row < sources
                                ? made.sources.get(row).repository()
                                : made.graph
                                        .item(made.items[row - sources])
                                        .id()
                                        .value(),
                        "Configuration items here: " + all + "; in the sources: " + all + ". Repositories: " + sources
                                + "."
                                + (made.releases.older() == 0
                                        ? ""
                                        : " Releases that are older than those shown: " + made.releases.older() + "."));
    }

    /** The source code itself, as each repository holds it at the release. */
    private Row source(Trace.Part part) {
        String tag = part.tag().isEmpty() ? "" : "tag " + part.tag() + ", ";
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(part.repository() + (part.path().isEmpty() ? "" : ", folder " + part.path())));
        row.add(Cell.text("source code"));
        row.add(Cell.text(tag + "commit " + part.commit()));
        releases.list().forEach(release -> row.add(Cell.state(CellState.NOT_APPLICABLE, "")));
        Cell none = Cell.state(CellState.NOT_APPLICABLE, "the repository as a whole");
        row.addAll(List.of(none, none, none));
        return new Row("", row);
    }

    /** The revision of an item in a release. */
    private Cell revision(Item item, RecentReleases.Release release) {
        int revision = releases.revision(item.id(), release);
        return revision > 0
                ? Cell.text("rev " + revision)
                : Cell.state(
                        CellState.NOT_APPLICABLE,
                        trace.history().changes(item.id()).isEmpty() ? "" : "not in it");
    }

    private Row row(int number) {
        Item item = graph.item(items[number]);
        List<Entry> version = new ArrayList<>();
        for (String key : List.of(Attribute.VERSION, "digest", Attribute.PURL)) {
            if (!item.text(key).isEmpty()) {
                version.add(Entry.text(item.text(key)));
            }
        }
        if (version.isEmpty() && !item.revision().isEmpty()) {
            version.add(Entry.text("content " + Cells.commit(item.revision())));
        }
        List<ChangeHistory.Change> changes = trace.history().changes(item.id());
        Optional<ChangeHistory.Change> last = changes.stream().reduce((earlier, later) -> later);
        List<Cell> row = new ArrayList<>();
        row.add(named(items[number]));
        row.add(Cell.text(item.kind().title()));
        row.add(Cells.cell(version, CellState.UNKNOWN, "Neither version nor digest is stated."));
        releases.list().forEach(release -> row.add(revision(item, release)));
        row.add(changed(item, last));
        Cell elsewhere = Cell.state(CellState.NOT_APPLICABLE, "not kept in the repository");
        row.add(last.map(change ->
                        Cell.text(change.date() + ", commit " + Cells.commit(change.commit()) + ", " + change.path()))
                .orElse(elsewhere));
        row.add(last.map(change -> Cell.text(change.author())).orElse(elsewhere));
        return new Row(cells.anchor(items[number]), row);
    }

    /** An item with its title, on a page on one line. */
    private Cell named(int number) {
        List<Entry> entries = new ArrayList<>(List.of(cells.item(number)));
        String title = graph.item(number).title();
        if (!title.isEmpty()) {
            entries.add(Entry.text(title).with(new Brief("", title)));
        }
        return new Cell(entries);
    }
}
