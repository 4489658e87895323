package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** M2, the backward trace: what each test case verifies, and which verify nothing. */
// [impl->CT-REQ-261]
public final class BackwardTrace {
    private static final Set<ItemKind> CODE =
            Set.of(ItemKind.UNIT, ItemKind.CODE, ItemKind.ARCHITECTURE_ITEM, ItemKind.SOUP);

    /** Length of a date without its time. */
    private static final int DAY = 10;

    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;
    private final Trace trace;
    private final TestedVersions versions;
    private final int[] testCases;

    private BackwardTrace(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.versions = new TestedVersions(trace);
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        this.testCases = cells.ofKind(ItemKind.TEST_CASE);
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        BackwardTrace made = new BackwardTrace(trace, anchors, document);
        int all = made.testCases.length;
        MatrixBuilder matrix = new MatrixBuilder("M2", "Backward trace", "IEC 62304 5.7.4; FDA 2023 VI.H")
                .column("test", "Test case", 37)
                .column("level", "Level", 5)
                .column("verified", "Requirement, design or interface verified", 13)
                .column("code", "Code under test", 16)
                .column("result", "Result", 35);
        for (String version : made.versions.compared()) {
            matrix.repeating("result-" + version, "Result on " + version, 10);
        }
        return matrix.column("orphan", "Orphan?", 6)
                .whenEmpty("The sources hold no test case, so nothing was tested as far as they tell."
                        + " Declare the test reports.")
                .build(
                        all,
                        made::row,
                        row -> made.graph.item(made.testCases[row]).id().value(),
                        "Test cases here: " + all + "; in the sources: " + all + "."
                                + (made.versions.older() == 0
                                        ? ""
                                        : " Tested versions that have no column since they are older: "
                                                + made.versions.older()
                                                + "; their results stand in the column of all."));
    }

    private Row row(int number) {
        int test = testCases[number];
        Predicate<Item> code = item -> CODE.contains(item.kind());
        List<Entry> verified =
                Cells.joined(cells.to(test, LinkKind.VERIFIES, code.negate()), cells.broken(test, LinkKind.VERIFIES));
        List<Entry> under = Cells.joined(cells.to(test, LinkKind.VERIFIES, code), cells.to(test, LinkKind.USES, code));
        boolean orphan = cells.to(test, LinkKind.VERIFIES, any -> true).isEmpty();
        boolean ran = tests.results(test).length > 0;
        String level = tests.level(test);
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(cells.named(test)));
        row.add(level.isEmpty() ? Cell.state(CellState.UNKNOWN, "Not stated.") : Cell.text(level));
        row.add(Cells.cell(verified, CellState.NOT_APPLICABLE, orphan ? "see the last column" : "verifies code only"));
        row.add(Cells.cell(
                Cells.joined(under, tested(test)),
                ran ? CellState.UNKNOWN : CellState.NOT_APPLICABLE,
                ran ? "No result states the commit that was tested." : "no result"));
        row.add(new Cell(tests.outcome(test).stream().map(Entry::alone).toList()));
        versions.compared().forEach(version -> row.add(resultOn(version, test)));
        row.add(orphan ? Cell.state(CellState.MISSING_LINK, "It verifies nothing that exists.") : Cell.text("no"));
        return new Row(cells.anchor(test), row);
    }

    /** State and day of the results on a version. */
    private Cell resultOn(String version, int test) {
        List<Entry> entries = new ArrayList<>();
        for (int number : tests.results(test)) {
            Item result = graph.item(number);
            if (versions.of(result).filter(version::equals).isPresent()) {
                String date = result.text(Attribute.DATE);
                entries.add(Entry.state(
                        trace.verification(number).state(), date.substring(0, Math.min(DAY, date.length()))));
            }
        }
        return Cells.cell(entries, CellState.NOT_RUN, "");
    }

    /** Commits that the results say were tested, each once. */
    private List<Entry> tested(int test) {
        Set<String> commits = new LinkedHashSet<>();
        for (int result : tests.results(test)) {
            String commit = graph.item(result).text(Attribute.COMMIT);
            if (!commit.isEmpty()) {
                commits.add(commit);
            }
        }
        List<Entry> entries = new ArrayList<>();
        commits.forEach(commit ->
                entries.add(Entry.text("commit " + Cells.commit(commit)).with(new Brief("", Cells.commit(commit)))));
        return entries;
    }
}
