package org.clausetrail.source.provenance;

import org.clausetrail.model.Severity;
import org.clausetrail.tree.Place;

/** A rule across the fields of a manifest that the schema cannot express. */
@FunctionalInterface
interface ManifestRule {
    void check(Manifest manifest, Report report);

    /** Takes what rules find. */
    interface Report {
        /**
         * Takes one finding.
         *
         * @param rule id of the rule or check, such as {@code R04} or {@code S07}
         */
        void add(String rule, Severity severity, Place place, String message);

        default void error(String rule, Place place, String message) {
            add(rule, Severity.ERROR, place, message);
        }

        default void warning(String rule, Place place, String message) {
            add(rule, Severity.WARNING, place, message);
        }
    }
}
