package org.clausetrail.source;

import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.LinkClaim;

/** Takes what readers find, one fact at a time, so that no reader holds a whole report set. */
public interface EvidenceSink {
    void item(Item item);

    void link(LinkClaim link);

    void finding(Finding finding);
}
