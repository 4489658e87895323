package org.clausetrail.step;

import java.util.List;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.regulation.Catalogs;
import org.clausetrail.trace.Trace;

/**
 * A project traced and assessed.
 *
 * @param readout what was read
 * @param trace the evidence graph with its verdicts
 * @param assessment the verdicts on clauses, and all findings
 * @param catalogs the catalogs that clauses were taken from
 */
public record Assessed(Readout readout, Trace trace, Assessment assessment, Catalogs catalogs) {
    /** A source that matches nothing, a file that is left out, a test report that is broken or of no known format. */
    private static final Set<String> UNUSABLE = Set.of("R-EMPTY", "R-FILE", "R40", "R41");

    /** How many findings reach a severity, those lowered by a waiver or known from a baseline left out. */
    public long atLeast(Severity gate) {
        return assessment.findings().stream()
                .filter(finding -> finding.knownSince().isEmpty())
                .filter(finding -> finding.severity().compareTo(gate) >= 0)
                .count();
    }

    /**
     * Declared inputs that hold nothing or cannot be read: what would be missing in a dossier made from the rest. Those
     * that a waiver accepts are left out.
     */
    // [impl->CT-REQ-007]
    public List<Finding> unusable() {
        return assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Assessment.AssessedFinding::finding)
                .filter(finding -> UNUSABLE.contains(finding.check()))
                .toList();
    }
}
