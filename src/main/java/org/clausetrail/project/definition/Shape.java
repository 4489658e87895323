package org.clausetrail.project.definition;

import java.util.List;
import java.util.Optional;

/** What a value of the project file may be. */
public sealed interface Shape {
    /** Any text, number or truth value, taken as written. */
    record Text() implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** A whole number in a range. */
    record Whole(int least, int most) implements Shape {}

    /** A day, ISO 8601, such as {@code 2026-12-31}. */
    record Day() implements Shape {}

    /** One of some words. */
    record Word(List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** A text that is a regular expression of Java. */
    record Pattern() implements Shape {}

    /** A list; a single item may stand without its list. */
    record Several(Shape item) implements Shape {}

    /** A map of these keys and no others. */
    record Keys(List<Property> keys) implements Shape {
        public Keys {
            keys = List.copyOf(keys);
        }

        /** The property of that name. */
        public Optional<Property> property(String name) {
            return keys.stream().filter(key -> key.name().equals(name)).findFirst();
        }

        /** All names, in order. */
        public List<String> names() {
            return keys.stream().map(Property::name).toList();
        }
    }

    /** A map of any keys to values of one shape. */
    record Named(Shape value) implements Shape {}

    /**
     * A property of a map: a key and what stands behind it.
     *
     * @param name as written in the file
     * @param shape what its value may be
     * @param required whether it must be there
     * @param meaning what it means, a sentence for people who write the file
     */
    record Property(String name, Shape shape, boolean required, String meaning) {}
}
