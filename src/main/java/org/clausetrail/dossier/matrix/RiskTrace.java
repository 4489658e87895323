package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** M3, the risk trace: from the hazard to the verified risk control, a row for each way; hazards and controls alone have rows too. */
// [impl->CT-REQ-262]
public final class RiskTrace {
    private static final int NONE = -1;
    private static final Set<ItemKind> REQUIREMENTS =
            Set.of(ItemKind.SOFTWARE_REQUIREMENT, ItemKind.SYSTEM_REQUIREMENT, ItemKind.USER_NEED);
    private static final Set<ItemKind> DESIGN = Set.of(ItemKind.ARCHITECTURE_ITEM, ItemKind.UNIT);

    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;
    private final List<Way> ways = new ArrayList<>();

    /** Numbers of a hazard, a hazardous situation and a control, -1 where there is none. */
    private record Way(int hazard, int situation, int control) {
        int owner() {
            return situation == NONE ? hazard : situation;
        }

        int subject() {
            return situation != NONE ? situation : hazard != NONE ? hazard : control;
        }
    }

    private RiskTrace(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        for (int hazard : cells.ofKind(ItemKind.HAZARD)) {
            ways(hazard);
        }
        for (int situation : cells.ofKind(ItemKind.HAZARDOUS_SITUATION)) {
            if (count(graph.targets(situation, LinkKind.CAUSED_BY), ItemKind.HAZARD) == 0) {
                ways(NONE, situation);
            }
        }
        for (int control : cells.ofKind(ItemKind.RISK_CONTROL)) {
            int[] mitigated = graph.targets(control, LinkKind.MITIGATES);
            if (count(mitigated, ItemKind.HAZARD) + count(mitigated, ItemKind.HAZARDOUS_SITUATION) == 0) {
                ways.add(new Way(NONE, NONE, control));
            }
        }
    }

    private void ways(int hazard) {
        boolean any = false;
        for (int situation : graph.sources(hazard, LinkKind.CAUSED_BY)) {
            if (graph.item(situation).kind() == ItemKind.HAZARDOUS_SITUATION) {
                ways(hazard, situation);
                any = true;
            }
        }
        for (int control : graph.sources(hazard, LinkKind.MITIGATES)) {
            ways.add(new Way(hazard, NONE, control));
            any = true;
        }
        if (!any) {
            ways.add(new Way(hazard, NONE, NONE));
        }
    }

    private void ways(int hazard, int situation) {
        int[] controls = graph.sources(situation, LinkKind.MITIGATES);
        for (int control : controls) {
            ways.add(new Way(hazard, situation, control));
        }
        if (controls.length == 0) {
            ways.add(new Way(hazard, situation, NONE));
        }
    }

    private int count(int[] items, ItemKind kind) {
        int count = 0;
        for (int item : items) {
            count += graph.item(item).kind() == kind ? 1 : 0;
        }
        return count;
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        RiskTrace made = new RiskTrace(trace, anchors, document);
        return columns()
                .build(
                        made.ways.size(),
                        made::row,
                        row -> made.graph
                                .item(made.ways.get(row).subject())
                                .id()
                                .value(),
                        made.reconciliation());
    }

