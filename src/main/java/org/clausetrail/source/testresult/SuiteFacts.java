package org.clausetrail.source.testresult;

import java.util.List;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Attributes;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all tests of a suite, worked out once for tests that follow each other by the thousand.
 *
 * @param suite the suite
 * @param properties how many properties it had; more may follow behind its tests
 * @param attributes attributes of each result
 * @param links properties that name what its tests verify
 * @param commit the commit that was tested, as the end of a link; {@code null} where it is not known
 */
record SuiteFacts(
        Suite suite,
        int properties,
        Attributes attributes,
        List<Property> links,
        @Nullable ItemId commit) {
    static SuiteFacts of(Suite suite, Attributes attributes, TestSettings settings) {
        String commit = attributes.text(Attribute.COMMIT);
        return new SuiteFacts(
                suite,
                suite.properties().size(),
                attributes,
                suite.properties().stream()
                        .filter(property -> settings.isLink(property.name()))
                        .toList(),
                commit.isEmpty() ? null : new ItemId(commit));
    }

    boolean hold(Suite other) {
        return suite == other && properties == other.properties().size();
    }

    /** Whether a person performed the tests: their records name tests by ids of their own, programs by names. */
    boolean manual() {
        return attributes.has(Circumstances.MANUAL);
    }

    /** A report and the record of its run should not tell of two versions. */
    Optional<Finding> contradiction(Property ofRun, SourceRef place) {
        String known = attributes.text(ofRun.name());
        boolean names = ofRun.name().equals(Attribute.COMMIT) || ofRun.name().equals(Attribute.VERSION);
        if (!names
                || known.isEmpty()
                || known.startsWith(ofRun.value())
                || ofRun.value().startsWith(known)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "R48",
                Severity.WARNING,
                "The report says that it tested the " + ofRun.name() + " " + CleanText.shortened(known, 60)
                        + ", the record of its run says " + CleanText.shortened(ofRun.value(), 60)
                        + ". The report's own word is taken. Find out which is right, and correct the other.",
                List.of(),
                place));
    }
}
