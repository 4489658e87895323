package org.clausetrail.dossier.matrix;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.ItemName;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** M7, the change trace; commits that name no change request or problem report share the last row. */
// [impl->CT-REQ-264]
public final class ChangeTrace {
    private static final Set<ItemKind> CHANGES =
            Set.of(ItemKind.CHANGE_REQUEST, ItemKind.PROBLEM_REPORT, ItemKind.ANOMALY);
    private static final Set<LinkKind> MAKING = Set.of(LinkKind.CHANGES, LinkKind.FIXES, LinkKind.IMPLEMENTS);

    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;
    private final IndependentReviews reviews;
    private final int[] changes;
    private final List<Integer> unasked = new ArrayList<>();

    private ChangeTrace(Trace trace, Anchors anchors, String document) {
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        this.reviews = new IndependentReviews(graph);
        this.changes = cells.ofKind(ItemKind.CHANGE_REQUEST, ItemKind.PROBLEM_REPORT);
        for (int commit : cells.ofKind(ItemKind.COMMIT)) {
            if (!graph.item(commit).is("merge") && !asked(commit)) {
                unasked.add(commit);
            }
        }
    }

    private boolean asked(int commit) {
        for (int link : graph.linksFrom(commit)) {
            if (making(graph.link(link))
                    && graph.to(link) >= 0
                    && CHANGES.contains(graph.item(graph.to(link)).kind())) {
                return true;
            }
        }
        return false;
    }

    /** A commit with its title, the word where a later one reverted it, and what its signature proves. */
    private Entry commit(int number) {
        Item commit = graph.item(number);
        String said = commit.title() + (commit.is("reverted") ? " · reverted" : "") + SignatureWords.after(commit);
        return cells.item(number, said).with(new Brief(ItemName.commit(commit.text(Attribute.COMMIT)), said));
    }

    /** Whether a link of a commit says that it carries out a change; a trailer that names it does, a word in prose does not. */
    private static boolean making(LinkClaim link) {
        return MAKING.contains(link.kind()) || link.kind() == LinkKind.REFERS && link.origin() == Origin.TRAILER;
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        ChangeTrace made = new ChangeTrace(trace, anchors, document);
        int all = made.changes.length;
        int rows = all + (made.unasked.isEmpty() ? 0 : 1);
        return columns()
                .build(
                        rows,
                        made::row,
                        row -> row < all
                                ? made.graph.item(made.changes[row]).id().value()
                                : "commits",
                        "Change requests and problem reports here: " + all + "; in the sources: " + all
                                + ". Commits that name none: " + made.unasked.size() + "."
                                + SignatureWords.counted(made.graph, made.cells.ofKind(ItemKind.COMMIT)));
    }

    private static MatrixBuilder columns() {
        return new MatrixBuilder("M7", "Change trace", "IEC 62304 8.2, 9")
                .column("change", "Change request or problem report", 11, "Change request or problem report", "")
                .column("type", "Type", 6, "Change request or problem report", "")
                .column("safety-impact", "Safety impact", 8, "Impact and approval", "Safety")
                .column("approval", "Approval, before implementation", 8, "Impact and approval", "Approved")
                .column("commits", "Commits", 33)
                .column("reviewed", "Reviewed by another than the author", 13)
                .column("touched", "Items and files touched", 9)
                .column("tests", "Tests re-run", 26)
                .column("released", "Released in", 7)
                .whenEmpty("The sources hold no change request, no problem report and no commit."
                        + " Declare the change records and the repository.");
    }

    private Row row(int number) {
        return number < changes.length ? change(changes[number]) : unasked();
    }

    private Row unasked() {
        List<Entry> commits = new ArrayList<>();
        commits.add(Entry.state(
                CellState.MISSING_LINK, unasked.size() + " commits name no change request and no problem report."));
        unasked.forEach(commit -> commits.add(commit(commit)));
        Cell none = Cell.state(CellState.NOT_APPLICABLE, "no record");
        return new Row(
                "",
                List.of(
                        Cell.text("(no record)"),
                        none,
                        none,
                        none,
                        // The register does not list commits that say nothing of any item.
                        Cells.cell(commits, CellState.NOT_APPLICABLE, "none", "all in the repository"),
                        none,
                        none,
                        none,
                        none));
    }

    private Row change(int item) {
        List<Integer> commits = commits(item);
        return new Row(
                cells.anchor(item),
                List.of(
                        new Cell(cells.titled(item)),
                        type(item),
                        cells.stated(item, "safety-impact"),
                        approval(item, commits),
                        Cells.cell(
                                Cells.joined(
                                        commits.stream().map(this::commit).toList(),
                                        cells.broken(item, LinkKind.CHANGES)),
                                closedUnchanged(item) ? CellState.NOT_APPLICABLE : CellState.MISSING_LINK,
                                closedUnchanged(item)
                                        ? "not implemented: " + graph.item(item).text(Attribute.STATUS)
                                        : "No commit names it."),
                        reviews.of(commits.stream().filter(this::implementing).toList()),
                        Cells.cell(touched(item, commits), CellState.NOT_APPLICABLE, "no item is named"),
                        testsRerun(item, commits),
                        released(commits)));
    }

    private boolean closedUnchanged(int item) {
        return Set.of("rejected", "deferred", "draft", "open")
                .contains(graph.item(item).text(Attribute.STATUS));
    }

