package org.clausetrail.regulation;

import java.util.Locale;

/** What an entry of a catalog is; only {@link #REQUIREMENT} counts towards totals and gets a verdict of its own. */
public enum ClauseKind {
    CHAPTER,
    SECTION,
    REQUIREMENT,
    /** A number that carries no requirement in this edition, kept so that the gap is visible. */
    NOT_USED,
    /** A pointer to another document. */
    REFERENCE,
    /** A heading of the cross map. */
    GROUP,
    /** A row of the cross map. */
    ROW;

    /** The word used in catalog files, such as {@code not-used}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
