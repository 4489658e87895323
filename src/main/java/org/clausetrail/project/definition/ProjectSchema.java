package org.clausetrail.project.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.project.definition.Shape.Day;
import org.clausetrail.project.definition.Shape.Flag;
import org.clausetrail.project.definition.Shape.Keys;
import org.clausetrail.project.definition.Shape.Named;
import org.clausetrail.project.definition.Shape.Pattern;
import org.clausetrail.project.definition.Shape.Property;
import org.clausetrail.project.definition.Shape.Several;
import org.clausetrail.project.definition.Shape.Whole;
import org.clausetrail.project.definition.Shape.Word;

/** The JSON Schema (draft 2020-12) of the project file, for editors. */
public final class ProjectSchema {
    private ProjectSchema() {}

    /** The schema as maps, lists and texts. */
    public static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Clausetrail project file");
        schema.putAll(of(ProjectDefinition.file()));
        return schema;
    }

    private static Map<String, Object> of(Shape shape) {
        if (shape instanceof Several several) {
            Map<String, Object> item = of(several.item());
            return ordered("anyOf", List.of(ordered("type", "array", "items", item), item));
        }
        if (shape instanceof Keys keys) {
            return keys(keys);
        }
        if (shape instanceof Named named) {
            return ordered("type", "object", "additionalProperties", of(named.value()));
        }
        if (shape instanceof Word word) {
            return word(word.words());
        }
        if (shape instanceof Pattern) {
            return ordered("type", "string", "format", "regex");
        }
        if (shape instanceof Whole whole) {
            return ordered("type", "integer", "minimum", whole.least(), "maximum", whole.most());
        }
        if (shape instanceof Day) {
            return ordered("type", "string", "format", "date", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
        }
        return shape instanceof Flag ? Map.of("type", "boolean") : text();
    }

    /** YAML may give a version such as 2.0 as a number; the product takes it as written. */
    private static Map<String, Object> text() {
        return ordered("type", List.of("string", "number", "boolean"), "pattern", "\\S");
    }

    private static Map<String, Object> word(List<String> words) {
        boolean number = words.stream().allMatch(word -> word.chars().allMatch(Character::isDigit));
        return number
                ? ordered(
                        "enum",
                        words.stream()
                                .<Object>mapMulti((word, sink) -> {
                                    sink.accept(word);
                                    sink.accept(Integer.valueOf(word));
                                })
                                .toList())
                : ordered("enum", words);
    }

    private static Map<String, Object> keys(Keys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property key : keys.keys()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.meaning());
            property.putAll(of(key.shape()));
            properties.put(key.name(), property);
        }
        Map<String, Object> schema = ordered("type", "object", "properties", properties);
        List<String> required = keys.keys().stream()
                .filter(Property::required)
                .map(Property::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
