package org.clausetrail.regulation.rule;

import java.util.List;
import java.util.Set;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LifeCycle;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.TraceGraph;

/** Something that an item may fulfil. A closed set of forms, so that a rule file can neither loop nor run code. */
public sealed interface Condition {
    /** Kinds whose state tells how far they went, not whether they count. */
    Set<ItemKind> HISTORIES = Set.of(ItemKind.ANOMALY, ItemKind.PROBLEM_REPORT, ItemKind.CHANGE_REQUEST);

    /** How far an item fulfils it. Costs what it looks at; never recurses along the graph deeper than it is written. */
    Standing of(int item, Scene scene);

    /** Holds for every item. */
    Condition ALWAYS = new All(List.of());

    /** Every one of several conditions; the weakest decides. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Standing of(int item, Scene scene) {
            Standing weakest = Standing.FULL;
            for (Condition condition : conditions) {
                weakest = weakest.and(condition.of(item, scene));
                if (!weakest.holds()) {
                    return weakest;
                }
            }
            return weakest;
        }
    }

    /** At least one of several conditions; the strongest decides. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Standing of(int item, Scene scene) {
            Standing strongest = Standing.NONE;
            for (Condition condition : conditions) {
                strongest = strongest.or(condition.of(item, scene));
            }
            return strongest;
        }
    }

    /** The contrary of a condition. */
    record Not(Condition condition) implements Condition {
        @Override
        public Standing of(int item, Scene scene) {
            return Standing.of(!condition.of(item, scene).holds());
        }
    }

    /** An attribute of the item is stated. The names {@code title} and {@code id} mean the item's own. */
    record Present(String attribute) implements Condition {
        @Override
        public Standing of(int item, Scene scene) {
            return Standing.of(!value(scene.graph().item(item), attribute).isBlank());
        }
    }

    /** An attribute of the item has one of these values, compared without regard to case. */
    record In(String attribute, List<String> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public Standing of(int item, Scene scene) {
            String value = value(scene.graph().item(item), attribute).strip();
            for (String possible : values) {
                if (value.equalsIgnoreCase(possible)) {
                    return Standing.FULL;
                }
            }
            return Standing.NONE;
        }
    }

    /** An attribute of the item is the id of an item that exists, of one of these kinds; no kinds mean any. */
    record Names(String attribute, Set<ItemKind> kinds) implements Condition {
        public Names {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Standing of(int item, Scene scene) {
            for (String part : value(scene.graph().item(item), attribute).split("[,;\\s]+", -1)) {
                if (!part.isBlank()) {
                    var named = scene.graph().find(new ItemId(part));
                    if (named.isPresent()
                            && (kinds.isEmpty()
                                    || kinds.contains(
                                            scene.graph().item(named.getAsInt()).kind()))) {
                        return Standing.FULL;
                    }
                }
            }
            return Standing.NONE;
        }
    }

    /** The verification of the item has one of these states. */
    record State(Set<CellState> states) implements Condition {
        public State {
            states = Set.copyOf(states);
        }

        @Override
        public Standing of(int item, Scene scene) {
            return Standing.of(states.contains(scene.trace().verification(item).state()));
        }
    }

    /**
     * Other items are linked to the item; what is linked by a kind that the expectation only takes as support holds as
     * support.
     *
     * @param kind kind of the link
     * @param incoming whether the link leads to the item rather than starts at it
     * @param kinds kinds of the other items; none mean any
     * @param where what the other items must fulfil
     * @param least how many there must be
     */
    record Linked(LinkKind kind, boolean incoming, Set<ItemKind> kinds, Condition where, int least)
            implements Condition {
        public Linked {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Standing of(int item, Scene scene) {
            TraceGraph graph = scene.graph();
            int full = 0;
            int any = 0;
            int[] links = incoming ? graph.linksTo(item) : graph.linksFrom(item);
            for (int i = 0; i < links.length; i++) {
                int other = graph.link(links[i]).kind() == kind ? end(graph, links[i]) : -1;
                if (other >= 0
                        && other != item
                        && counts(other, links[i], scene)
                        && !repeated(graph, links, i, other)) {
                    Standing standing = standing(other, scene);
                    any += standing.holds() ? 1 : 0;
                    full += standing == Standing.FULL ? 1 : 0;
                }
            }
            return full >= least ? Standing.FULL : any >= least ? Standing.SUPPORT : Standing.NONE;
        }

        /** What is no longer true shows nothing: a draft, a rejected item, a review of an earlier text. */
        private boolean counts(int other, int link, Scene scene) {
            boolean evidence = kind == LinkKind.REVIEWS || kind == LinkKind.VERIFIES;
            return !(evidence && scene.trace().suspect(link))
                    && (HISTORIES.contains(scene.graph().item(other).kind())
                            || LifeCycle.inForce(scene.graph().item(other)));
        }

        private int end(TraceGraph graph, int link) {
            return incoming ? graph.from(link) : graph.to(link);
        }

        /** Whether an earlier link leads to the same item; matters only where several items are asked for. */
        private boolean repeated(TraceGraph graph, int[] links, int until, int other) {
            for (int i = 0; least > 1 && i < until; i++) {
                if (graph.link(links[i]).kind() == kind && end(graph, links[i]) == other) {
                    return true;
                }
            }
            return false;
        }

        private Standing standing(int other, Scene scene) {
            ItemKind otherKind = scene.graph().item(other).kind();
            if (!kinds.isEmpty() && !kinds.contains(otherKind)) {
                return Standing.NONE;
            }
            Standing standing = where.of(other, scene);
            if (scene.supportsOnly().contains(otherKind)) {
                standing = standing.and(Standing.SUPPORT);
            }
            if (standing.holds()) {
                scene.witness(other);
            }
            return standing;
        }
    }

    private static String value(Item item, String attribute) {
        return switch (attribute) {
            case "id" -> item.id().value();
            case "title" -> item.title();
            default -> item.text(attribute);
        };
    }
}
