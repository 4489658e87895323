package org.clausetrail.source.record;

import org.clausetrail.model.LinkKind;
import org.clausetrail.source.entry.Vocabulary;

/** The fields of each kind of record; their meaning is told at {@link RecordKind}. */
final class RecordFields {
    private RecordFields() {}

    static Vocabulary of(RecordKind kind) {
        return switch (kind) {
            case RISKS ->
                Vocabulary.of(
                                "kind",
                                "status",
                                "sequence",
                                "harm",
                                "severity",
                                "probability",
                                "acceptable",
                                "cause",
                                "control-type",
                                "new-risks",
                                "residual-severity",
                                "residual-probability",
                                "residual-acceptable",
                                "benefit-risk",
                                "security",
                                "rationale",
                                "person",
                                "date",
                                "reason",
                                "comment")
                        .linking("software-item", LinkKind.CAUSED_BY)
                        .linkedFrom("requirement", LinkKind.MITIGATES)
                        .linkedFrom("implementation", LinkKind.VERIFIES)
                        .linkedFrom("effectiveness", LinkKind.VERIFIES)
                        .choosing("kind", "hazard", "hazardous-situation", "risk-control")
                        .choosing("control-type", "design", "protective", "information")
                        .keeping("implementation", "effectiveness");
            case SOUP ->
                Vocabulary.of(
                                "manufacturer",
                                "version",
                                "purl",
                                "digest",
                                "class",
                                "status",
                                "requirements",
                                "prerequisites",
                                "licence",
                                "end-of-support",
                                "anomaly-list",
                                "anomaly-list-version",
                                "anomaly-review-date",
                                "reviewer",
                                "relevant-anomalies",
                                "vulnerabilities",
                                "purpose",
                                "rationale",
                                "date",
                                "comment")
                        .linkedFrom("hazards", LinkKind.CAUSED_BY);
            case ANOMALIES ->
                Vocabulary.of(
                                "status",
                                "found-in",
                                "found-how",
                                "root-cause",
                                "affected-versions",
                                "no-hazard-reason",
                                "safety-impact",
                                "security-impact",
                                "defect-class",
                                "decision",
                                "rationale",
                                "work-around",
                                "approver",
                                "person",
                                "date",
                                "reason",
                                "comment")
                        .linking("hazards", LinkKind.REFERS)
                        .choosing(
                                "status",
                                "open",
                                "resolved",
                                "closed",
                                "deferred",
                                "accepted",
                                "rejected",
                                "duplicate");
            case CHANGES ->
                Vocabulary.of(
                                "kind",
                                "type",
                                "status",
                                "safety-impact",
                                "approver",
                                "approval-date",
                                "person",
                                "date",
                                "rationale",
                                "reason",
                                "root-cause",
                                "tests-rerun",
                                "comment")
                        .linkedFrom("commits", LinkKind.CHANGES)
                        .choosing("kind", "change-request", "problem-report")
                        .choosing(
                                "status",
                                "draft",
                                "open",
                                "approved",
                                "implemented",
                                "verified",
                                "closed",
                                "rejected",
                                "deferred");
            case RELEASES ->
                Vocabulary.of(
                                "version",
                                "tag",
                                "commit",
                                "date",
                                "tested",
                                "change-summary",
                                "submission",
                                "difference-assessment",
                                "product",
                                "udi-di",
                                "status",
                                "person",
                                "comment")
                        .choosing("status", "draft", "tested", "approved", "released", "withdrawn")
                        .identifiedBy("tag", "version");
            case REVIEWS ->
                Vocabulary.of(
                                "person",
                                "role",
                                "date",
                                "result",
                                "outcome",
                                "independent",
                                "type",
                                "version",
                                "commit",
                                "minutes",
                                "comment",
                                "status")
                        .choosing("result", "pass", "fail");
            case APPROVALS ->
                Vocabulary.of("person", "role", "date", "meaning", "reason", "status", "comment")
                        .linking("of", LinkKind.REVIEWS)
                        .choosing(
                                "meaning",
                                "authored",
                                "performed",
                                "checked",
                                "reviewed",
                                "approved",
                                "witnessed",
                                "rejected")
                        .identifiedBy("of", "person");
            case BRIDGES ->
                Vocabulary.of("type", "from", "to", "rationale", "person", "date", "reason", "status", "comment")
                        .linking("covers", LinkKind.REFERS)
                        .identifiedBy("from", "to");
            case MAPPINGS -> Vocabulary.of("test", "requirements", "comment");
        };
    }
}
