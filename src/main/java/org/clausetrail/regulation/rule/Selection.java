package org.clausetrail.regulation.rule;

import java.util.List;
import org.clausetrail.model.ItemKind;

/**
 * Some items of the graph.
 *
 * @param kinds kinds of the items, in the order in which they are looked at
 * @param where what they must fulfil
 */
public record Selection(List<ItemKind> kinds, Condition where) {
    public Selection {
        kinds = List.copyOf(kinds);
    }

    /** Numbers of the selected items, by kind, then in reading order. */
    public int[] of(Scene scene) {
        return scene.selected(this);
    }
}