    private static MatrixBuilder columns() {
        return new MatrixBuilder("M3", "Risk trace", "ISO 14971; IEC 62304 7.3.3; FDA 2023 VI.C")
                .column("hazard", "Hazard", 8, "Hazard and harm")
                .column("sequence", "Sequence of events", 10, "Hazard and harm")
                .column("situation", "Hazardous situation", 10, "Hazard and harm")
                .column("harm", "Harm", 8, "Hazard and harm")
                .column("s0", "S0", 3, "Initial risk")
                .column("p0", "P0", 3, "Initial risk")
                .column("acceptable0", "Acceptable0", 4, "Initial risk")
                .column("software-item", "Software item", 7, "Software contribution")
                .column("software-cause", "Software cause", 9, "Software contribution")
                .column("control", "Risk control", 10, "Risk control")
                .column("control-type", "Type", 4, "Risk control")
                .column("srs", "SRS", 6, "Realised by")
                .column("sds", "SDS", 6, "Realised by")
                .column("ut", "UT", 12, "Tests")
                .column("int", "INT", 12, "Tests")
                .column("sys", "SYS", 12, "Tests")
                .column("implementation", "Implementation verified?", 8, "Verification")
                .column("effectiveness", "Effectiveness evidence", 8, "Verification")
                .column("new-risks", "New risks?", 4, "Residual risk")
                .column("s1", "S1", 3, "Residual risk")
                .column("p1", "P1", 3, "Residual risk")
                .column("acceptable1", "Acceptable1", 4, "Residual risk")
                .column("benefit-risk", "Benefit-risk reference", 6, "Residual risk")
                .whenEmpty("The sources hold no hazard, no hazardous situation and no risk control."
                        + " Declare the risk file.");
    }

    private String reconciliation() {
        return sentence("Hazards", ItemKind.HAZARD, Way::hazard)
                + " "
                + sentence("Hazardous situations", ItemKind.HAZARDOUS_SITUATION, Way::situation)
                + " "
                + sentence("Risk controls", ItemKind.RISK_CONTROL, Way::control);
    }

    private String sentence(String what, ItemKind kind, ToIntFunction<Way> part) {
        long here = ways.stream()
                .mapToInt(part)
                .filter(item -> item != NONE && graph.item(item).kind() == kind)
                .distinct()
                .count();
        return what + " here: " + here + "; in the sources: " + cells.ofKind(kind).length + ".";
    }

    private Row row(int number) {
        Way way = ways.get(number);
        List<Cell> row = new ArrayList<>(24);
        origin(way, row);
        control(way, row);
        residual(way, row);
        int subject = way.subject();
        boolean first = number == 0 || ways.get(number - 1).subject() != subject;
        return new Row(first ? cells.anchor(subject) : "", row);
    }

    private void origin(Way way, List<Cell> row) {
        int owner = way.owner();
        row.add(
                way.hazard() == NONE
                        ? Cell.state(CellState.MISSING_LINK, "No hazard is named.")
                        : new Cell(cells.titled(way.hazard())));
        row.add(of(owner, "sequence"));
        row.add(
                way.situation() == NONE
                        ? Cell.state(CellState.UNKNOWN, "No hazardous situation is told apart.")
                        : new Cell(cells.titled(way.situation())));
        row.add(of(owner, "harm"));
        row.add(of(owner, "severity"));
        row.add(of(owner, "probability"));
        row.add(of(owner, "acceptable"));
        row.add(softwareItems(way));
        row.add(of(owner, "cause"));
    }

    private Cell of(int owner, String key) {
        return owner == NONE ? Cell.state(CellState.UNKNOWN, "Not stated.") : cells.stated(owner, key);
    }

    private Cell softwareItems(Way way) {
        List<Entry> items = new ArrayList<>();
        Predicate<Item> software = item -> item.kind() == ItemKind.ARCHITECTURE_ITEM
                || item.kind() == ItemKind.UNIT
                || item.kind() == ItemKind.SOUP
                || item.kind() == ItemKind.ANOMALY;
        if (way.situation() != NONE) {
            items.addAll(cells.to(way.situation(), LinkKind.CAUSED_BY, software));
            items.addAll(cells.broken(way.situation(), LinkKind.CAUSED_BY));
        }
        if (way.hazard() != NONE) {
            items.addAll(cells.to(way.hazard(), LinkKind.CAUSED_BY, software));
            if (way.situation() == NONE) {
                items.addAll(cells.broken(way.hazard(), LinkKind.CAUSED_BY));
            }
        }
        return Cells.cell(
                items.stream().distinct().toList(), CellState.MISSING_LINK, "No software item is named as a cause.");
    }

