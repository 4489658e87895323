package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausetrail.dossier.ItemName;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/** The commits that a version released first: what changed against the version before, commit by commit. */
// [impl->CT-REQ-294]
final class ReleasedCommits {
    /** How many commits of a version are told in words on a page; of more, their ids stand by change. */
    private static final int TOLD = 24;

    /** How many commits a cell names: a workbook's cell holds 253 lines. */
    private static final int NAMED = 200;

    private static final int DAY = 10;
    private static final Set<ItemKind> RECORDS =
            Set.of(ItemKind.CHANGE_REQUEST, ItemKind.PROBLEM_REPORT, ItemKind.ANOMALY);

    private final TraceGraph graph;
    private final Cells cells;
    private final Set<Integer> commits = new LinkedHashSet<>();

    /** The commits that the items of a version, its tag and its record, say were released in it first. */
    ReleasedCommits(TraceGraph graph, Cells cells, List<Integer> version) {
        this.graph = graph;
        this.cells = cells;
        for (int item : version) {
            for (int commit : graph.sources(item, LinkKind.RELEASED_IN)) {
                if (graph.item(commit).kind() == ItemKind.COMMIT) {
                    commits.add(commit);
                }
            }
        }
    }

    int count() {
        return commits.size();
    }

    /** Change requests and problem reports that the commits carry out, each once. */
    List<Entry> requests() {
        Set<Integer> requests = new TreeSet<>();
        for (int commit : commits) {
            for (LinkKind kind : List.of(LinkKind.CHANGES, LinkKind.FIXES, LinkKind.IMPLEMENTS)) {
                for (int target : graph.targets(commit, kind)) {
                    ItemKind of = graph.item(target).kind();
                    if (of == ItemKind.CHANGE_REQUEST || of == ItemKind.PROBLEM_REPORT) {
                        requests.add(target);
                    }
                }
            }
        }
        return requests.stream().map(cells::item).toList();
    }

    /** Each commit; what has no room is counted. */
    Cell cell() {
        List<Entry> entries = new ArrayList<>();
        commits.stream().limit(NAMED).forEach(commit -> entries.add(entry(commit)));
        if (commits.size() > NAMED) {
            entries.add(Entry.text("and " + (commits.size() - NAMED) + " more, in the repository under the tag"));
        }
        return entries.isEmpty()
                ? Cell.state(CellState.UNKNOWN, "No commit is known to be released here first.")
                : new Cell(entries);
    }

    /** {@code commit b6d445ca310f · 2025-03-01 · Ada · Widen the range · CR-001, SRS-003}. */
    private Entry entry(int number) {
        Item commit = graph.item(number);
        String date = commit.text(Attribute.DATE);
        List<String> parts = new ArrayList<>();
        parts.add(date.substring(0, Math.min(DAY, date.length())));
        parts.add(commit.text(Attribute.PERSON));
        parts.add(commit.title());
        parts.add(named(number, false));
        parts.removeIf(String::isBlank);
        Entry entry = cells.item(number, String.join(" · ", parts)).alone();
        if (commits.size() <= TOLD) {
            return entry;
        }
        String records = named(number, true);
        return entry.with(new Brief(
                records.isEmpty() ? "no change named:" : records + ":",
                ItemName.commit(commit.text(Attribute.COMMIT))));
    }

    /** Ids that a commit names, each once, existing or not; or of these the change records alone. */
    private String named(int commit, boolean recordsOnly) {
        return IntStream.of(graph.linksFrom(commit))
                .filter(link -> graph.link(link).kind() != LinkKind.RELEASED_IN)
                .filter(link -> graph.to(link) < 0
                        ? !recordsOnly
                        : recordsOnly ? RECORDS.contains(kind(link)) : kind(link) != ItemKind.COMMIT)
                .mapToObj(link -> graph.link(link).to().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private ItemKind kind(int link) {
        return graph.item(graph.to(link)).kind();
    }
}
