package org.clausetrail.model;

import java.util.Locale;
import java.util.Optional;

/** What one item says of another. A link is read from its source to its target: "test VERIFIES requirement". */
public enum LinkKind {
    /** A lower-level item refines its parent: software requirement → system requirement, unit → software item. */
    REFINES,
    /** Commit, code, unit or software item → requirement or risk control. */
    IMPLEMENTS,
    /** Test case, simulation run or review → requirement, design, interface or risk control. */
    VERIFIES,
    /** Test result → the test case that was executed. */
    RESULT_OF,
    /** Risk control → hazard or hazardous situation; requirement → risk control that it realises. */
    MITIGATES,
    /** Hazardous situation → hazard; hazard → software item or SOUP item that can cause it. */
    CAUSED_BY,
    /** Commit or change → problem report, anomaly. */
    FIXES,
    /** Commit → change request that asked for it. */
    CHANGES,
    /** Review → commit; approval → item or document. */
    REVIEWS,
    /** Software item or unit → SOUP item; simulation run → data set. */
    USES,
    /** SOUP item → component of an SBOM. */
    IDENTIFIES,
    /** Anomaly or problem report → item that it affects. */
    AFFECTS,
    /** Release → commit; commit → release that first contains it. */
    RELEASED_IN,
    /** Result or run → environment that it ran on. */
    RAN_ON,
    /** Result, build or run → commit that was tested. */
    TESTED,
    /** Simulation run → campaign; test case → suite. */
    PART_OF,
    /** Any other mention that claims nothing. */
    REFERS;

    /** The word used in project files, rules and JSON, such as {@code result-of}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that {@linkplain #word() word}. */
    public static Optional<LinkKind> of(String word) {
        for (LinkKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
