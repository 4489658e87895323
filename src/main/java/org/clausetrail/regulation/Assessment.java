package org.clausetrail.regulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;

/**
 * What the evidence says against every clause of the chosen regulations. The one result that all formats render.
 *
 * @param regulations a result per catalog, in the project's order
 * @param findings all findings, of readers, tracing and checks, after waivers; heaviest first, then by check and item
 */
public record Assessment(List<RegulationResult> regulations, List<AssessedFinding> findings) {
    public Assessment {
        regulations = List.copyOf(regulations);
        findings = List.copyOf(findings);
    }

    /** The verdicts on the clauses of one catalog. */
    public record RegulationResult(Catalog catalog, List<ClauseResult> clauses) {
        public RegulationResult {
            clauses = List.copyOf(clauses);
        }

        /** How many requirement clauses have each verdict, in the order of {@link Verdict}. */
        public Map<Verdict, Integer> counts() {
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            for (ClauseResult result : clauses) {
                if (result.clause().requirement()) {
                    counts.merge(result.verdict(), 1, Integer::sum);
                }
            }
            return counts;
        }
    }

    /**
     * The verdict on one clause.
     *
     * @param clause the clause
     * @param verdict what the evidence says
     * @param reason why, in sentences; always filled
     * @param expectations what the clause's rule expects, each with what was found; empty without a rule
     */
    public record ClauseResult(Clause clause, Verdict verdict, String reason, List<ExpectationResult> expectations) {
        public ClauseResult {
            expectations = List.copyOf(expectations);
        }
    }

    /**
     * One expectation of a rule.
     *
     * @param statement what is expected, as a sentence
     * @param met how many of the items concerned meet it
     * @param total how many items are concerned; 0 means that there is nothing to look at, which is never good
     * @param evidence numbers of the items in the graph that meet it or serve as evidence, at most some hundred
     * @param missing numbers of the items that do not meet it
     * @param document type of the authored document that it asks for; empty where it asks for none
     * @param supportOnly whether the evidence is of a kind that the clause does not accept alone
     */
    public record ExpectationResult(
            String statement,
            String document,
            int met,
            int total,
            List<Integer> evidence,
            List<Integer> missing,
            boolean supportOnly) {
        public ExpectationResult {
            evidence = List.copyOf(evidence);
            missing = List.copyOf(missing);
        }
    }

    /** The findings that close the gate: of this severity or heavier, neither waived nor known. */
    // [impl->CT-REQ-231]
    public List<Finding> closing(Severity gate) {
        return findings.stream()
                .filter(assessed -> assessed.severity().compareTo(gate) >= 0)
                .filter(assessed -> assessed.knownSince().isEmpty())
                .map(AssessedFinding::finding)
                .toList();
    }

    /**
     * A finding and what became of it.
     *
     * @param finding as found, with its severity before any waiver
     * @param clauses ids of the clauses that it touches
     * @param waiver id of the waiver that lowers it; empty without one
     * @param knownSince since when the baseline knows it; empty for a new finding
     */
    public record AssessedFinding(Finding finding, List<String> clauses, String waiver, String knownSince) {
        public AssessedFinding {
            clauses = List.copyOf(clauses);
        }

        /** Its severity after the waiver: a waived finding is a note. */
        public Severity severity() {
            return waiver.isEmpty() ? finding.severity() : Severity.NOTE;
        }
    }
}
