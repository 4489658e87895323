package org.clausetrail.source.testresult;

import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;

/**
 * All that one run gives, whatever else is in the set of reports.
 *
 * @param testCase its test case, which other runs may give too
 * @param name the id of the test case, to tell whether it is known
 * @param ofCase what is to be said of the test case, once
 * @param claims what the test case verifies; other runs may claim the same
 * @param results the result, and those of further attempts
 * @param links those of the results
 * @param findings what is to be said of this run
 */
record RunFacts(
        Item testCase,
        NamePair name,
        List<Finding> ofCase,
        List<Claim> claims,
        List<Item> results,
        List<LinkClaim> links,
        List<Finding> findings) {
    /** A link from a test case, and both its ends, to tell whether it is known. */
    record Claim(LinkClaim link, NamePair ends) {}
}
