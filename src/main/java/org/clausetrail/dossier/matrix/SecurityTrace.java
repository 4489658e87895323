package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/**
 * M11, the cybersecurity trace: requirements whose category is security, and risks whose field {@code security} is filled.
 * IEC 62304 5.2.2 e) is the category of security requirements.
 */
// [impl->CT-REQ-268]
public final class SecurityTrace {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final Tests tests;
    private final int[] rows;

    private SecurityTrace(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.tests = new Tests(trace, cells);
        int[] candidates = cells.ofKind(
                ItemKind.SOFTWARE_REQUIREMENT,
                ItemKind.SYSTEM_REQUIREMENT,
                ItemKind.HAZARD,
                ItemKind.HAZARDOUS_SITUATION);
        this.rows = Arrays.stream(candidates)
                .filter(item -> concernsSecurity(graph.item(item)))
                .toArray();
    }

    private static boolean concernsSecurity(Item item) {
        String category = item.text(Attribute.CATEGORY).toLowerCase(Locale.ROOT);
        return category.equals("security")
                || category.equals("e")
                || !item.text("security").isEmpty();
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        SecurityTrace made = new SecurityTrace(trace, anchors, document);
        int all = made.rows.length;
        return new MatrixBuilder("M11", "Cybersecurity trace", "FDA cybersecurity in medical devices")
                .column("asset", "Asset", 10)
                .column("threat", "Threat", 14)
                .column("risk", "Security risk", 14)
                .column("category", "Control category", 9)
                .column("requirement", "Security requirement", 16)
                .column("test", "Test", 14)
                .column("result", "Result", 16)
                .column("component", "SBOM component or CVE", 12)
                .column("transfer", "Transfer to a safety hazard?", 11)
                .whenEmpty(
                        "The sources hold no requirement of category security and no risk whose field \"security\" is"
                                + " filled.")
                .build(
                        all,
                        made::row,
                        row -> made.graph.item(made.rows[row]).id().value(),
                        "Security requirements and security risks here: " + all + "; in the sources: " + all + ".");
    }

    private Row row(int number) {
        int item = rows[number];
        boolean requirement = graph.item(item).kind() == ItemKind.SOFTWARE_REQUIREMENT
                || graph.item(item).kind() == ItemKind.SYSTEM_REQUIREMENT;
        Set<Integer> requirements = requirement ? Set.of(item) : requirements(item);
        Set<Integer> verifiers = new LinkedHashSet<>();
        requirements.forEach(of -> verifiers.addAll(trace.verification(of).verifiers()));
        List<Entry> results = new ArrayList<>();
        verifiers.forEach(verifier -> results.addAll(tests.outcome(verifier)));
        return new Row(
                cells.anchor(item),
                List.of(
                        Cells.cell(
                                cells.to(item, LinkKind.CAUSED_BY, any -> true),
                                CellState.UNKNOWN,
                                "No asset is stated."),
                        cells.stated(item, "security"),
                        requirement
                                ? Cells.cell(risks(item), CellState.MISSING_LINK, "No security risk is linked.")
                                : new Cell(cells.titled(item)),
                        cells.optional(item, Attribute.CATEGORY),
                        Cells.cell(
                                requirements.stream().map(cells::item).toList(),
                                CellState.MISSING_LINK,
                                "No security requirement answers it."),
                        Cells.cell(
                                verifiers.stream().map(tests::verifier).toList(),
                                CellState.MISSING_LINK,
                                "Nothing verifies it."),
                        Cells.cell(results, CellState.NOT_APPLICABLE, "no test, so no result"),
                        Cells.cell(
                                cells.to(item, LinkKind.CAUSED_BY, target -> target.kind() == ItemKind.SOUP),
                                CellState.NOT_APPLICABLE,
                                "none is linked"),
                        requirement
                                ? Cell.state(CellState.NOT_APPLICABLE, "see the risk")
                                : Cells.cell(
                                        cells.to(item, LinkKind.CAUSED_BY, target -> target.kind() == ItemKind.HAZARD),
                                        CellState.UNKNOWN,
                                        "Not stated.")));
    }

    /** Requirements that mitigate a risk, directly or through a risk control. */
    private Set<Integer> requirements(int risk) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int by : graph.sources(risk, LinkKind.MITIGATES)) {
            if (graph.item(by).kind() == ItemKind.RISK_CONTROL) {
                for (int requirement : graph.sources(by, LinkKind.MITIGATES)) {
                    found.add(requirement);
                }
            } else {
                found.add(by);
            }
        }
        return found;
    }

    private List<Entry> risks(int requirement) {
        List<Entry> risks = new ArrayList<>(cells.to(requirement, LinkKind.MITIGATES, any -> true));
        for (int control : graph.targets(requirement, LinkKind.MITIGATES)) {
            risks.addAll(cells.to(control, LinkKind.MITIGATES, any -> true));
        }
        return risks;
    }
}
