package org.clausetrail.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of evidence.
 *
 * @param id its name, unique in the project
 * @param kind what it is
 * @param revision hash of its content: two items of one id and one revision say the same; empty where content has no text
 * @param title short text, one line
 * @param source where it was read
 * @param attributes everything else that the source states, by lower-case name with hyphens; names per kind are
 *     constants of {@link Attribute}
 */
public record Item(
        ItemId id, ItemKind kind, String revision, String title, SourceRef source, Map<String, String> attributes) {
    public Item {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(title);
        Objects.requireNonNull(source);
        attributes = SortedAttributes.of(attributes);
    }

    /** The value of an attribute, if the source states it. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The value of an attribute, or the empty text. */
    public String text(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether an attribute is stated as {@code true} or {@code yes}. */
    public boolean is(String name) {
        String value = text(name);
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }
}