    private void control(Way way, List<Cell> row) {
        int control = way.control();
        if (control == NONE) {
            row.add(Cell.state(CellState.MISSING_LINK, "No risk control measure mitigates it."));
            for (int column = 0; column < 9; column++) {
                row.add(Cell.state(CellState.NOT_APPLICABLE, "no risk control"));
            }
            return;
        }
        row.add(new Cell(cells.titled(control)));
        row.add(cells.stated(control, "control-type"));
        List<Integer> requirements = requirements(control);
        row.add(Cells.cell(
                Cells.joined(
                        requirements.stream().map(cells::item).toList(), cells.broken(control, LinkKind.MITIGATES)),
                CellState.MISSING_LINK,
                "No requirement realises it."));
        row.add(Cells.cell(design(control, requirements), CellState.MISSING_LINK, "No design item names it."));
        Set<Integer> verifiers = new LinkedHashSet<>(tests.verifiers(control));
        requirements.forEach(requirement -> verifiers.addAll(tests.verifiers(requirement)));
        for (String level : List.of("UT", "INT", "SYS")) {
            row.add(Cells.cell(
                    verifiers.stream()
                            .filter(verifier -> tests.level(verifier).equals(level))
                            .map(verifier -> cells.item(verifier)
                                    .with(trace.verification(verifier).state()))
                            .toList(),
                    CellState.NOT_APPLICABLE,
                    "none at this level"));
        }
        row.add(Cell.of(implementation(control)));
        row.add(Cells.cell(
                named(control, "effectiveness"),
                CellState.MISSING_LINK,
                "No evidence that the measure is effective is named."));
        row.add(cells.stated(control, "new-risks"));
    }

    private List<Integer> requirements(int control) {
        List<Integer> requirements = new ArrayList<>();
        for (int item : graph.sources(control, LinkKind.MITIGATES)) {
            if (REQUIREMENTS.contains(graph.item(item).kind())) {
                requirements.add(item);
            }
        }
        for (int item : graph.sources(control, LinkKind.IMPLEMENTS)) {
            if (REQUIREMENTS.contains(graph.item(item).kind()) && !requirements.contains(item)) {
                requirements.add(item);
            }
        }
        return requirements;
    }

    private List<Entry> design(int control, List<Integer> requirements) {
        Predicate<Item> designed = item -> DESIGN.contains(item.kind());
        Set<Entry> entries = new LinkedHashSet<>(cells.from(control, LinkKind.IMPLEMENTS, designed));
        requirements.forEach(requirement -> entries.addAll(cells.from(requirement, LinkKind.IMPLEMENTS, designed)));
        return List.copyOf(entries);
    }

    /** Evidence that a field names for the implementation counts first; else what verifies the control and its requirements. */
    private Entry implementation(int control) {
        List<Entry> named = named(control, "implementation");
        if (named.size() == 1) {
            return named.get(0);
        }
        Verification verdict = trace.verification(control);
        return Entry.state(verdict.state(), verdict.reason());
    }

    /** Items that an attribute names, each with its state; an id that no item has is a broken link. */
    private List<Entry> named(int control, String key) {
        List<Entry> entries = new ArrayList<>();
        Cells.ids(graph.item(control).text(key)).forEach(id -> entries.add(named(id)));
        return entries;
    }

    private Entry named(ItemId id) {
        int number = graph.find(id).orElse(NONE);
        return number == NONE
                ? new Entry(id + " does not exist.", "", Optional.of(CellState.BROKEN_LINK), "")
                : tests.judged(number);
    }

    private void residual(Way way, List<Cell> row) {
        int owner = way.owner();
        row.add(of(owner, "residual-severity"));
        row.add(of(owner, "residual-probability"));
        row.add(of(owner, "residual-acceptable"));
        row.add(
                owner == NONE
                        ? Cell.state(CellState.NOT_APPLICABLE, "not stated")
                        : cells.optional(owner, "benefit-risk"));
    }
}
