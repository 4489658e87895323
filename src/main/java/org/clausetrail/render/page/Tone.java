package org.clausetrail.render.page;

/** How a state or a callout weighs on the reader; colours follow from it, words never do. */
public enum Tone {
    GOOD,
    NEUTRAL,
    CAUTION,
    BAD;

    /**
     * The tone of a cell state, verdict or severity word.
     *
     * @param code name of the state; one that is not known is {@link #CAUTION}, since unknown is never green
     */
    public static Tone of(String code) {
        return switch (code) {
            case "PASS", "PASS_OTHER_VERSION", "FULFILLED" -> GOOD;
            case "NOT_APPLICABLE", "NOT_PLANNED", "AUTHORED", "NOT_ASSESSED", "note" -> NEUTRAL;
            case "MISSING_LINK",
                    "BROKEN_LINK",
                    "FAIL",
                    "FAIL_UNDISPOSITIONED",
                    "ERROR",
                    "CONFLICT",
                    "MISSING",
                    "error" -> BAD;
            default -> CAUTION;
        };
    }
}
