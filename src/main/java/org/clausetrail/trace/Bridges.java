package org.clausetrail.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.LifeCycle;
import org.clausetrail.model.TraceGraph;

/** Records that say why results of another version count for the released one. */
final class Bridges {
    /** Attribute of a bridge: the version, tag or commit whose results it carries over. */
    static final String FROM = "from";

    /** Attribute of a bridge: the version, tag or commit that the results are carried over to. */
    static final String TO = "to";

    /** Value of the attribute {@code type} of a bridge. */
    static final String TYPE = "regression-analysis";

    private final Map<String, ItemId> byVersion = new LinkedHashMap<>();

    Bridges(TraceGraph graph, Optional<Trace.Release> release) {
        for (Item item : graph.items()) {
            String from = item.text(FROM);
            if (!from.isEmpty() && item.text("type").equals(TYPE) && signed(item) && leadsTo(item, release)) {
                byVersion.putIfAbsent(from, item.id());
            }
        }
    }

    /** A bridge to another version than the released one carries nothing here. */
    private static boolean leadsTo(Item bridge, Optional<Trace.Release> release) {
        String to = bridge.text(TO).strip();
        return to.isEmpty()
                || release.isPresent()
                        && (to.equals(release.get().version())
                                || to.equals(release.get().tag())
                                || to.equals(release.get().commit()));
    }

    /** A draft, or a record that names no person, no date or no reason, carries nothing. */
    private static boolean signed(Item bridge) {
        return LifeCycle.inForce(bridge)
                && !(bridge.text("rationale") + bridge.text(Attribute.TEXT)).isBlank()
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
