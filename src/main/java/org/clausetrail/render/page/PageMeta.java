package org.clausetrail.render.page;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the head of a page document says about it.
 *
 * @param language BCP 47 tag of the text, such as {@code en}
 * @param title title of the document
 * @param properties {@code meta} names with their contents, such as {@code document-id}, {@code revision}, {@code date}
 */
public record PageMeta(String language, String title, SortedMap<String, String> properties) {
    public PageMeta {
        properties = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** Meta data from any map. */
    public PageMeta(String language, String title, Map<String, String> properties) {
        this(language, title, new TreeMap<>(properties));
    }

    /** The content of a {@code meta} element, or the empty string where the document has none of this name. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
