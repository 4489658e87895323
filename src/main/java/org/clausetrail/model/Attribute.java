package org.clausetrail.model;

/** Names of attributes that more than one room reads. A source may state any others; they are kept and shown. */
public final class Attribute {
    /** Full text of a requirement, risk, anomaly or record. */
    public static final String TEXT = "text";
    /** Category of a software requirement, IEC 62304 5.2.2 a) to l), as the letter or a word. */
    public static final String CATEGORY = "category";
    /** Software safety class A, B or C (IEC 62304 4.3). */
    public static final String SAFETY_CLASS = "class";
    /** {@code true} where a requirement realises a risk control measure. */
    public static final String RISK_CONTROL = "risk-control";
    /** {@code true} where the manufacturer calls the requirement critical (FDA 2023, VI.D). */
    public static final String CRITICAL = "critical";
    /** Life-cycle state: {@code draft}, {@code approved}, {@code rejected}, {@code obsolete}; absent counts as approved. */
    public static final String STATUS = "status";
    /** Declared verification method: {@code test}, {@code review}, {@code analysis}, {@code inspection}, {@code simulation}. */
    public static final String VERIFICATION = "verification";
    /** Level of a test: {@code unit}, {@code integration}, {@code system}, {@code validation}. */
    public static final String LEVEL = "level";
    /** Outcome of a test result or run, one of the words of {@link CellState} that a single result can have. */
    public static final String OUTCOME = "outcome";
    /** Moment in RFC 3339, in UTC where the source states a zone. */
    public static final String DATE = "date";
    /** Full commit id that a result, run or build was made from. */
    public static final String COMMIT = "commit";
    /** The commit of the product whose content the tested commit of a shared repository holds; absent where it is that one. */
    public static final String PRODUCT_COMMIT = "product-commit";
    /** Name of the repository that a commit, review or release belongs to; empty where the product has one repository. */
    public static final String REPOSITORY = "repository";
    /** {@code true} where the tree had uncommitted changes. */
    public static final String DIRTY = "dirty";
    /** Version that a result, release, SOUP item or component states. */
    public static final String VERSION = "version";
    /** Person or agent that did it: author, tester, reviewer, approver. */
    public static final String PERSON = "person";
    /** Tool and its version. */
    public static final String TOOL = "tool";
    /** Id of the environment, or its short description. */
    public static final String ENVIRONMENT = "environment";
    /** {@code yes} where the labelling names the environment as a platform of the product. */
    public static final String LABELLED = "labelled";
    /** Ids or texts of the environments that stand for a labelled platform, one a line. */
    public static final String TESTED_ON = "tested-on";
    /** Observed value with its unit. */
    public static final String OBSERVED = "observed";
    /** Package URL of a component. */
    public static final String PURL = "purl";
    /** Why something was skipped, waived, excluded or does not apply. */
    public static final String REASON = "reason";

    private Attribute() {}
}
