package org.clausetrail.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clausetrail.model.SourceRef;

/**
 * Reads a document into a tree: JSON where the path ends in {@code .json}, else YAML 1.2.
 *
 * <p>Refuses with file, line and column: text that is not UTF-8, broken syntax, duplicate keys, keys that are no text,
 * more than one document, nesting deeper than {@link #DEPTH}, more than {@link #NODES} values (aliases counted as often
 * as they are used).
 */
// [impl->CT-REQ-180]
public final class Tree {
    /** Deepest nesting that is read. */
    public static final int DEPTH = 100;

    /** Most values that are read, with aliases expanded. */
    public static final int NODES = 2_000_000;

    private Tree() {}

    /** Reads one document; an empty one is a null scalar. The caller closes the stream. */
    public static Node read(InputStream stream, SourceRef ref) throws IOException {
        String text = SourceText.read(stream, ref);
        return ref.path().endsWith(".json") ? json(text, ref) : yaml(text, ref);
    }

    /** Reads one YAML document; its first line is the line of {@code ref}, or 1. */
    public static Node yaml(String text, SourceRef ref) {
        return new YamlTree(ref).read(text);
    }

    /** Reads one JSON document. */
    public static Node json(String text, SourceRef ref) {
        return new JsonTree(ref).read(text);
    }

    /** The entries of one map while it is read. */
    static final class Entries {
        private final Map<String, MapNode.Entry> entries = new LinkedHashMap<>();

        void add(String key, Place place, Node value) {
            MapNode.Entry earlier = entries.putIfAbsent(key, new MapNode.Entry(place, value));
            if (earlier != null) {
                throw place.error("The key \"" + key + "\" is given twice, first at line "
                        + earlier.place().source().line() + ". Remove one of them.");
            }
        }

        MapNode at(Place place) {
            return new MapNode(place, entries);
        }
    }
}
