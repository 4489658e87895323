package org.clausetrail.source.json;

import java.util.List;
import java.util.stream.StreamSupport;
import org.clausetrail.source.Head;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of JSON objects that may lack them or hold another type than expected. */
public final class JsonFields {
    private JsonFields() {}

    /** A scalar field as text, numbers as written by Java; {@code null} where it is absent, null, a list or an object. */
    public static @Nullable String text(JsonNode object, String key) {
        return text(object.path(key));
    }

    /** A scalar as text; {@code null} for anything else. */
    public static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    /** A scalar field as text, or another text. */
    public static String text(JsonNode object, String key, String other) {
        String text = text(object, key);
        return text == null ? other : text;
    }

    /** The elements of a list field that are not null; nothing where it is absent, a single element where it is no list. */
    public static List<JsonNode> list(JsonNode object, String key) {
        return list(object.path(key));
    }

    /** The elements of a list that are not null; a value that is no list counts as a list of one. */
    public static List<JsonNode> list(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .filter(element -> !element.isNull())
                    .toList();
        }
        return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }

    /** Whether the beginning of a file is a JSON object or list that names all these keys. */
    public static boolean names(Head head, String... keys) {
        String text = head.text().stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        for (String key : keys) {
            if (!text.contains('"' + key + '"')) {
                return false;
            }
        }
        return true;
    }
}
