package org.clausetrail.dossier.document;

import java.util.List;

/**
 * A waiver as documents print it.
 *
 * @param id id of the waiver
 * @param check check whose findings it lowers
 * @param items items concerned; empty for all
 * @param who who accepts it
 * @param why why it is acceptable
 * @param until last day on which it holds
 * @param reference record of the decision; may be empty
 */
public record WaiverNote(
        String id, String check, List<String> items, String who, String why, String until, String reference) {
    public WaiverNote {
        items = List.copyOf(items);
    }
}
