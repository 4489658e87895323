package org.clausetrail.tree;

import java.util.List;

/**
 * A list of values.
 *
 * @param place where it begins
 * @param items its values in order
 */
public record ListNode(Place place, List<Node> items) implements Node {
    public ListNode {
        items = List.copyOf(items);
    }

    @Override
    public String what() {
        return "a list";
    }

    /** The items as maps, or an error at the first that is none. */
    public List<MapNode> maps(String expected) {
        return items.stream().map(item -> item.asMap(expected)).toList();
    }
}
