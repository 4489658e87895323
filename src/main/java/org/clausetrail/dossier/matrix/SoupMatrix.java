package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.List;
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

/** M6, the SOUP matrix; components of the SBOM that no SOUP item identifies have rows too. */
// [impl->CT-REQ-263]
public final class SoupMatrix {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;
    private final List<Integer> rows = new ArrayList<>();
    private final int soupCount;
    private final int componentCount;

    private SoupMatrix(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        int[] soup = cells.ofKind(ItemKind.SOUP);
        int[] components = cells.ofKind(ItemKind.COMPONENT);
        this.soupCount = soup.length;
        this.componentCount = components.length;
        for (int item : soup) {
            rows.add(item);
        }
        for (int component : components) {
            if (graph.sources(component, LinkKind.IDENTIFIES).length == 0) {
                rows.add(component);
            }
        }
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        SoupMatrix made = new SoupMatrix(trace, anchors, document);
        int alone = made.rows.size() - made.soupCount;
        return columns()
                .build(
                        made.rows.size(),
                        made::row,
                        row -> made.graph.item(made.rows.get(row)).id().value(),
                        "SOUP items here: " + made.soupCount + "; in the sources: " + made.soupCount
                                + ". Components of the SBOM: " + made.componentCount
                                + ", of which no SOUP item identifies "
                                + alone + ", each with a row.");
    }

    private static MatrixBuilder columns() {
        return new MatrixBuilder(
                        "M6", "SOUP matrix", "IEC 62304 5.3.3, 5.3.4, 7.1.2, 7.1.3, 8.1.2; FDA off-the-shelf software")
                .column("soup", "SOUP item", 10, "Identity")
                .column("manufacturer", "Manufacturer", 7, "Identity")
                .column("version", "Exact version and digest", 12, "Identity")
                .column("used-by", "Used by item", 8, "Use")
                .column("class", "Class", 4, "Use")
                .column("requirements", "Functional and performance requirements", 10, "Needs")
                .column("prerequisites", "Hardware and software prerequisites", 9, "Needs")
                .column("licence", "Licence", 6, "Support")
                .column("end-of-support", "End of support", 6, "Support")
                .column("anomaly-list", "Anomaly list", 9, "Known anomalies")
                .column("anomaly-review", "Reviewed", 7, "Known anomalies")
                .column("relevant-anomalies", "Relevant anomalies and hazards", 9, "Known anomalies")
                .column("vulnerabilities", "Vulnerabilities (VEX)", 9, "Known anomalies")
                .column("verification", "Verification test", 10)
                .whenEmpty("The sources hold neither a SOUP item nor a component of an SBOM."
                        + " Declare the SOUP list and the SBOM; a product without SOUP says so in its SOUP list.");
    }

    private Row row(int number) {
        int item = rows.get(number);
        String anchor = cells.anchor(item);
        return new Row(anchor, graph.item(item).kind() == ItemKind.SOUP ? soup(item) : component(item));
    }

    private List<Cell> soup(int item) {
        return List.of(
                new Cell(cells.titled(item)),
                cells.stated(item, "manufacturer"),
                version(item),
                Cells.cell(cells.from(item, LinkKind.USES, any -> true), CellState.MISSING_LINK, "No item uses it."),
                cells.optional(item, Attribute.SAFETY_CLASS),
                cells.stated(item, "requirements"),
                cells.stated(item, "prerequisites"),
                licence(item),
                cells.stated(item, "end-of-support"),
                anomalyList(item),
                review(item),
                relevant(item),
                vulnerabilities(item),
                verification(item));
    }

