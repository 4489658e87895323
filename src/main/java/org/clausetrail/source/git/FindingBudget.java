package org.clausetrail.source.git;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;

/** Passes facts on; of findings of one check, the first hundred, and then how many more there were. */
final class FindingBudget implements EvidenceSink {
    private static final int MOST = 100;

    private final EvidenceSink sink;
    private final SourceRef place;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Finding> last = new TreeMap<>();

    FindingBudget(EvidenceSink sink, SourceRef place) {
        this.sink = sink;
        this.place = place;
    }

    @Override
    public void item(Item item) {
        sink.item(item);
    }

    @Override
    public void link(LinkClaim link) {
        sink.link(link);
    }

    @Override
    public void finding(Finding finding) {
        if (counts.merge(finding.check(), 1, Integer::sum) <= MOST) {
            sink.finding(finding);
        } else {
            last.put(finding.check(), finding);
        }
    }

    /** States for each check how many findings were not printed one by one. */
    void close() {
        last.forEach((check, finding) -> sink.finding(new Finding(
                check,
                finding.severity(),
                (counts.getOrDefault(check, 0) - MOST) + " more findings of this kind; the last one: "
                        + finding.message(),
                List.of(),
                place)));
    }
}
