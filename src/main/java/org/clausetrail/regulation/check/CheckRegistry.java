package org.clausetrail.regulation.check;

import java.util.Map;

/** The checks that the rule language cannot say, by the names that the check file uses. */
final class CheckRegistry {
    static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("uncovered-sub-parts", new UncoveredSubParts()),
            Map.entry("result-of-other-version", new ResultOfOtherVersion()),
            Map.entry("result-of-unknown-source", new ResultOfUnknownSource()),
            Map.entry("changed-after-verification", new ChangedAfterVerification()),
            Map.entry("broken-date-order", new BrokenDateOrder()),
            Map.entry("late-plan", new LatePlan()),
            Map.entry("harmless-class", new HarmlessClass()),
            Map.entry("outdated-anomaly-list", new OutdatedAnomalyList()),
            Map.entry("document-of-other-version", new DocumentOfOtherVersion()),
            Map.entry("lower-safety-class", new LowerSafetyClass()),
            Map.entry("soup-against-components", new SoupAgainstComponents()),
            Map.entry("run-software-mismatch", new RunSoftwareMismatch()),
            Map.entry("outdated-soup-review", new OutdatedSoupReview()),
            Map.entry("support-ends-early", new SupportEndsEarly()),
            Map.entry("unexplained-commit", new UnexplainedCommit()),
            Map.entry("self-review", new SelfReview()),
            Map.entry("unapproved-request", new UnapprovedRequest()),
            Map.entry("direct-push", new DirectPush()),
            Map.entry("moved-tag", new MovedTag()),
            Map.entry("change-before-approval", new ChangeBeforeApproval()),
            Map.entry("broken-version-history", new BrokenVersionHistory()),
            Map.entry("identity-mismatch", new IdentityMismatch()),
            Map.entry("count-mismatch", new CountMismatch()),
            Map.entry("open-clause", new OpenClause()),
            Map.entry("placeholder", new Placeholder()),
            Map.entry("repeated-id", new RepeatedId()),
            Map.entry("approval-of-other-content", new ApprovalOfOtherContent()),
            Map.entry("unvalidated-tool", new UnvalidatedTool()),
            Map.entry("missing-regression-analysis", new MissingRegressionAnalysis()),
            Map.entry("criterion-after-run", new CriterionAfterRun()),
            Map.entry("outdated-run", new OutdatedRun()),
            Map.entry("missing-custody", new MissingCustody()));

    private CheckRegistry() {}
}
