package org.clausetrail.source;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;

/** All that was read: items in reading order, links as claimed, findings of the readers. */
public record Evidence(List<Item> items, List<LinkClaim> links, List<Finding> findings) {
    public Evidence {
        items = List.copyOf(items);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /** A sink that keeps everything. */
    public static final class Collector implements EvidenceSink {
        private final List<Item> items = new ArrayList<>();
        private final List<LinkClaim> links = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        @Override
        public void item(Item item) {
            items.add(item);
        }

        @Override
        public void link(LinkClaim link) {
            links.add(link);
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
        }

        /** What was collected so far. */
        public Evidence evidence() {
            return new Evidence(items, links, findings);
        }
    }
}
