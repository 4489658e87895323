package org.clausetrail.project.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.PatternSyntaxException;
import org.clausetrail.project.definition.Shape.Day;
import org.clausetrail.project.definition.Shape.Flag;
import org.clausetrail.project.definition.Shape.Keys;
import org.clausetrail.project.definition.Shape.Named;
import org.clausetrail.project.definition.Shape.Pattern;
import org.clausetrail.project.definition.Shape.Property;
import org.clausetrail.project.definition.Shape.Several;
import org.clausetrail.project.definition.Shape.Text;
import org.clausetrail.project.definition.Shape.Whole;
import org.clausetrail.project.definition.Shape.Word;
import org.clausetrail.tree.ListNode;
import org.clausetrail.tree.MapNode;
import org.clausetrail.tree.Nearest;
import org.clausetrail.tree.Node;
import org.clausetrail.tree.ScalarNode;

/** Holds a file against its definition: the first difference is an error with file, line, column and the nearest valid word. */
public final class Validation {
    private Validation() {}

    /** Checks a map and everything in it. */
    public static void check(MapNode map, Keys shape) {
        map.only(shape.names());
        for (Property key : shape.keys()) {
            if (key.required()) {
                map.required(key.name());
            }
            map.get(key.name()).ifPresent(value -> check(value, key.shape(), key.name()));
        }
    }

    private static void check(Node value, Shape shape, String name) {
        if (shape instanceof Several several) {
            if (value instanceof ListNode list) {
                list.items().forEach(item -> check(item, several.item(), name));
            } else if (several.item() instanceof Text && value instanceof MapNode) {
                throw value.place().error("Expected a text or a list of texts for \"" + name + "\", found a map.");
            } else {
                check(value, several.item(), name);
            }
        } else if (shape instanceof Keys keys) {
            check(value.asMap("a map for \"" + name + "\""), keys);
        } else if (shape instanceof Named named) {
            value.asMap("a map for \"" + name + "\"")
                    .entries()
                    .forEach((key, entry) -> check(entry.value(), named.value(), key));
        } else if (shape instanceof Word word) {
            oneOf(word, value, name);
        } else if (shape instanceof Pattern) {
            compile(value, name);
        } else if (shape instanceof Whole whole) {
            whole(whole, value, name);
        } else if (shape instanceof Day) {
            day(value, name);
        } else if (shape instanceof Flag) {
            flag(value, name);
        } else {
            filled(value, name);
        }
    }

    private static void oneOf(Word word, Node value, String name) {
        String text = filled(value, name);
        if (!word.words().contains(text)) {
            throw value.place()
                    .error("\"" + text + "\" is not possible for \"" + name + "\"." + Nearest.hint(text, word.words())
                            + " Possible: " + String.join(", ", word.words()) + ".");
        }
    }

    private static void flag(Node value, String name) {
        if (!(value instanceof ScalarNode scalar && scalar.isBoolean())) {
            throw value.place().error("Expected true or false for \"" + name + "\", found " + value.what() + ".");
        }
    }

    private static void whole(Whole whole, Node value, String name) {
        boolean number = value instanceof ScalarNode scalar
                && scalar.isNumber()
                && scalar.text().matches("\\d{1,9}");
        int given = number ? Integer.parseInt(((ScalarNode) value).text()) : -1;
        if (given < whole.least() || given > whole.most()) {
            throw value.place()
                    .error("Expected a whole number from " + whole.least() + " to " + whole.most() + " for \"" + name
                            + "\", found " + value.what() + ".");
        }
    }

    private static void day(Node value, String name) {
        String text = filled(value, name);
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw value.place().error("\"" + text + "\" is no day for \"" + name + "\". Write it as 2026-12-31.");
        }
    }

    private static String filled(Node value, String name) {
        String text = value.asText("a text for \"" + name + "\"");
        if (text.isBlank()) {
            throw value.place().error("The value of \"" + name + "\" is blank. Fill it in or remove the key.");
        }
        return text;
    }

    private static void compile(Node value, String name) {
        try {
            java.util.regex.Pattern.compile(filled(value, name));
        } catch (PatternSyntaxException e) {
            throw value.place()
                    .error("The value of \"" + name + "\" is no regular expression: " + e.getDescription() + ".");
        }
    }
}
