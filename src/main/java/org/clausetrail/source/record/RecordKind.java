package org.clausetrail.source.record;

import java.util.Locale;
import java.util.Optional;
import org.clausetrail.model.ItemKind;
import org.clausetrail.source.entry.Vocabulary;

/**
 * The kinds of records and the fields that each may have, besides {@code id}, {@code title}, {@code text} and the link
 * fields of every item. Field names are attribute names of the items.
 */
public enum RecordKind {
    /**
     * ISO 14971 risk file: one row per hazardous situation and control ({@code hazard-id}, {@code situation-id},
     * {@code control-id} and what belongs to them, see {@link RiskTable}), or one entry per item with a field
     * {@code kind}: {@code hazard}, {@code hazardous-situation} or {@code risk-control}.
     */
    RISKS(ItemKind.HAZARD),

    /** Software of unknown provenance, IEC 62304 8.1.2, 5.3.3, 5.3.4, 7.1.3. */
    SOUP(ItemKind.SOUP),

    /** Anomalies and unresolved anomalies, IEC 62304 5.8.2, 5.8.3 and FDA 2023 VI.J. */
    ANOMALIES(ItemKind.ANOMALY),

    /** Change requests and problem reports, IEC 62304 8.2 and 9; {@code kind} tells which, without it a change request. */
    CHANGES(ItemKind.CHANGE_REQUEST),

    /** Releases and versions that were tested, FDA 2023 VI.I. */
    RELEASES(ItemKind.RELEASE),

    /**
     * Reviews of items, documents and commits; with a field {@code verifies} a review is verification evidence, whose
     * {@code result}, pass or fail, becomes the outcome.
     */
    REVIEWS(ItemKind.REVIEW),

    /** Approvals of exact contents: {@code of} names items or documents, each with a content hash behind {@code @}. */
    APPROVALS(ItemKind.APPROVAL),

    /** Regression analyses (reviews of type {@code regression-analysis}): why results of version {@code from} count for version {@code to} (IEC 62304 5.7.3, 6.3.1). */
    BRIDGES(ItemKind.REVIEW),

    /** Links kept outside both ends: {@code test} and the {@code requirements} that it verifies. */
    MAPPINGS(ItemKind.TEST_CASE);

    private final ItemKind itemKind;

    RecordKind(ItemKind itemKind) {
        this.itemKind = itemKind;
    }

    /** The word in project files, such as {@code soup}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that {@linkplain #word() word}. */
    public static Optional<RecordKind> of(String word) {
        for (RecordKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Kind of the items, unless the entry states another. */
    public ItemKind itemKind() {
        return itemKind;
    }

    /** The fields. */
    public Vocabulary vocabulary() {
        return RecordFields.of(this);
    }
}
