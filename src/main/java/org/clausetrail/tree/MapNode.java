package org.clausetrail.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;

/**
 * A map from keys to values, with accessors that say exactly what is wrong and where. A value of null counts as absent.
 *
 * @param place where it begins
 * @param entries its entries by key, in the order written
 */
public record MapNode(Place place, Map<String, Entry> entries) implements Node {
    /**
     * One entry.
     *
     * @param place where the key stands
     * @param value its value
     */
    public record Entry(Place place, Node value) {}

    public MapNode {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String what() {
        return "a map";
    }

    /** The value of a key, unless it is absent or null. */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(Entry::value)
                .filter(value -> !(value instanceof ScalarNode scalar && scalar.isNull()));
    }

    /** The place of a key, or of this map where the key is absent. */
    public Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place : entry.place();
    }

    /** The value of a key that must be there. */
    public Node required(String key) {
        return get(key).orElseThrow(() -> placeOf(key).error("The key \"" + key + "\" is missing. Add it."));
    }

    /** A text that must be there and not be blank. */
    public String requiredText(String key) {
        String text = required(key).asText("a text for \"" + key + "\"");
        if (text.isBlank()) {
            throw placeOf(key).error("The value of \"" + key + "\" is blank. Fill it in.");
        }
        return text;
    }

    /** A text, as written. */
    public Optional<String> text(String key) {
        return get(key).map(value -> value.asText("a text for \"" + key + "\""));
    }

    /** A list of texts; a single text counts as a list of one, an absent key as an empty list. */
    public List<String> texts(String key) {
        return get(key).map(value -> value.asTexts("a list of texts for \"" + key + "\""))
                .orElse(List.of());
    }

    /** The items of a list; an absent key counts as an empty list. */
    public List<Node> list(String key) {
        return get(key).map(value -> value.asList("a list for \"" + key + "\"").items())
                .orElse(List.of());
    }

    /** A list of maps; an absent key counts as an empty list. */
    public List<MapNode> maps(String key) {
        return get(key).map(
                        value -> value.asList("a list for \"" + key + "\"").maps("a map in the list \"" + key + "\""))
                .orElse(List.of());
    }

    /** A map. */
    public Optional<MapNode> map(String key) {
        return get(key).map(value -> value.asMap("a map for \"" + key + "\""));
    }

    /** A truth value: {@code true} or {@code false}. */
    public Optional<Boolean> flag(String key) {
        return get(key).map(value -> {
            if (value instanceof ScalarNode scalar && scalar.isBoolean()) {
                return scalar.text().equalsIgnoreCase("true");
            }
            throw value.place().error("Expected true or false for \"" + key + "\", found " + value.what() + ".");
        });
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> integer(String key, int least, int most) {
        return get(key).map(value -> {
            try {
                int number = Integer.parseInt(value.asText("a whole number for \"" + key + "\""));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through to the message, which is the same for all that is no such number
            }
            throw value.place()
                    .error("Expected a whole number from " + least + " to " + most + " for \"" + key + "\", found "
                            + value.what() + ".");
        });
    }

    /** One of a set of words; {@code word} gives the word of each choice. */
    public <T> Optional<T> choice(String key, Collection<T> choices, Function<T, String> word) {
        return get(key).map(value -> choose(value, key, choices, word));
    }

    /** Several of a set of words. */
    public <T> List<T> choices(String key, Collection<T> choices, Function<T, String> word) {
        return get(key)
                .map(value -> value instanceof ListNode list ? list.items() : List.of(value))
                .orElse(List.of())
                .stream()
                .map(item -> choose(item, key, choices, word))
                .toList();
    }

    private static <T> T choose(Node value, String key, Collection<T> choices, Function<T, String> word) {
        String text = value.asText("a word for \"" + key + "\"");
        return choices.stream()
                .filter(choice -> word.apply(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> words = choices.stream().map(word).toList();
                    return value.place()
                            .error("\"" + text + "\" is not known for \"" + key + "\"." + Nearest.hint(text, words)
                                    + " Possible: " + String.join(", ", words) + ".");
                });
    }

    /** Refuses any key but these, with the nearest of them in the message. */
    public void only(Collection<String> keys) {
        entries.forEach((key, entry) -> {
            if (!keys.contains(key)) {
                throw entry.place().error(unknown(key, keys));
            }
        });
    }

    /** Reports any key but these and those that begin with {@code x-}, with the nearest of them in the message. */
    public List<Finding> unknown(String check, Severity severity, Collection<String> keys) {
        List<Finding> findings = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (!keys.contains(key) && !key.startsWith("x-")) {
                findings.add(entry.place().finding(check, severity, unknown(key, keys)));
            }
        });
        return findings;
    }

    private static String unknown(String key, Collection<String> keys) {
        return "The key \"" + key + "\" is not known here." + Nearest.hint(key, keys) + " Known keys: "
                + keys.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }
}
