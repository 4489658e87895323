package org.clausetrail.tree;

import java.util.List;

/** A value of a YAML or JSON document that knows where it stands. Immutable. */
public sealed interface Node permits ScalarNode, ListNode, MapNode {
    /** Where the value begins. */
    Place place();

    /** What the value is, in a word for messages. */
    String what();

    /** This value as a map, or an error that names what was expected, such as {@code "a list of risks"}. */
    default MapNode asMap(String expected) {
        if (this instanceof MapNode map) {
            return map;
        }
        throw place().error("Expected " + expected + ", found " + what() + ".");
    }

    /** This value as a list, or an error that names what was expected. */
    default ListNode asList(String expected) {
        if (this instanceof ListNode list) {
            return list;
        }
        throw place().error("Expected " + expected + ", found " + what() + ".");
    }

    /** This value as text: any scalar but null, as written. */
    default String asText(String expected) {
        if (this instanceof ScalarNode scalar && !scalar.isNull()) {
            return scalar.text();
        }
        throw place().error("Expected " + expected + ", found " + what() + ".");
    }

    /** This value as texts: a list of scalars, a single scalar, or nothing for null. */
    default List<String> asTexts(String expected) {
        if (this instanceof ListNode list) {
            return list.items().stream().map(item -> item.asText(expected)).toList();
        }
        return this instanceof ScalarNode scalar && scalar.isNull() ? List.of() : List.of(asText(expected));
    }
}
