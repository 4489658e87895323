package org.clausetrail.render.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.LegendEntry;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.CellState;
import org.clausetrail.regulation.Verdict;
import org.clausetrail.render.DossierFile;
import org.clausetrail.render.markup.Visible;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.page.Tone;

/** Divides a book into sheets: {@code About}, the matrices, {@code Items}, {@code Gaps}, {@code Legend}, {@code Generation}. */
final class BookPlan {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int NAME_LENGTH = 31;

    private final MatrixBook book;
    private final Limits limits;
    private final ItemIndex items;
    private final Set<String> names = new HashSet<>(Set.of("about", "items", "gaps", "legend", "generation"));
    private final AboutSheet about = new AboutSheet();
    private final Map<SheetPlan, Hyperlinks> sheets = new LinkedHashMap<>();

    BookPlan(MatrixBook book, Limits limits) {
        this.book = book;
        this.limits = limits;
        items = new ItemIndex(limits);
        for (Matrix matrix : book.matrices()) {
            addMatrix(matrix);
        }
        if (!items.isEmpty()) {
            Hyperlinks links = new Hyperlinks(limits.hyperlinks());
            sheets.put(items.plan(book.properties().title(), links), links);
            about.add(ItemIndex.SHEET, "Every item that a cell of this workbook names, with the row that shows it.");
        }
        addGaps();
        about.add("Gaps", "The gaps of all matrices.");
        about.add("Legend", "What the words of the matrices mean.");
        about.add("Generation", "What the workbook was made with and from, and the basis of each matrix.");
        add(
                "Legend",
                List.of("Word", "Meaning"),
                List.of(26, 100),
                distinctLegend().size(),
                this::writeLegend);
        Map<String, String> facts = facts();
        add("Generation", List.of("Fact", "Value"), List.of(34, 100), facts.size(), sheet -> writePairs(sheet, facts));
    }

    /** The sheets from left to right, with the hyperlinks that each collects while it is written. */
    Map<SheetPlan, Hyperlinks> sheets() {
        Map<SheetPlan, Hyperlinks> all = new LinkedHashMap<>();
        Hyperlinks links = new Hyperlinks(limits.hyperlinks());
        all.put(about.plan(book.properties(), links), links);
        all.putAll(sheets);
        return all;
    }

    /** Whether there are items that the sheet {@code Items} has no row for. */
    boolean itemsLeftOut() {
        return items.full();
    }

    private void add(String name, List<String> headings, List<Integer> widths, int rows, SheetPlan.Body body) {
        String title = name + ": " + book.properties().title();
        String whole = "the documents of the dossier";
        sheets.put(
                new SheetPlan(name, title, headings, widths, rows, whole, body), new Hyperlinks(limits.hyperlinks()));
    }

    private void addMatrix(Matrix matrix) {
        int perSheet = limits.rows() - 1;
        List<String> headings = matrix.columns().stream().map(Column::title).toList();
        int from = 0;
        do {
            List<Row> rows = matrix.rows().subList(from, Math.min(matrix.rows().size(), from + perSheet));
            String name = sheetName(matrix.id());
            int[] longestIds = new int[headings.size()];
            items.add(name, rows, longestIds);
            if (from == 0) {
                about.add(name, matrix);
            }
            Hyperlinks links = new Hyperlinks(limits.hyperlinks());
            boolean empty = matrix.rows().isEmpty();
            sheets.put(
                    new SheetPlan(
                            name,
                            matrix.id() + " " + matrix.title(),
                            headings,
                            Arrays.stream(CellSize.widths(matrix.columns(), longestIds))
                                    .boxed()
                                    .toList(),
                            empty ? 1 : rows.size(),
                            matrix.id() + ".csv",
                            sheet -> writeRows(sheet, rows, matrix.emptyReason(), links)),
                    links);
            from += perSheet;
        } while (from < matrix.rows().size());
    }