    private List<Integer> commits(int change) {
        Set<Integer> commits = new LinkedHashSet<>();
        for (int link : graph.linksTo(change)) {
            int from = graph.from(link);
            if (from >= 0 && making(graph.link(link)) && graph.item(from).kind() == ItemKind.COMMIT) {
                commits.add(from);
            }
        }
        return List.copyOf(commits);
    }

    private Cell type(int number) {
        Item item = graph.item(number);
        String type = item.text("type");
        String status = item.text(Attribute.STATUS);
        return Cell.text(
                item.kind().title() + (type.isEmpty() ? "" : ", " + type) + (status.isEmpty() ? "" : ", " + status));
    }

    private Cell approval(int number, List<Integer> commits) {
        Item item = graph.item(number);
        String who = item.text("approver");
        String when = item.text("approval-date");
        if (item.kind() == ItemKind.PROBLEM_REPORT && who.isEmpty() && when.isEmpty()) {
            return Cell.state(CellState.NOT_APPLICABLE, "a problem report: changes are approved by change request");
        }
        if (who.isEmpty() || when.isEmpty()) {
            return Cell.state(CellState.MANUAL_UNSIGNED, "No approver or no date of approval is stated.");
        }
        Optional<LocalDate> approved = day(when);
        Optional<LocalDate> first = commits.stream()
                .filter(this::implementing)
                .flatMap(commit -> day(graph.item(commit).text(Attribute.DATE)).stream())
                .min(LocalDate::compareTo);
        if (approved.isEmpty()) {
            return Cell.state(CellState.UNKNOWN, who + ", " + when + ": the date is not understood.");
        }
        if (first.isPresent() && approved.get().isAfter(first.get())) {
            return Cell.state(
                    CellState.CONFLICT,
                    who + ", " + when + ": approved after the first commit of " + first.get() + ".");
        }
        return Cell.text(who + ", " + when);
    }

    /** Whether a commit carries something out; one that only mentions a change may record the change itself. */
    private boolean implementing(int commit) {
        for (int link : graph.linksFrom(commit)) {
            if (MAKING.contains(graph.link(link).kind())) {
                return true;
            }
        }
        return false;
    }

    /** The day in UTC of a date or moment, where it is one. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(
                    text.length() > 10
                            ? OffsetDateTime.parse(text)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDate()
                            : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Entry> touched(int change, List<Integer> commits) {
        Set<Entry> entries = new LinkedHashSet<>(cells.to(change, LinkKind.AFFECTS, any -> true));
        entries.addAll(cells.to(change, LinkKind.CHANGES, any -> true));
        int files = 0;
        int moved = 0;
        for (int commit : commits) {
            entries.addAll(cells.to(commit, LinkKind.IMPLEMENTS, item -> !CHANGES.contains(item.kind())));
            files += number(graph.item(commit).text("changed-paths"));
            moved += number(graph.item(commit).text("moved-paths"));
        }
        // A moved file changed two paths.
        files -= moved;
        if (files > 0) {
            entries.add(Entry.text(files
                    + (files == 1 ? " file" : " files")
                    + (moved == 0 ? "" : ", " + moved + " of them moved,")
                    + " in "
                    + commits.size()
                    + (commits.size() == 1 ? " commit" : " commits")));
        }
        return List.copyOf(entries);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** Tests that the record names, and those that verify an item which the change touches, each with its state now. */
    private Cell testsRerun(int change, List<Integer> commits) {
        Set<Entry> entries = new LinkedHashSet<>();
        for (var id : Cells.ids(graph.item(change).text("tests-rerun"))) {
            int test = graph.find(id).orElse(-1);
            entries.add(test < 0 ? Entry.text(id.value()) : tests.judged(test));
        }
        for (int test : graph.sources(change, LinkKind.VERIFIES)) {
            entries.add(tests.judged(test));
        }
        for (int item : touchedItems(change, commits)) {
            tests.verifiers(item).forEach(test -> entries.add(tests.judged(test)));
        }
        entries.addAll(cells.broken(change, LinkKind.VERIFIES));
        return closedUnchanged(change)
                ? Cells.cell(List.copyOf(entries), CellState.NOT_APPLICABLE, "not implemented")
                : Cells.cell(
                        List.copyOf(entries),
                        CellState.MISSING_LINK,
                        "No test is named, and none verifies an item that the change touches.");
    }

    private Set<Integer> touchedItems(int change, List<Integer> commits) {
        Set<Integer> items = new LinkedHashSet<>();
        for (LinkKind kind : List.of(LinkKind.AFFECTS, LinkKind.CHANGES)) {
            Arrays.stream(graph.targets(change, kind)).forEach(items::add);
        }
        for (int commit : commits) {
            Arrays.stream(graph.targets(commit, LinkKind.IMPLEMENTS)).forEach(items::add);
        }
        return items;
    }

    private Cell released(List<Integer> commits) {
        Set<Entry> releases = new LinkedHashSet<>();
        int open = 0;
        for (int commit : commits) {
            List<Entry> of = cells.to(commit, LinkKind.RELEASED_IN, item -> item.kind() == ItemKind.RELEASE);
            releases.addAll(of);
            open += of.isEmpty() ? 1 : 0;
        }
        if (open > 0) {
            releases.add(Entry.text(open + " commits in no tagged release"));
        }
        return Cells.cell(List.copyOf(releases), CellState.NOT_APPLICABLE, "no commit");
    }
}
