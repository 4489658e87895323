package org.clausetrail.source.testresult;

import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.source.EvidenceSink;

/** The test cases and claims of a set of reports, each told once: many runs give the same ones. */
final class KnownTests {
    private final EvidenceSink sink;
    private final NameSet cases = new NameSet();
    private final NameSet claims = new NameSet();

    KnownTests(EvidenceSink sink) {
        this.sink = sink;
    }

    /** Tells of a run what is not known from earlier ones; plain loops, since it is called by the million. */
    void tell(RunFacts run) {
        if (cases.add(run.name())) {
            sink.item(run.testCase());
            for (Finding finding : run.ofCase()) {
                sink.finding(finding);
            }
        }
        for (RunFacts.Claim claim : run.claims()) {
            if (claims.add(claim.ends())) {
                sink.link(claim.link());
            }
        }
        for (Item result : run.results()) {
            sink.item(result);
        }
        for (LinkClaim link : run.links()) {
            sink.link(link);
        }
        for (Finding finding : run.findings()) {
            sink.finding(finding);
        }
    }
}
