package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Brief;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.ExpectationResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Catalog;
import org.clausetrail.regulation.Clause;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.trace.Trace;

/** M10, the clause matrix: every requirement of a catalog with its applicability, its evidence and the verdict. */
// [impl->CT-REQ-266]
public final class ClauseMatrix {
    private static final int SHOWN_EVIDENCE = 4;
    private static final int SHOWN_MISSING = 10;

    private final TraceGraph graph;
    private final Cells cells;
    private final Whereabouts whereabouts;
    private final Standards standards;
    private final Catalog catalog;
    private final List<ClauseResult> results;
    private final Map<String, List<Item>> reviews = new HashMap<>();

    private ClauseMatrix(
            Trace trace,
            Anchors anchors,
            String document,
            Whereabouts whereabouts,
            Standards standards,
            Catalog catalog,
            List<ClauseResult> results) {
        this.graph = trace.graph();
        this.cells = new Cells(trace, anchors, document);
        this.whereabouts = whereabouts;
        this.standards = standards;
        this.catalog = catalog;
        this.results = results;
        for (int link = 0; link < graph.linkCount(); link++) {
            if (graph.link(link).kind() == LinkKind.REVIEWS && graph.to(link) < 0 && graph.from(link) >= 0) {
                reviews.computeIfAbsent(graph.link(link).to().value(), key -> new ArrayList<>())
                        .add(graph.item(graph.from(link)));
            }
        }
    }

    /** The matrix of a whole catalog. */
    public static Matrix of(
            Trace trace,
            Anchors anchors,
            String document,
            Whereabouts whereabouts,
            Standards standards,
            RegulationResult result) {
        List<ClauseResult> requirements = requirements(result);
        Catalog catalog = result.catalog();
        return new ClauseMatrix(trace, anchors, document, whereabouts, standards, catalog, requirements)
                .matrix("M10-" + catalog.id(), catalog.title());
    }

    /** A matrix per entry at the top of a catalog, such as a chapter, by the title of that entry. */
    public static Map<String, Matrix> chapters(
            Trace trace,
            Anchors anchors,
            String document,
            Whereabouts whereabouts,
            Standards standards,
            RegulationResult result) {
        Map<String, Clause> byId = new HashMap<>();
        result.catalog().clauses().forEach(clause -> byId.put(clause.id(), clause));
        Map<String, List<ClauseResult>> chapters = new LinkedHashMap<>();
        for (ClauseResult clause : requirements(result)) {
            chapters.computeIfAbsent(top(clause.clause(), byId), key -> new ArrayList<>())
                    .add(clause);
        }
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        chapters.forEach((id, clauses) -> {
            Clause chapter = byId.getOrDefault(id, clauses.get(0).clause());
            String heading = chapter.number() + ": " + chapter.title();
            matrices.put(
                    heading,
                    new ClauseMatrix(trace, anchors, document, whereabouts, standards, result.catalog(), clauses)
                            .matrix("M10-" + id, heading));
        });
        return matrices;
    }

    private static List<ClauseResult> requirements(RegulationResult result) {
        return result.clauses().stream()
                .filter(clause -> clause.clause().requirement())
                .toList();
    }

