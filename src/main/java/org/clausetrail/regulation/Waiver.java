package org.clausetrail.regulation;

import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.SourceRef;

/**
 * A finding that somebody accepts for a time.
 *
 * @param id its name, unique in the project
 * @param check id of the check whose findings it lowers
 * @param items ids of the items that it covers; empty for findings that name no item
 * @param who who accepted it
 * @param why why
 * @param until last day on which it holds, ISO 8601
 * @param reference where the decision is recorded; may be empty
 * @param source where it is stated
 */
public record Waiver(
        String id,
        String check,
        Set<String> items,
        String who,
        String why,
        String until,
        String reference,
        SourceRef source) {
    public Waiver {
        items = Set.copyOf(items);
    }

    /** Whether it speaks of a finding: same check, and the item that the finding is about, which it names first. */
    boolean covers(Finding finding) {
        boolean sameCheck = finding.check().equals(check);
        boolean about = items.isEmpty()
                ? finding.items().isEmpty()
                : !finding.items().isEmpty()
                        && items.contains(finding.items().get(0).value());
        return sameCheck && about;
    }
}
