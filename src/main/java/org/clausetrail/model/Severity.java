package org.clausetrail.model;

import java.util.Locale;

/** How much a finding weighs, lightest first. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** The word used in files and on pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
