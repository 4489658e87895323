package org.clausetrail.regulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Assessment.ClauseResult;
import org.clausetrail.regulation.Assessment.RegulationResult;

/**
 * Holds verdicts against findings: a clause is not fulfilled while a check that serves it finds something, whatever its
 * rule could count. A waiver lowers a finding; it fulfils no clause.
 */
// [impl->CT-REQ-237]
final class Contradictions {
    /** C25 is drawn from verdicts itself, so it contradicts none. */
    private static final String OPEN_CLAUSE = "C25";

    private final Map<String, TreeSet<String>> checksByClause = new HashMap<>();

    Contradictions(Iterable<Finding> findings, Checks checks) {
        for (Finding finding : findings) {
            if (finding.severity() != Severity.NOTE && !finding.check().equals(OPEN_CLAUSE)) {
                for (String clause : checks.clauses(finding.check())) {
                    checksByClause
                            .computeIfAbsent(clause, key -> new TreeSet<>())
                            .add(finding.check());
                }
            }
        }
    }

    /** The same verdicts with those lowered that findings contradict, and the headings above them. */
    RegulationResult applied(RegulationResult result) {
        Map<String, List<ClauseResult>> below = new HashMap<>();
        List<ClauseResult> clauses = new ArrayList<>(result.clauses());
        // Children stand behind their parents, so that walking backwards meets every child before its parent.
        for (int i = clauses.size() - 1; i >= 0; i--) {
            ClauseResult clause = lowered(clauses.get(i), below);
            clauses.set(i, clause);
            below.computeIfAbsent(clause.clause().parent(), id -> new ArrayList<>())
                    .add(clause);
        }
        return new RegulationResult(result.catalog(), clauses);
    }

    private ClauseResult lowered(ClauseResult result, Map<String, List<ClauseResult>> below) {
        List<ClauseResult> children = below.getOrDefault(result.clause().id(), List.of());
        boolean good = result.verdict() == Verdict.FULFILLED || result.verdict() == Verdict.SUPPORTED;
        if (result.expectations().isEmpty()) {
            return good && !children.isEmpty() ? ClauseAssessor.summary(result.clause(), children) : result;
        }
        TreeSet<String> checks = checksByClause.get(result.clause().id());
        if (!good || checks == null) {
            return result;
        }
        String reason = "What the rule expects was found, but " + String.join(", ", checks)
                + (checks.size() == 1 ? " finds" : " find") + " what bears on this clause.";
        return new ClauseResult(result.clause(), Verdict.PARTIAL, reason, result.expectations());
    }
}
