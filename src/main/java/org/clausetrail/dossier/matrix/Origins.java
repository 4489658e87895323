package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/** Where a requirement comes from: user needs, system requirements, or a risk control (IEC 62304 5.2.6). */
final class Origins {
    /** How far needs are looked for above a requirement. */
    private static final int LEVELS_UP = 4;

    private final TraceGraph graph;
    private final Cells cells;

    Origins(TraceGraph graph, Cells cells) {
        this.graph = graph;
        this.cells = cells;
    }

    static boolean withdrawn(Item item) {
        String status = item.text(Attribute.STATUS);
        return status.equals("rejected") || status.equals("obsolete");
    }

    /** Adds the cells of user need and system requirement. */
    void add(int item, List<Cell> row) {
        if (graph.item(item).kind() == ItemKind.USER_NEED) {
            row.add(new Cell(cells.titled(item)));
            row.add(Cell.state(CellState.MISSING_LINK, "Nothing refines this need."));
            return;
        }
        boolean system = graph.item(item).kind() == ItemKind.SYSTEM_REQUIREMENT;
        boolean control = !riskControls(item).isEmpty();
        List<Entry> parents = new ArrayList<>();
        for (int parent : graph.targets(item, LinkKind.REFINES)) {
            if (graph.item(parent).kind() != ItemKind.USER_NEED) {
                parents.add(cells.item(parent));
            }
        }
        parents.addAll(cells.broken(item, LinkKind.REFINES));
        List<Entry> needs = needs(item);
        boolean rooted = !needs.isEmpty() || control || withdrawn(graph.item(item));
        row.add(Cells.cell(
                needs,
                rooted ? CellState.NOT_APPLICABLE : CellState.MISSING_LINK,
                control ? "asked for by a risk control" : rooted ? "withdrawn" : "No user need above it."));
        if (system) {
            row.add(new Cell(cells.titled(item)));
        } else {
            row.add(Cells.cell(
                    parents,
                    rooted ? CellState.NOT_APPLICABLE : CellState.MISSING_LINK,
                    !needs.isEmpty() ? "refines the user need directly" : rooted ? "no parent" : "No parent at all."));
        }
    }

    /** User needs above an item, looked for some levels up and not beyond, so that a long chain costs no more than a short one. */
    private List<Entry> needs(int item) {
        Set<Integer> needs = new LinkedHashSet<>();
        Set<Integer> level = Set.of(item);
        for (int up = 0; up < LEVELS_UP && !level.isEmpty(); up++) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int below : level) {
                for (int parent : graph.targets(below, LinkKind.REFINES)) {
                    (graph.item(parent).kind() == ItemKind.USER_NEED ? needs : next).add(parent);
                }
            }
            level = next;
        }
        return needs.stream().map(cells::item).toList();
    }

    /** Risk controls that a requirement realises. */
    List<Entry> riskControls(int item) {
        return Cells.joined(
                cells.to(item, LinkKind.MITIGATES, any -> true),
                cells.to(item, LinkKind.IMPLEMENTS, target -> target.kind() == ItemKind.RISK_CONTROL));
    }
}
