package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
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
import org.clausetrail.trace.Verification;

/**
 * M1, the forward design trace: from the need over the requirement to code, test and result. Needs and system
 * requirements that nothing refines have a row of their own.
 */
// [impl->CT-REQ-260]
public final class ForwardTrace {
    private final TraceGraph graph;
    private final Trace trace;
    private final Cells cells;
    private final Tests tests;
    private final Origins origins;
    private final int[] subjects;

    private ForwardTrace(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        this.origins = new Origins(graph, cells);
        int[] candidates = cells.ofKind(ItemKind.USER_NEED, ItemKind.SYSTEM_REQUIREMENT, ItemKind.SOFTWARE_REQUIREMENT);
        this.subjects = Arrays.stream(candidates)
                .filter(item -> graph.item(item).kind() == ItemKind.SOFTWARE_REQUIREMENT || lonely(item))
                .toArray();
    }

    /** One row per requirement. */
    public static Matrix folded(Trace trace, Anchors anchors, String document) {
        ForwardTrace made = new ForwardTrace(trace, anchors, document);
        return columns("M1", "Forward design trace")
                .build(made.subjects.length, made::row, made::subject, made.reconciliation());
    }

    /** One row per trace path: requirement, test case, result. */
    public static Matrix expanded(Trace trace, Anchors anchors, String document) {
        ForwardTrace made = new ForwardTrace(trace, anchors, document);
        Paths paths = made.new Paths();
        return columns("M1-paths", "Forward design trace, one row per path")
                .build(
                        paths.count(),
                        paths::row,
                        row -> made.subject(paths.subjectOf(row)),
                        paths.count() + " paths here. " + made.reconciliation());
    }

    private static MatrixBuilder columns(String id, String title) {
        return new MatrixBuilder(id, title, "FDA 2023 VI.D to VI.H; IEC 62304 5.1.1 c), 5.2.6")
                .column("user-need", "User need", 8, "Need and system requirement", "Need")
                .column("system-requirement", "System requirement", 9, "Need and system requirement", "System")
                .column("software-requirement", "Software requirement", 16)
                .column("architecture", "Architecture item", 9, "Design and code", "Item")
                .column("unit", "Unit", 9, "Design and code")
                .column("code", "Code", 16, "Design and code")
                .column("change", "Change requests", 8, "Change and risk control", "Change")
                .column("test", "Test case", 24)
                .column("result", "Result", 20)
                .column("risk-control", "Risk control", 8, "Change and risk control", "Risk")
                .column(MatrixBuilder.SUMMARY, "Verdict or gap", 15)
                .whenEmpty(
                        "The sources hold no user need, no system requirement and no software requirement, so there is"
                                + " nothing to trace. Declare the files that hold the requirements.");
    }

    private String subject(int row) {
        return graph.item(subjects[row]).id().value();
    }

    private boolean lonely(int item) {
        return graph.sources(item, LinkKind.REFINES).length == 0;
    }

    private String reconciliation() {
        int all = cells.ofKind(ItemKind.SOFTWARE_REQUIREMENT).length;
        int here = (int) Arrays.stream(subjects)
                .filter(item -> graph.item(item).kind() == ItemKind.SOFTWARE_REQUIREMENT)
                .count();
        return "Software requirements here: " + here + "; in the sources: " + all
                + ". Needs and system requirements that nothing refines: " + (subjects.length - here) + ".";
    }

    private Row row(int number) {
        int item = subjects[number];
        List<Integer> verifiers = tests.verifiers(item);
        List<Entry> testCases = new ArrayList<>();
        List<Entry> results = new ArrayList<>();
        for (int verifier : verifiers) {
            testCases.add(tests.verifier(verifier));
            results.addAll(tests.outcome(verifier));
        }
        return row(item, testCases, results);
    }

    private Row row(int item, List<Entry> testCases, List<Entry> results) {
        List<Cell> row = new ArrayList<>(12);
        origins.add(item, row);
        row.add(requirement(item));
        row.addAll(design(item));
        row.add(Cells.cell(changes(item), CellState.NOT_APPLICABLE, "none"));
        List<Entry> tested = Cells.joined(testCases, cells.broken(item, LinkKind.VERIFIES));
        row.add(Cells.cell(tested, untested(item), untestedReason(item)));
        row.add(Cells.cell(results, CellState.NOT_APPLICABLE, "no test, so no result"));
        row.add(riskControl(item));
        row.add(Cell.of(summary(item, results)));
        return new Row(cells.anchor(item), row);
    }

    private CellState untested(int item) {
        return Origins.withdrawn(graph.item(item)) || !lonely(item) ? CellState.NOT_APPLICABLE : CellState.MISSING_LINK;
    }

    private String untestedReason(int item) {
        if (Origins.withdrawn(graph.item(item))) {
            return "the requirement is " + graph.item(item).text(Attribute.STATUS);
        }
        return lonely(item) ? "Nothing verifies it." : "verified through the items that refine it";
    }

    /** The verdict; its reason stands there where no result of the row has the same state and tells why. */
    private Entry summary(int item, List<Entry> results) {
        Verification verdict = trace.verification(item);
        boolean told = results.stream()
                .anyMatch(
                        result -> result.state().filter(verdict.state()::equals).isPresent());
        return Entry.state(verdict.state(), told && !verdict.state().good() ? "see the result" : verdict.reason());
    }

