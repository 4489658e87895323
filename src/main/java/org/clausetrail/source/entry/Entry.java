package org.clausetrail.source.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.SourceRef;

/**
 * One item as a file states it, before anyone knows what kind of item it is.
 *
 * @param id its id as written; blank where the file leaves it out
 * @param source where it begins
 * @param fields everything else by {@linkplain #key normalised key}, in the order written; {@code title} and
 *     {@code text} are fields too
 */
public record Entry(String id, SourceRef source, Map<String, Field> fields) {
    /**
     * A value and its place.
     *
     * @param value text as written
     * @param source where the value stands
     */
    public record Field(String value, SourceRef source) {}

    public Entry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The value of a field that is stated and not blank. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(fields.get(key)).map(Field::value).filter(value -> !value.isBlank());
    }

    /** The place of a field, or of the entry where the field is absent. */
    public SourceRef place(String key) {
        Field field = fields.get(key);
        return field == null ? source : field.source();
    }

    /** The title, or else the first line of the text. */
    public String title() {
        return value("title")
                .orElseGet(() ->
                        value("text").orElse("").strip().lines().findFirst().orElse(""))
                .strip();
    }

    /** A key in the form used everywhere: lower case, hyphens between words. */
    public static String key(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
