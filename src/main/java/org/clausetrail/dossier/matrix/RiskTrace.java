package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.dossier.matrix.RiskWays.Way;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;

/** M3, the risk trace: from the hazard to the verified risk control, a row for each way; hazards and controls alone have rows too. */
// [impl->CT-REQ-262]
public final class RiskTrace {
    private static final int NONE = RiskWays.NONE;

    private final TraceGraph graph;
    private final Cells cells;
    private final RiskControlCells controls;
    private final List<Way> ways;

    private RiskTrace(Trace trace, Anchors anchors, String document) {
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.controls = new RiskControlCells(trace, cells);
        this.ways = RiskWays.of(graph, cells);
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
        controls.add(way.control(), row);
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
