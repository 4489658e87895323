package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Verification;

/** M12, computational evidence: a row per simulation run, and per campaign of which no run is in the sources. */
// [impl->CT-REQ-267]
public final class ComputationalEvidence {
    private final Trace trace;
    private final TraceGraph graph;
    private final Cells cells;
    private final int[] rows;

    private ComputationalEvidence(Trace trace, Anchors anchors, String document) {
        this.trace = trace;
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.rows = Arrays.stream(cells.ofKind(ItemKind.SIMULATION_RUN, ItemKind.CAMPAIGN))
                .filter(item -> graph.item(item).kind() == ItemKind.SIMULATION_RUN
                        || graph.sources(item, LinkKind.PART_OF).length == 0)
                .toArray();
    }

    /** The matrix of a trace, with links as seen from a document. */
    public static Matrix of(Trace trace, Anchors anchors, String document) {
        ComputationalEvidence made = new ComputationalEvidence(trace, anchors, document);
        int runs = made.cells.ofKind(ItemKind.SIMULATION_RUN).length;
        return columns()
                .build(
                        made.rows.length,
                        made::row,
                        row -> made.graph.item(made.rows[row]).id().value(),
                        "Simulation runs here: " + runs + "; in the sources: " + runs
                                + ". Campaigns without a run in the sources: " + (made.rows.length - runs) + ".");
    }

    private static MatrixBuilder columns() {
        return new MatrixBuilder(
                        "M12",
                        "Computational evidence",
                        "FDA computational modelling credibility 2023; ISO/IEC 17025 7.6")
                .column("claim", "Claim or clause", 9, "Question", "Claim")
                .column("question", "Question of interest", 9, "Question", "Question")
                .column("context", "Context of use", 11, "Question", "Context")
                .column("model", "Model, version, commit", 10, "Model and run", "Model")
                .column("run", "Run or campaign, manifest digest", 15, "Model and run", "Run")
                .column("data", "Data set and digest", 9, "Data and platform", "Data")
                .column("platform", "Hardware, OS, libraries, precision, seed", 14, "Data and platform", "Platform")
                .column("criterion", "Criterion, with date", 9, "Criterion and result", "Criterion")
                .column("result", "Result ± U (k, coverage)", 18, "Criterion and result", "Result")
                .column("verification", "Code and calculation verification", 9, "Credibility", "Verified by")
                .column("comparator", "Comparator", 7, "Credibility")
                .column("repeats", "Repeat-run difference against tolerance", 16, "Credibility", "Repeats")
                .column("verdict", "Verdict", 7, "Verdict and decision", "")
                .column("adequacy", "Adequacy decision", 8, "Verdict and decision", "Adequacy")
                .whenEmpty(
                        "The sources hold no simulation run and no campaign, so no computational evidence is claimed.");
    }

    private Row row(int number) {
        int item = rows[number];
        Verification verdict = trace.verification(item);
        return new Row(
                cells.anchor(item),
                List.of(
                        Cells.cell(
                                Cells.joined(
                                        cells.to(item, LinkKind.VERIFIES, any -> true),
                                        cells.broken(item, LinkKind.VERIFIES)),
                                CellState.MISSING_LINK,
                                "It supports no claim."),
                        cells.stated(item, "question-of-interest"),
                        cells.stated(item, "context-of-use"),
                        lines(item, "No model is stated.", "model", "model-id", Attribute.VERSION, Attribute.COMMIT),
                        run(item),
                        Cells.cell(data(item), CellState.UNKNOWN, "No data set is stated."),
                        platform(item),
                        lines(item, "No criterion is stated.", "criterion", "criterion-date"),
                        lines(item, "No result is stated.", Attribute.OBSERVED),
                        lines(item, "Neither is stated.", "code-verification", "calculation-verification"),
                        lines(item, "No comparator is stated.", "comparator"),
                        lines(item, "No repeat is stated.", "repeats"),
                        Cell.of(new Entry(verdict.reason(), "", Optional.of(verdict.state()), "")),
                        lines(item, "No decision is stated.", "adequacy", "approvals")));
    }

    private Cell lines(int item, String reason, String... keys) {
        List<Entry> entries = new ArrayList<>();
        for (String key : keys) {
            String value = graph.item(item).text(key);
            if (!value.isEmpty()) {
                entries.add(Entry.text(key.equals(Attribute.COMMIT) ? "commit " + Cells.commit(value) : value));
            }
        }
        return Cells.cell(entries, CellState.UNKNOWN, reason);
    }

    private Cell run(int number) {
        Item item = graph.item(number);
        List<Entry> entries = new ArrayList<>(cells.titled(number));
        if (!item.text("manifest-digest").isEmpty()) {
            entries.add(digest(item.text("manifest-digest")));
        }
        entries.addAll(cells.to(number, LinkKind.PART_OF, any -> true));
        return new Cell(entries);
    }

    /** A digest; on a page the beginning of it, since the register and the workbook hold the whole. */
    private static Entry digest(String digest) {
        return Entry.text(digest).with(new Brief("", ItemName.shortened(digest)));
    }

    private List<Entry> data(int item) {
        List<Entry> entries = new ArrayList<>();
        for (int data : graph.targets(item, LinkKind.USES)) {
            String digest = graph.item(data).text("digest");
            entries.add(cells.item(data, graph.item(data).id().value().contains(digest) ? "" : digest));
        }
        entries.addAll(cells.broken(item, LinkKind.USES));
        return entries;
    }

    private Cell platform(int item) {
        List<Entry> entries = new ArrayList<>();
        for (String key : List.of("hardware", "accelerator", "os", "libraries", "precision", "seeds")) {
            String value = graph.item(item).text(key);
            if (!value.isEmpty()) {
                entries.add(Entry.text(key + ": " + value));
            }
        }
        entries.addAll(cells.to(item, LinkKind.RAN_ON, any -> true));
        return Cells.cell(entries, CellState.UNKNOWN, "No platform is stated.");
    }
}
