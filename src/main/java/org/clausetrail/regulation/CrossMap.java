package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which clauses of other regulations the same evidence answers, at least in part. */
// [impl->CT-REQ-227]
public final class CrossMap {
    private final Map<String, List<Clause>> rowsByClause = new LinkedHashMap<>();
    private final List<Clause> rows;

    /** The rows of the catalog {@code cross-map}. */
    public CrossMap(Catalog catalog) {
        this.rows = catalog.clauses().stream()
                .filter(entry -> entry.kind() == ClauseKind.ROW)
                .toList();
        for (Clause row : rows) {
            for (String clause : row.mapsTo()) {
                rowsByClause.computeIfAbsent(clause, id -> new ArrayList<>()).add(row);
            }
        }
    }

    /** All rows in the order of the file. */
    public List<Clause> rows() {
        return rows;
    }

    /** The rows that a clause belongs to. */
    public List<Clause> rows(String clauseId) {
        return List.copyOf(rowsByClause.getOrDefault(clauseId, List.of()));
    }

    /** Ids of the other clauses that the same evidence answers, in the order of the rows, each once. */
    public List<String> alsoAnswers(String clauseId) {
        return rows(clauseId).stream()
                .flatMap(row -> row.mapsTo().stream())
                .filter(id -> !id.equals(clauseId))
                .distinct()
                .toList();
    }
}
