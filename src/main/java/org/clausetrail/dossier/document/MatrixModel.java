package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.dossier.Anchors;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Column;
import org.clausetrail.dossier.Matrix.Entry;
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
        model.put("gaps", new MappedList<>(matrix.gaps(), this::gap));
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
            String name = column.group().isEmpty() ? "\0" + column.id() : column.group();
            groups.computeIfAbsent(name, key -> new ArrayList<>()).add(number);
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
                        numbers.size() == 1 ? "" : matrix.columns().get(number).title(),
                        "entries",
                        entries(row.cells().get(number).entries())));
            }
            cells.add(parts);
        }
        String anchor = row.anchor();
        String id = anchor.isEmpty() || anchor.indexOf(':') >= 0 ? anchor : matrix.id() + ":" + anchor;
        return Map.of("id", id, "cells", cells);
    }

    static List<Object> entries(List<Entry> entries) {
        List<Object> model = new ArrayList<>(entries.size());
        entries.forEach(entry -> model.add(entry(entry)));
        return model;
    }

    /** One line of a cell. */
    static Map<String, Object> entry(Entry entry) {
        return Map.of(
                "text", entry.text(),
                "target", entry.target(),
                "source", entry.source(),
                "state", entry.state().map(state -> state.word()).orElse(""),
                "code", entry.state().map(state -> state.name()).orElse(""),
                "verdict", entry.verdict().map(verdict -> verdict.name()).orElse(""));
    }

    private Map<String, Object> gap(Gap gap) {
        return Map.of(
                "item", gap.itemId(),
                "target", target(gap.itemId()),
                "state", gap.state().word(),
                "code", gap.state().name(),
                "sentence", gap.sentence());
    }

    private String target(String id) {
        boolean known = !id.isBlank()
                && id.equals(id.strip())
                && id.chars().noneMatch(Character::isISOControl)
                && graph.find(new ItemId(id)).isPresent();
        return known ? anchors.target(new ItemId(id), document) : "";
    }
}
