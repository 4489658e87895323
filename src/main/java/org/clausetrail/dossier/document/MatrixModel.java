package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Gap;
import org.clausetrail.dossier.Matrix.Row;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.TraceGraph;

/**
 * A matrix as templates see it. Columns of one group stand below one another in one cell of the page, each with its
 * heading.
 */
final class MatrixModel {
    private static final int GROUP_MARGIN = 3;

    private final TraceGraph graph;
    private final Anchors anchors;
    private final String document;

    MatrixModel(TraceGraph graph, Anchors anchors, String document) {
        this.graph = graph;
        this.anchors = anchors;
        this.document = document;
    }

    Map<String, Object> of(Matrix matrix) {
        Map<String, List<Integer>> groups = groups(matrix.columns());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", matrix.id());
        model.put("title", matrix.title());
        model.put("basis", matrix.basis());
        model.put("columns", columns(matrix.columns(), groups));
        model.put("rows", new MappedList<>(matrix.rows(), row -> row(matrix, row, groups)));
        model.put("gaps", gaps(matrix.gaps()));
        model.put("gapCount", matrix.gaps().size());
        model.put(
                "legend",
                new MappedList<>(matrix.legend(), entry -> Map.of("word", entry.word(), "meaning", entry.meaning())));
        model.put("reconciliation", matrix.reconciliation());
        model.put("emptyReason", matrix.emptyReason());
        return model;
    }

    /** Numbers of the columns of each column of the page. */
    private static Map<String, List<Integer>> groups(List<Column> columns) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int number = 0; number < columns.size(); number++) {
            Column column = columns.get(number);
            if (column.group().equals(Column.NOT_ON_PAGES)) {
                continue;
            }
            String name = column.group().isEmpty() ? "\0" + column.id() : column.group();
            // A group stands where its last column does.
            List<Integer> numbers = groups.containsKey(name) ? groups.remove(name) : new ArrayList<>();
            numbers.add(number);
            groups.put(name, numbers);
        }
        return groups;
    }

    private static List<Object> columns(List<Column> columns, Map<String, List<Integer>> groups) {
        List<Object> model = new ArrayList<>();
        groups.forEach((name, numbers) -> {
            int widest = numbers.stream()
                    .mapToInt(number -> columns.get(number).width())
                    .max()
                    .orElse(1);
            boolean single = numbers.size() == 1;
            model.add(Map.of(
                    "title", single ? columns.get(numbers.get(0)).title() : name,
                    "width", single ? widest : widest + GROUP_MARGIN));
        });
        return model;
    }

    private Map<String, Object> row(Matrix matrix, Row row, Map<String, List<Integer>> groups) {
        List<Object> cells = new ArrayList<>(groups.size());
        for (List<Integer> numbers : groups.values()) {
            List<Object> parts = new ArrayList<>(numbers.size());
            for (int number : numbers) {
                parts.add(Map.of(
                        "label",
                        numbers.size() == 1 ? "" : matrix.columns().get(number).label(),
                        "lines",
                        PageLines.of(row.cells().get(number).entries())));
            }
            cells.add(parts);
        }
        String anchor = row.anchor();
        String id = anchor.isEmpty() || anchor.indexOf(':') >= 0 ? anchor : matrix.id() + ":" + anchor;
        return Map.of("id", id, "cells", cells);
    }

    /** Gaps that say the same share a line, in the order of the first of each. */
    private List<Object> gaps(List<Gap> gaps) {
        Map<List<String>, List<Object>> bySentence = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            bySentence
                    .computeIfAbsent(
                            List.of(gap.state().word(), gap.state().name(), gap.sentence()), key -> new ArrayList<>())
                    .add(Map.of("id", gap.itemId(), "target", target(gap)));
        }
        List<Object> model = new ArrayList<>();
        bySentence.forEach((key, items) ->
                model.add(Map.of("state", key.get(0), "code", key.get(1), "sentence", key.get(2), "items", items)));
        return model;
    }

    private String target(Gap gap) {
        return gap.anchor().isEmpty() ? target(gap.itemId()) : "#" + gap.anchor();
    }

    private String target(String id) {
        boolean known = !id.isBlank()
                && id.equals(id.strip())
                && id.chars().noneMatch(Character::isISOControl)
                && graph.find(new ItemId(id)).isPresent();
        return known ? anchors.target(new ItemId(id), document) : "";
    }
}
