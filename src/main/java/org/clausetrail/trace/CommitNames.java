package org.clausetrail.trace;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.source.Evidence;

/**
 * Results and manifests name commits by their object id, in full or abbreviated; commit items have ids of their own. A
 * name that fits exactly one commit is led to it; any other stays as written, so that it is reported.
 */
final class CommitNames {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{7,64}");

    private final TreeMap<String, ItemId> commits = new TreeMap<>();

    private CommitNames(List<Item> items) {
        for (Item item : items) {
            if (item.kind() == ItemKind.COMMIT && !item.text(Attribute.COMMIT).isEmpty()) {
                commits.put(item.text(Attribute.COMMIT), item.id());
            }
        }
    }

    /** The links of the evidence with their targets led to commits where they name one. */
    static List<LinkClaim> resolved(Evidence evidence) {
        CommitNames names = new CommitNames(evidence.items());
        return evidence.links().stream().map(names::resolve).toList();
    }

    private LinkClaim resolve(LinkClaim link) {
        String name = link.to().value();
        if (!NAME.matcher(name).matches()) {
            return link;
        }
        var first = commits.ceilingEntry(name);
        if (first == null || !first.getKey().startsWith(name)) {
            return link;
        }
        var second = commits.higherEntry(first.getKey());
        if (second != null && second.getKey().startsWith(name)) {
            return link;
        }
        return new LinkClaim(
                link.from(), link.kind(), first.getValue(), link.toRevision(), link.origin(), link.source());
    }
}