    private Cell requirement(int number) {
        Item item = graph.item(number);
        if (item.kind() != ItemKind.SOFTWARE_REQUIREMENT) {
            return Cell.state(CellState.MISSING_LINK, "No software requirement refines it.");
        }
        List<Entry> entries = new ArrayList<>(cells.titled(number));
        List<String> words = new ArrayList<>();
        words.add(stated(item, Attribute.CATEGORY, "category "));
        words.add(stated(item, Attribute.SAFETY_CLASS, "class "));
        if (item.is(Attribute.RISK_CONTROL)) {
            words.add("risk control");
        }
        if (item.is(Attribute.CRITICAL)) {
            words.add("critical");
        }
        if (!item.text(Attribute.STATUS).isEmpty()) {
            words.add(item.text(Attribute.STATUS));
        }
        entries.add(Entry.text(String.join(" · ", words)));
        return new Cell(entries);
    }

    private static String stated(Item item, String key, String prefix) {
        return prefix + (item.text(key).isEmpty() ? "not stated" : item.text(key));
    }

    private List<Cell> design(int item) {
        boolean software =
                graph.item(item).kind() == ItemKind.SOFTWARE_REQUIREMENT && !Origins.withdrawn(graph.item(item));
        List<Entry> architecture = downward(item, kind(ItemKind.ARCHITECTURE_ITEM));
        List<Entry> units = downward(item, kind(ItemKind.UNIT));
        List<Entry> code = Cells.joined(
                downward(item, kind(ItemKind.CODE, ItemKind.COMMIT)), cells.broken(item, LinkKind.IMPLEMENTS));
        String safetyClass = graph.item(item).text(Attribute.SAFETY_CLASS);
        boolean designed = software && !safetyClass.equals("A");
        boolean detailed = designed && !safetyClass.equals("B");
        return List.of(
                Cells.cell(
                        architecture,
                        designed && units.isEmpty() ? CellState.MISSING_LINK : CellState.NOT_APPLICABLE,
                        designed ? "No software item implements it." : notDesigned(item)),
                Cells.cell(
                        units,
                        detailed && architecture.isEmpty() ? CellState.MISSING_LINK : CellState.NOT_APPLICABLE,
                        designed ? "none" : notDesigned(item)),
                Cells.cell(
                        code,
                        software && lonely(item) ? CellState.MISSING_LINK : CellState.NOT_APPLICABLE,
                        software ? "No code or commit implements it." : notDesigned(item)));
    }

    private String notDesigned(int item) {
        if (graph.item(item).kind() != ItemKind.SOFTWARE_REQUIREMENT) {
            return "implemented by software requirements";
        }
        return Origins.withdrawn(graph.item(item)) ? "withdrawn" : "class A";
    }

    private List<Entry> downward(int item, Predicate<Item> which) {
        return Cells.joined(cells.from(item, LinkKind.IMPLEMENTS, which), cells.from(item, LinkKind.REFINES, which));
    }

    private static Predicate<Item> kind(ItemKind... kinds) {
        Set<ItemKind> wanted = Set.of(kinds);
        return item -> wanted.contains(item.kind());
    }

    private List<Entry> changes(int item) {
        Predicate<Item> change = kind(ItemKind.CHANGE_REQUEST, ItemKind.PROBLEM_REPORT);
        List<Entry> entries =
                Cells.joined(cells.from(item, LinkKind.CHANGES, change), cells.from(item, LinkKind.AFFECTS, change));
        return Cells.joined(entries, cells.from(item, LinkKind.IMPLEMENTS, change));
    }

    private Cell riskControl(int item) {
        List<Entry> controls = Cells.joined(origins.riskControls(item), cells.broken(item, LinkKind.MITIGATES));
        return graph.item(item).is(Attribute.RISK_CONTROL)
                ? Cells.cell(controls, CellState.MISSING_LINK, "Marked as risk control, but names none.")
                : Cells.cell(controls, CellState.NOT_APPLICABLE, "none");
    }

    /** The paths of the expanded form, three numbers each; -1 where a requirement has no verifier or a test no result. */
    private final class Paths {
        private static final int NONE = -1;

        private final List<int[]> paths = new ArrayList<>();

        Paths() {
            for (int subject = 0; subject < subjects.length; subject++) {
                List<Integer> verifiers = tests.verifiers(subjects[subject]);
                for (int verifier : verifiers) {
                    int[] results = tests.results(verifier);
                    for (int result : results) {
                        paths.add(new int[] {subject, verifier, result});
                    }
                    if (results.length == 0) {
                        paths.add(new int[] {subject, verifier, NONE});
                    }
                }
                if (verifiers.isEmpty()) {
                    paths.add(new int[] {subject, NONE, NONE});
                }
            }
        }

        int count() {
            return paths.size();
        }

        int subjectOf(int row) {
            return paths.get(row)[0];
        }

        Row row(int number) {
            int[] path = paths.get(number);
            int verifier = path[1];
            int result = path[2];
            List<Entry> test = verifier == NONE ? List.of() : List.of(tests.judged(verifier));
            List<Entry> outcome =
                    verifier == NONE ? List.of() : result == NONE ? tests.outcome(verifier) : List.of(run(result));
            return ForwardTrace.this.row(subjects[path[0]], test, outcome);
        }

        private Entry run(int result) {
            return cells.item(result, Tests.circumstances(graph.item(result)))
                    .with(trace.verification(result).state());
        }
    }
}
