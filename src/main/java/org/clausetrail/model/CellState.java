package org.clausetrail.model;

/**
 * The state of one cell of a matrix. The words are printed as they are; colour only repeats them.
 *
 * <p>Only {@link #PASS} and {@link #PASS_OTHER_VERSION} are good: unknown is never green.
 */
public enum CellState {
    /** Does not apply, with the reason beside it. */
    NOT_APPLICABLE("N/A"),
    /** Nothing links to the item. */
    MISSING_LINK("MISSING_LINK"),
    /** A link names an id that does not exist. */
    BROKEN_LINK("BROKEN_LINK"),
    /** A test is named, but no campaign plans it. */
    NOT_PLANNED("NOT_PLANNED"),
    /** A test is linked, but was not executed. */
    NOT_RUN("NOT_RUN"),
    /** Ran on this version and passed; that its environment is known is a matter of its own (check C10). */
    PASS("PASS"),
    /** Passed on another version, and a record says why that counts. */
    PASS_OTHER_VERSION("PASS_OTHER_VERSION"),
    /** Passed, but the item changed after the run, or the run's version is another or unknown. */
    PASS_STALE("PASS_STALE"),
    /** Failed, and an anomaly record covers it. */
    FAIL("FAIL"),
    /** Failed, and nothing says what became of it. */
    FAIL_UNDISPOSITIONED("FAIL_UNDISPOSITIONED"),
    /** The test itself broke: neither passed nor failed. */
    ERROR("ERROR"),
    /** Was left out, with or without a reason. */
    SKIPPED("SKIPPED"),
    /** Could not run. */
    BLOCKED("BLOCKED"),
    /** A manual record without signature. */
    MANUAL_UNSIGNED("MANUAL_UNSIGNED"),
    /** Several results disagree. */
    CONFLICT("CONFLICT"),
    /** A word that no reader understands: kept, and never good. */
    UNKNOWN("UNKNOWN");

    private final String word;

    CellState(String word) {
        this.word = word;
    }

    /** The word as printed. */
    public String word() {
        return word;
    }

    /** Whether this state supports a verdict. */
    public boolean good() {
        return this == PASS || this == PASS_OTHER_VERSION;
    }
}
