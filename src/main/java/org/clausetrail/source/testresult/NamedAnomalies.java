package org.clausetrail.source.testresult;

import java.util.List;
import java.util.Locale;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** The anomaly records that a result says cover its failure, in a property such as {@code anomaly}. */
final class NamedAnomalies {
    private static final List<String> NAMES = List.of("anomaly", "anomalies", "defect", "known-anomaly");

    private NamedAnomalies() {}

    /** Links a result to the anomalies that its properties name; what is no list of ids is a finding. */
    static void link(
            ItemId result, List<Property> properties, SourceRef place, List<LinkClaim> links, List<Finding> findings) {
        for (Property property : properties) {
            if (NAMES.contains(property.name().strip().toLowerCase(Locale.ROOT))) {
                VerifiedIds.Listed listed = VerifiedIds.listed(property.value());
                for (VerifiedIds.Named named : listed.ids()) {
                    links.add(new LinkClaim(result, LinkKind.REFERS, named.id(), "", Origin.PROPERTY, place));
                }
                if (!listed.others().isEmpty() || listed.ids().isEmpty()) {
                    findings.add(notIds(property, "anomalies that cover it", result, place));
                }
            }
        }
    }

    /** The finding on a property whose value is not the list of ids that it should be. */
    static Finding notIds(Property property, String what, ItemId about, SourceRef place) {
        return new Finding(
                "R45",
                Severity.ERROR,
                "The property \"" + CleanText.shortened(property.name(), 60)
                        + "\" of a test should list the ids of the " + what + ", but \""
                        + CleanText.shortened(property.value(), 80) + "\" is not a list of ids. Correct the property.",
                List.of(about),
                place);
    }
}
