package org.clausetrail.regulation;

/** What the evidence says about one clause. There is deliberately no word for "compliant": that is a person's judgement. */
public enum Verdict {
    /** Every expectation of the clause's rule is met by evidence that the clause accepts. */
    FULFILLED("evidence complete"),
    /**
     * Evidence exists, but the clause does not accept it alone: it is of a kind such as simulation, or the clause asks
     * for a person's judgement besides and none is recorded.
     */
    SUPPORTED("supported, not sufficient alone"),
    /** Some expectations are met, others are not. */
    PARTIAL("evidence incomplete"),
    /** Nothing that the clause expects was found. */
    MISSING("no evidence found"),
    /** Does not apply, for a stated reason. */
    NOT_APPLICABLE("not applicable"),
    /** Needs a person's text; the expectation says whether it is present. */
    AUTHORED("authored text"),
    /** No rule decides this clause: neither good nor bad. */
    NOT_ASSESSED("not yet assessed");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** The words printed beside the verdict. */
    public String title() {
        return title;
    }
}
