package org.clausetrail.regulation.check;

import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;

/** C06: results that were obtained on another version than the released one, and no regression analysis says why they count. */
final class ResultOfOtherVersion implements Check {
    @Override
    public void run(Facts facts, Report report) {
        StaleResults.by(facts, ResultOfOtherVersion::version)
                .forEach((version, results) -> report.together(
                        results,
                        StaleResults.verified(facts, results),
                        "was obtained on " + version + ", not on the released version. Repeat the test, or record a"
                                + " regression analysis that says why it counts.",
                        "were obtained on " + version + ", not on the released version. Repeat the tests, or record a"
                                + " regression analysis that says why they count."));
    }

    private static String version(Facts facts, Item result) {
        String commit = result.text(Attribute.COMMIT);
        if (ResultOfUnknownSource.problem(facts, result).isEmpty()) {
            return commit.isEmpty()
                    ? "version " + result.text(Attribute.VERSION)
                    : "commit " + commit.substring(0, Math.min(12, commit.length()));
        }
        return "";
    }
}
