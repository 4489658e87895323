package org.clausetrail.source.provenance;

import java.util.Optional;

/** How much a manifest claims to show; each level includes the ones before it. */
enum ClaimLevel {
    /** Identified: times, status, digests of inputs and outputs. */
    L1,
    /** Environment complete: site, hardware, operating system, software, numerics, seeds, parameters. */
    L2,
    /** Quantified: every result has an uncertainty and a comparison. */
    L3,
    /** Fit for a submission: context of use, requirements, clean tree, re-runs, two approvals, residency, campaign. */
    L4;

    static Optional<ClaimLevel> of(String word) {
        for (ClaimLevel level : values()) {
            if (level.name().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    ClaimLevel atMost(ClaimLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