    private String sheetName(String id) {
        String plain = NOT_IN_NAMES
                .matcher(Visible.text(id))
                .replaceAll("_")
                .replace('\'', '_')
                .replace('\n', ' ');
        String base = plain.isBlank() ? "Matrix" : plain;
        for (int number = 1; ; number++) {
            String tail = number == 1 ? "" : " (" + number + ")";
            String name = base.substring(0, Math.min(base.length(), NAME_LENGTH - tail.length())) + tail;
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private void writeRows(SheetStream sheet, List<Row> rows, String emptyReason, Hyperlinks links) throws IOException {
        for (Row row : rows) {
            sheet.startRow(row.cells());
            for (Cell cell : row.cells()) {
                sheet.cell(cell, link(sheet, cell, links));
            }
            sheet.endRow();
        }
        if (rows.isEmpty()) {
            String reason = emptyReason.isEmpty() ? "No rows." : emptyReason;
            sheet.startRow(reason);
            sheet.text(reason, Look.NEUTRAL);
            sheet.endRow();
        }
    }

    /** A cell can carry one link, so a cell of several entries has none: it would lead to the first of them only. */
    private boolean link(SheetStream sheet, Cell cell, Hyperlinks links) {
        if (cell.entries().size() != 1 || cell.entries().get(0).target().isEmpty()) {
            return false;
        }
        Target target = Target.of(cell.entries().get(0).target());
        if (target instanceof Target.Local local) {
            String place = items.location(local.id()).orElse("");
            return !place.isEmpty() && links.toPlace(sheet.nextCell(), place);
        } else if (target instanceof Target.Dossier document) {
            return links.toFile(sheet.nextCell(), DossierFile.reference(document, book.documentExtension()));
        } else if (target instanceof Target.Web web) {
            return links.toFile(sheet.nextCell(), web.uri());
        }
        return false;
    }

    private void addGaps() {
        List<MatrixGap> gaps = new ArrayList<>();
        for (Matrix matrix : book.matrices()) {
            matrix.gaps().forEach(gap -> gaps.add(new MatrixGap(matrix.id(), gap)));
        }
        int perSheet = limits.rows() - 1;
        int from = 0;
        do {
            List<MatrixGap> part = gaps.subList(from, Math.min(gaps.size(), from + perSheet));
            String name = from == 0 ? "Gaps" : sheetName("Gaps");
            List<String> headings = List.of("Matrix", "Item", "State", "What is missing");
            add(name, headings, List.of(12, 28, 26, 100), Math.max(1, part.size()), sheet -> writeGaps(sheet, part));
            from += perSheet;
        } while (from < gaps.size());
    }

    private record MatrixGap(String matrix, Gap gap) {}

    private static void writeGaps(SheetStream sheet, List<MatrixGap> gaps) throws IOException {
        for (MatrixGap line : gaps) {
            sheet.startRow(
                    line.matrix(),
                    line.gap().itemId(),
                    line.gap().state().word(),
                    line.gap().sentence());
            sheet.text(line.matrix(), Look.TEXT);
            sheet.text(line.gap().itemId(), Look.TEXT);
            sheet.text(line.gap().state().word(), Look.of(line.gap().state()));
            sheet.text(line.gap().sentence(), Look.TEXT);
            sheet.endRow();
        }
        if (gaps.isEmpty()) {
            sheet.startRow("No gaps were found.");
            sheet.text("No gaps were found.", Look.NEUTRAL);
            sheet.endRow();
        }
    }

    private Map<String, String> distinctLegend() {
        Map<String, String> legend = new LinkedHashMap<>();
        for (Matrix matrix : book.matrices()) {
            for (LegendEntry entry : matrix.legend()) {
                legend.putIfAbsent(entry.word(), entry.meaning());
            }
        }
        return legend;
    }

    private void writeLegend(SheetStream sheet) throws IOException {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (CellState state : CellState.values()) {
            looks.put(state.word(), Look.of(state));
        }
        for (Verdict verdict : Verdict.values()) {
            looks.put(verdict.title(), Look.of(Tone.of(verdict.name())));
        }
        for (Map.Entry<String, String> line : distinctLegend().entrySet()) {
            sheet.startRow(line.getKey(), line.getValue());
            sheet.text(line.getKey(), looks.getOrDefault(line.getKey(), Look.TEXT));
            sheet.text(line.getValue(), Look.TEXT);
            sheet.endRow();
        }
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>(book.generation());
        for (Matrix matrix : book.matrices()) {
            String key = "Matrix " + matrix.id();
            facts.putIfAbsent(key, matrix.title());
            facts.putIfAbsent(key + ", basis", matrix.basis());
            facts.putIfAbsent(key + ", reconciliation", matrix.reconciliation());
        }
        return facts;
    }

    private static void writePairs(SheetStream sheet, Map<String, String> pairs) throws IOException {
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            sheet.startRow(pair.getKey(), pair.getValue());
            sheet.text(pair.getKey(), Look.TEXT);
            sheet.text(pair.getValue(), Look.TEXT);
            sheet.endRow();
        }
    }
}
