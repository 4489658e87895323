package org.clausetrail.dossier;

import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/**
 * Which items the item register lists: all but commits that say nothing of any item, and reviews that are a trailer of
 * their commit. Those are counted there, and are in the repository.
 */
public final class Registered {
    private Registered() {}

    /** Whether the register lists an item. */
    public static boolean holds(TraceGraph graph, int number) {
        Item item = graph.item(number);
        return switch (item.kind()) {
            case COMMIT -> linked(graph, number);
            case REVIEW -> !item.text("type").equals("commit-trailer");
            default -> true;
        };
    }

    private static boolean linked(TraceGraph graph, int commit) {
        for (int link : graph.linksFrom(commit)) {
            int to = graph.to(link);
            if (to < 0
                    || graph.link(link).kind() != LinkKind.RELEASED_IN
                            && graph.item(to).kind() != ItemKind.COMMIT) {
                return true;
            }
        }
        for (int link : graph.linksTo(commit)) {
            LinkKind kind = graph.link(link).kind();
            int from = graph.from(link);
            if (from >= 0 && kind != LinkKind.REVIEWS && graph.item(from).kind() != ItemKind.COMMIT) {
                return true;
            }
        }
        return false;
    }
}