    /** A component that the SOUP list does not know: what the SBOM says, and one gap. */
    private List<Cell> component(int item) {
        List<Entry> identity = new ArrayList<>();
        identity.add(Entry.state(CellState.MISSING_LINK, "No SOUP item identifies this component of the SBOM."));
        identity.addAll(cells.titled(item));
        Cell none = Cell.state(CellState.NOT_APPLICABLE, "no SOUP item");
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(identity));
        row.add(cells.optional(item, "group"));
        row.add(version(item));
        row.add(Cells.cell(cells.from(item, LinkKind.USES, any -> true), CellState.NOT_APPLICABLE, "no SOUP item"));
        row.addAll(List.of(none, none, none));
        row.add(cells.optional(item, "licence"));
        row.addAll(List.of(none, none, none, none));
        row.add(cells.optional(item, "vulnerabilities"));
        row.add(none);
        return row;
    }

    private Cell version(int number) {
        Item item = graph.item(number);
        List<Entry> entries = new ArrayList<>();
        addStated(entries, item.text(Attribute.VERSION));
        addStated(entries, item.text(Attribute.PURL));
        addStated(entries, item.text("digest"));
        for (int component : graph.targets(number, LinkKind.IDENTIFIES)) {
            entries.add(cells.item(component, graph.item(component).text(Attribute.VERSION)));
            addStated(entries, graph.item(component).text("digest"));
        }
        entries.addAll(cells.broken(number, LinkKind.IDENTIFIES));
        return Cells.cell(entries, CellState.UNKNOWN, "No version is stated.");
    }

    private static void addStated(List<Entry> entries, String value) {
        if (!value.isBlank()) {
            entries.add(Entry.text(value));
        }
    }

    private Cell licence(int item) {
        if (!graph.item(item).text("licence").isEmpty()) {
            return Cell.text(graph.item(item).text("licence"));
        }
        for (int component : graph.targets(item, LinkKind.IDENTIFIES)) {
            String licence = graph.item(component).text("licence");
            if (!licence.isEmpty()) {
                return Cell.of(cells.item(component, licence));
            }
        }
        return Cell.state(CellState.UNKNOWN, "Not stated.");
    }

    private Cell anomalyList(int item) {
        String version = graph.item(item).text("anomaly-list-version");
        String source = graph.item(item).text("anomaly-list");
        return source.isEmpty()
                ? Cell.state(CellState.UNKNOWN, "No source of the supplier's anomaly list is stated.")
                : Cell.text(source + (version.isEmpty() ? "" : ", version " + version));
    }

    private Cell review(int item) {
        String date = graph.item(item).text("anomaly-review-date");
        String reviewer = graph.item(item).text("reviewer");
        if (date.isEmpty()) {
            return Cell.state(CellState.UNKNOWN, "No review of the anomaly list is dated.");
        }
        return reviewer.isEmpty()
                ? Cell.state(CellState.MANUAL_UNSIGNED, date + ", by nobody named")
                : Cell.text(date + ", " + reviewer);
    }

    private Cell relevant(int item) {
        List<Entry> entries = new ArrayList<>();
        addStated(entries, graph.item(item).text("relevant-anomalies"));
        entries.addAll(cells.from(item, LinkKind.CAUSED_BY, any -> true));
        entries.addAll(cells.from(item, LinkKind.AFFECTS, any -> true));
        return Cells.cell(entries, CellState.UNKNOWN, "Not stated whether any anomaly matters.");
    }

    private Cell vulnerabilities(int item) {
        List<Entry> entries = new ArrayList<>();
        addStated(entries, graph.item(item).text("vulnerabilities"));
        for (int component : graph.targets(item, LinkKind.IDENTIFIES)) {
            addStated(entries, graph.item(component).text("vulnerabilities"));
        }
        return Cells.cell(entries, CellState.NOT_APPLICABLE, "no vulnerability is named in the sources");
    }

    private Cell verification(int item) {
        List<Entry> verifiers =
                trace.verification(item).verifiers().stream().map(tests::judged).toList();
        return Cells.cell(
                Cells.joined(verifiers, cells.broken(item, LinkKind.VERIFIES)),
                CellState.MISSING_LINK,
                "Nothing verifies it.");
    }
}
