package org.clausetrail.dossier.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.RegulationResult;
import org.clausetrail.regulation.Catalog;
import org.clausetrail.regulation.Clause;
import org.clausetrail.regulation.CrossMap;
import org.clausetrail.regulation.Verdict;

/**
 * The standards that the project works by, and what of them answers a clause of a regulation: edition, clauses, and for how
 * many of these the evidence is complete, which is what "in full or in part" rests on (IVDR Annex II 4).
 */
// [impl->CT-REQ-291]
public final class Standards {
    private static final int SHOWN = 12;

    private static final String STANDARD = "consensus standard";

    private final Optional<CrossMap> crossMap;
    private final Map<String, RegulationResult> standards = new HashMap<>();
    private final Map<String, ClauseResult> results = new HashMap<>();

    /** What a cross map says of the standards among the regulations of an assessment. */
    public Standards(Optional<CrossMap> crossMap, Assessment assessment) {
        this.crossMap = crossMap;
        for (RegulationResult result : assessment.regulations()) {
            if (standard(result.catalog())) {
                for (ClauseResult clause : result.clauses()) {
                    standards.put(clause.clause().id(), result);
                    results.put(clause.clause().id(), clause);
                }
            }
        }
    }

    /** A line per standard of which clauses answer this one; none where no standard of the project does. */
    List<Entry> answering(Clause clause, Catalog own) {
        Map<String, List<ClauseResult>> byStandard = new LinkedHashMap<>();
        for (String id : crossMap.map(map -> map.alsoAnswers(clause.id())).orElse(List.of())) {
            RegulationResult standard = standards.get(id);
            if (standard != null && !standard.catalog().id().equals(own.id())) {
                byStandard
                        .computeIfAbsent(name(standard.catalog()), key -> new ArrayList<>())
                        .add(results.get(id));
            }
        }
        List<Entry> entries = new ArrayList<>();
        byStandard.forEach((name, clauses) -> entries.add(Entry.text(line(name, clauses))));
        return entries;
    }

    /** Whether a catalog is itself a standard, whose clauses need no other to be answered by. */
    static boolean standard(Catalog catalog) {
        return catalog.jurisdiction().startsWith(STANDARD);
    }

    /** Designation and edition, without title and remarks: {@code IEC 62304, 2006 with Amendment 1:2015}. */
    private static String name(Catalog catalog) {
        String designation = catalog.title().replaceFirst("\\s\\p{Lu}\\p{Ll}.*", "");
        return designation + ", " + catalog.edition().replaceFirst("\\s\\(.*", "");
    }

    private static String line(String name, List<ClauseResult> clauses) {
        long complete = clauses.stream()
                .filter(clause -> clause.verdict() == Verdict.FULFILLED)
                .count();
        String numbers = clauses.stream()
                .limit(SHOWN)
                .map(clause -> clause.clause().number())
                .collect(Collectors.joining(", "));
        String more = clauses.size() > SHOWN ? " and " + (clauses.size() - SHOWN) + " more clauses" : "";
        return name + ", " + numbers + more + ": "
                + (complete == clauses.size() ? "in full" : complete == 0 ? "open" : "in part") + " (" + complete
                + " of "
                + clauses.size() + ")";
    }
}
