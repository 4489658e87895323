package org.clausetrail.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.TraceGraph;

/** Records that say why results of another version count for the released one. */
final class Bridges {
    /** Attribute of a bridge: the version, tag or commit whose results it carries over. */
    static final String FROM = "from";

    /** Value of the attribute {@code type} of a bridge. */
    static final String TYPE = "regression-analysis";

    private final Map<String, ItemId> byVersion = new LinkedHashMap<>();

    Bridges(TraceGraph graph) {
        for (Item item : graph.items()) {
            String from = item.text(FROM);
            if (!from.isEmpty() && item.text("type").equals(TYPE) && signed(item)) {
                byVersion.putIfAbsent(from, item.id());
            }
        }
    }

    /** A draft, or a record that names no person and no date, carries nothing. */
    private static boolean signed(Item bridge) {
        String status = bridge.text(Attribute.STATUS);
        return (status.isEmpty() || status.equals("approved"))
                && !bridge.text(Attribute.PERSON).isEmpty()
                && !bridge.text(Attribute.DATE).isEmpty();
    }

    /** The approved bridge from a version, tag or commit; a commit may be abbreviated in the record. */
    Optional<ItemId> from(String tested) {
        ItemId exact = byVersion.get(tested);
        if (exact != null) {
            return Optional.of(exact);
        }
        return byVersion.entrySet().stream()
                .filter(bridge -> bridge.getKey().length() >= 7 && tested.startsWith(bridge.getKey()))
                .filter(bridge -> bridge.getKey().chars().allMatch(c -> Character.digit(c, 16) >= 0))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
