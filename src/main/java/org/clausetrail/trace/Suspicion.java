package org.clausetrail.trace;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/**
 * Finds suspect links: the target changed after the link's evidence was made, or has another revision than the link
 * names. The order of commits decides, never their dates, and no stamp has to be kept by hand.
 */
final class Suspicion {
    private static final Set<LinkKind> JUDGED =
            Set.of(LinkKind.REFINES, LinkKind.MITIGATES, LinkKind.VERIFIES, LinkKind.REVIEWS);
    /** Length of a day such as 2026-01-31. */
    private static final int DAY = 10;

    private final TraceGraph graph;
    private final ChangeHistory history;

    Suspicion(TraceGraph graph, ChangeHistory history) {
        this.graph = graph;
        this.history = history;
    }

    /** Numbers of the suspect links. */
    BitSet links() {
        BitSet suspect = new BitSet(graph.linkCount());
        for (int link = 0; link < graph.linkCount(); link++) {
            if (!graph.broken(link) && suspect(link)) {
                suspect.set(link);
            }
        }
        return suspect;
    }

    private boolean suspect(int link) {
        LinkClaim claim = graph.link(link);
        Item target = graph.item(graph.to(link));
        List<ChangeHistory.Change> changes = history.changes(target.id());
        if (!claim.toRevision().isEmpty()) {
            return !isRevision(claim.toRevision(), target, changes);
        }
        if (!JUDGED.contains(claim.kind()) || changes.isEmpty()) {
            return false;
        }
        List<ChangeHistory.Change> own = history.changes(claim.from());
        ChangeHistory.Change last = changes.get(changes.size() - 1);
        if (own.isEmpty()) {
            return earlier(graph.item(graph.from(link)), last);
        }
        String targetChanged = last.commit();
        String sourceChanged = own.get(own.size() - 1).commit();
        return !history.includes(sourceChanged, targetChanged);
    }

    /** A review that no repository keeps is dated by itself alone. */
    private static boolean earlier(Item record, ChangeHistory.Change change) {
        String date = record.text(Attribute.DATE);
        return (record.kind() == ItemKind.REVIEW || record.kind() == ItemKind.APPROVAL)
                && date.length() >= DAY
                && change.date().length() >= DAY
                && date.substring(0, DAY).compareTo(change.date().substring(0, DAY)) < 0;
    }

    /** A revision is named by number, by a prefix of the content hash, or by the word that the item itself states. */
    private static boolean isRevision(String named, Item target, List<ChangeHistory.Change> changes) {
        if (named.equals(target.text("revision")) || named.equals(target.text(Attribute.VERSION))) {
            return true;
        }
        if (named.length() >= 7 && target.revision().startsWith(named)) {
            return true;
        }
        return target.text("revision").isEmpty()
                && !changes.isEmpty()
                && named.equals(String.valueOf(changes.get(changes.size() - 1).revision()));
    }
}