    /** Id of the entry at the top that an entry stands under; a parent that does not exist or a circle ends the way. */
    private static String top(Clause clause, Map<String, Clause> byId) {
        String at = clause.id();
        for (int step = 0; step < byId.size(); step++) {
            String parent = byId.containsKey(at) ? byId.get(at).parent() : "";
            if (parent.isEmpty() || !byId.containsKey(parent)) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    private Matrix matrix(String id, String title) {
        MatrixBuilder matrix = new MatrixBuilder(id, title, "IVDR Annex II 4; assessors of ISO/IEC 17025")
                .column("number", "#", 9)
                .column("clause", "Clause", 34)
                .column("applicable", "Applicable?", 9, Column.NOT_ON_PAGES)
                .column("justification", "Applicable, with justification", 15)
                .column("method", "Expected, and what was found", 23)
                .column("evidence", "Evidence: document, section, items", 25, "Evidence and standard", "");
        if (!Standards.standard(catalog)) {
            matrix.column("standard", "Standard or specification", 12, "Evidence and standard", "Standard");
        }
        return matrix.column("status", "Status", 9, "Status", "")
                .column("reviewer", "Reviewer", 6, "Status", "")
                .whenEmpty("The catalog holds no requirement.")
                .build(
                        results.size(),
                        row -> row(results.get(row)),
                        row -> results.get(row).clause().number(),
                        "Requirements here: " + results.size() + "; in the whole catalog: " + catalog.requirements()
                                + ", edition " + catalog.edition() + ".");
    }

    private Row row(ClauseResult result) {
        Clause clause = result.clause();
        boolean applies = result.verdict() != Verdict.NOT_APPLICABLE;
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(clause.number()));
        row.add(summary(clause));
        row.add(Cell.text(applies ? "applicable" : "not applicable"));
        row.add(justification(result, applies));
        row.add(method(result, applies));
        row.add(evidence(result, applies));
        if (!Standards.standard(catalog)) {
            row.add(standard(clause));
        }
        row.add(status(result));
        row.add(reviewer(clause));
        return new Row(Anchors.clause(clause.id()), row);
    }

    /** The verdict in its words; where it asks for a person's text, whether there is one. */
    private static Cell status(ClauseResult result) {
        boolean absent = result.verdict() == Verdict.AUTHORED
                && result.expectations().stream().anyMatch(asked -> asked.met() == 0);
        Entry verdict = Entry.verdict(result.verdict());
        return absent ? new Cell(List.of(verdict, Entry.text("absent"))) : Cell.of(verdict);
    }

    private static Cell summary(Clause clause) {
        String said = clause.paraphrase();
        Entry titled = Entry.text(said.isBlank() ? clause.title() : clause.title() + ": " + said)
                .with(new Brief(clause.title() + ".", said, true));
        List<Entry> entries = new ArrayList<>(List.of(titled));
        addStated(entries, clause.licensedWording().orElse(""));
        addStated(entries, (clause.advice() + " " + clause.note()).strip());
        return new Cell(entries);
    }

    private static void addStated(List<Entry> entries, String text) {
        if (!text.isBlank()) {
            entries.add(Entry.text(text));
        }
    }

    private static Cell justification(ClauseResult result, boolean applies) {
        if (!applies) {
            return Cell.text("Not applicable. " + result.reason());
        }
        List<String> tokens = result.clause().applicability();
        String condition = result.clause().condition();
        return Cell.text((tokens.isEmpty() || tokens.contains("all")
                        ? "Applicable to every product in scope."
                        : "Applicable to " + shortened(tokens) + "; not excluded.")
                + (condition.isEmpty() ? "" : " Condition: " + condition + "."));
    }

    /** Words that begin alike without what they repeat: {@code software-class-a, -b, -c}. */
    private static String shortened(List<String> tokens) {
        StringBuilder words = new StringBuilder();
        String before = "";
        for (String token : tokens) {
            int cut = token.lastIndexOf('-');
            boolean alike = cut > 0 && before.startsWith(token.substring(0, cut + 1));
            words.append(words.isEmpty() ? "" : ", ").append(alike ? token.substring(cut) : token);
            before = token;
        }
        return words.toString();
    }

    private static Cell method(ClauseResult result, boolean applies) {
        List<Entry> entries = new ArrayList<>();
        for (ExpectationResult expectation : result.expectations()) {
            String count =
                    expectation.total() == 0 ? "nothing to look at" : expectation.met() + " of " + expectation.total();
            entries.add(Entry.text(expectation.statement() + " Found: " + count
                    + (expectation.supportOnly() ? "; supports only." : ".")));
        }
        boolean complete =
                result.expectations().stream().allMatch(found -> found.total() > 0 && found.met() == found.total());
        boolean open = result.verdict() == Verdict.SUPPORTED || result.verdict() == Verdict.PARTIAL;
        if (!result.expectations().isEmpty() && complete && open) {
            // What was counted is all there, so only the reason tells what keeps the clause from being complete.
            entries.add(Entry.text(result.reason()));
        }
        if (result.expectations().isEmpty()) {
            String kinds = String.join(", ", result.clause().evidenceKinds());
            String can = kinds.isEmpty() ? "" : "Records that can serve it: " + kinds + ".";
            // How a person's judgement is recorded stands once, in the legend.
            String why = result.verdict() == Verdict.NOT_ASSESSED ? "No rule decides it." : result.reason();
            addStated(entries, applies ? (why + " " + can).strip() : can);
        }
        return entries.isEmpty() ? Cell.text("not applicable") : new Cell(entries);
    }

    private Cell standard(Clause clause) {
        List<Entry> entries = new ArrayList<>(standards.answering(clause, catalog));
        if (!clause.mapsTo().isEmpty()) {
            entries.add(Entry.text("Related, not equivalent: " + String.join(", ", clause.mapsTo())));
        }
        return entries.isEmpty() ? Cell.text("none named") : new Cell(entries);
    }

    private Cell evidence(ClauseResult result, boolean applies) {
        Set<String> matrices = new LinkedHashSet<>();
        Set<Integer> items = new LinkedHashSet<>();
        Set<Integer> missing = new LinkedHashSet<>();
        for (ExpectationResult expectation : result.expectations()) {
            items.addAll(expectation.evidence());
            missing.addAll(expectation.missing());
        }
        List<Entry> entries = new ArrayList<>();
        items.forEach(item -> matrices.add(matrixOf(graph.item(item).kind())));
        matrices.forEach(matrix -> entries.add(whereabouts.of(matrix)));
        items.stream().limit(SHOWN_EVIDENCE).forEach(item -> entries.add(cells.item(item)));
        if (items.size() > SHOWN_EVIDENCE) {
            String more = "and " + (items.size() - SHOWN_EVIDENCE) + " more items there";
            entries.add(Entry.text(more).with(new Brief("", more)));
        }
        if (!missing.isEmpty()) {
            String named = missing.stream()
                    .limit(SHOWN_MISSING)
                    .map(item -> graph.item(item).id().value())
                    .collect(Collectors.joining(", "));
            int left = missing.size() - SHOWN_MISSING;
            entries.add(Entry.text("Without it: " + named + (left > 0 ? " and " + left + " more" : "") + "."));
        }
        if (entries.isEmpty()) {
            return Cell.text(applies ? "no evidence was found" : "not applicable");
        }
        return new Cell(entries);
    }

    /** The matrix that shows items of a kind; the register for all others. */
    static String matrixOf(ItemKind kind) {
        return switch (kind) {
            case USER_NEED, SYSTEM_REQUIREMENT, SOFTWARE_REQUIREMENT, ARCHITECTURE_ITEM, UNIT, CODE -> "M1";
            case TEST_CASE, TEST_RESULT -> "M2";
            case HAZARD, HAZARDOUS_SITUATION, RISK_CONTROL -> "M3";
            case CLAIM -> "M4";
            case ANOMALY -> "M5";
            case SOUP, COMPONENT -> "M6";
            case CHANGE_REQUEST, PROBLEM_REPORT, COMMIT -> "M7";
            case RELEASE -> "M8";
            case SIMULATION_RUN, CAMPAIGN, DATA_SET -> "M12";
            default -> "";
        };
    }

    private Cell reviewer(Clause clause) {
        List<Entry> entries = reviews.getOrDefault(clause.id(), List.of()).stream()
                .map(item -> new Entry(
                        item.text(Attribute.PERSON) + " " + item.text(Attribute.DATE),
                        cells.target(item.id()),
                        Optional.empty(),
                        Cells.source(item.source())))
                .toList();
        return entries.isEmpty() ? Cell.text("not reviewed yet") : new Cell(entries);
    }
}
