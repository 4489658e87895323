package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** The part of a risk row that is about its control: what realises it, what tests that, and whether it is effective. */
final class RiskControlCells {
    private static final int NONE = RiskWays.NONE;
    private static final Set<ItemKind> REQUIREMENTS =
            Set.of(ItemKind.SOFTWARE_REQUIREMENT, ItemKind.SYSTEM_REQUIREMENT, ItemKind.USER_NEED);
    private static final Set<ItemKind> DESIGN = Set.of(ItemKind.ARCHITECTURE_ITEM, ItemKind.UNIT);

    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;

    RiskControlCells(Trace trace, Cells cells) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = cells;
        this.tests = new Tests(trace, cells);
    }

    /** Adds the cells from the control to its new risks; -1 where there is no control. */
    void add(int control, List<Cell> row) {
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
}
