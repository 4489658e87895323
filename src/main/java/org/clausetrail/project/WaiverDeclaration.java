package org.clausetrail.project;

import java.util.List;
import org.clausetrail.model.SourceRef;

/**
 * A finding that somebody accepts for a time.
 *
 * @param id id of the waiver
 * @param check id of the check whose findings it lowers
 * @param items ids of the items concerned; empty for all
 * @param who who accepts it
 * @param why why it is acceptable
 * @param until last day on which it holds, ISO 8601
 * @param reference record of the decision; may be empty
 * @param declared where it stands in the project file
 */
public record WaiverDeclaration(
        String id,
        String check,
        List<String> items,
        String who,
        String why,
        String until,
        String reference,
        SourceRef declared) {
    public WaiverDeclaration {
        items = List.copyOf(items);
    }
}
