package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;

/**
 * What became of an item, field by field.
 *
 * @param fields the fields that differ: title, text, then the others by name
 */
public record ItemDifference(List<Field> fields) {
    /**
     * A field that differs.
     *
     * @param name {@code title}, {@code text} or the name of an attribute
     * @param words its difference
     */
    public record Field(String name, WordDifference words) {}

    public ItemDifference {
        fields = List.copyOf(fields);
    }

    /** From one version of an item to another; an absent one says nothing. */
    public static ItemDifference of(Optional<Item> before, Optional<Item> after) {
        TreeSet<String> names = new TreeSet<>();
        before.ifPresent(item -> names.addAll(item.attributes().keySet()));
        after.ifPresent(item -> names.addAll(item.attributes().keySet()));
        names.remove(Attribute.TEXT);
        List<Field> fields = new ArrayList<>();
        add(fields, "title", before.map(Item::title), after.map(Item::title));
        add(fields, Attribute.TEXT, value(before, Attribute.TEXT), value(after, Attribute.TEXT));
        names.forEach(name -> add(fields, name, value(before, name), value(after, name)));
        return new ItemDifference(fields);
    }

    private static Optional<String> value(Optional<Item> item, String name) {
        return item.flatMap(present -> present.attribute(name));
    }

    private static void add(List<Field> fields, String name, Optional<String> before, Optional<String> after) {
        String old = before.orElse("");
        String now = after.orElse("");
        if (!old.equals(now)) {
            WordDifference words = WordDifference.of(old, now);
            if (words.changed()) {
                fields.add(new Field(name, words));
            }
        }
    }
}
