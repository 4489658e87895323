package org.clausetrail.step;

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
    /** How many findings reach a severity, those lowered by a waiver or known from a baseline left out. */
    public long atLeast(Severity gate) {
        return assessment.findings().stream()
                .filter(finding -> finding.knownSince().isEmpty())
                .filter(finding -> finding.severity().compareTo(gate) >= 0)
                .count();
    }
}
