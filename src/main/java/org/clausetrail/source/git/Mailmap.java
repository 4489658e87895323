package org.clausetrail.source.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names and addresses that people go by now, from a {@code .mailmap} file (gitmailmap). Case does not matter. */
// [impl->CT-REQ-110]
public final class Mailmap {
    /** A map that changes nobody. */
    public static final Mailmap NONE = new Mailmap("");

    private static final Pattern LINE =
            Pattern.compile("\\s*([^<#]*?)\\s*<([^>]*)>(?:\\s*([^<]*?)\\s*<([^>]*)>)?\\s*(?:#.*)?");

    private final Map<String, Identity> byEmail = new HashMap<>();
    private final Map<String, Identity> byNameAndEmail = new HashMap<>();

    /** Reads the text of a mailmap file; lines that are none are passed over, as Git does. */
    public Mailmap(String text) {
        text.lines().forEach(this::line);
    }

    /** What a line gives; an empty part stays as it was. */
    private record Identity(String name, String email) {}

    private void line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (line.startsWith("#") || !matcher.matches()) {
            return;
        }
        @Nullable String oldEmail = matcher.group(4);
        if (oldEmail == null) {
            merge(byEmail, key(matcher.group(2)), new Identity(matcher.group(1), ""));
        } else {
            Identity proper = new Identity(matcher.group(1), matcher.group(2));
            if (matcher.group(3).isEmpty()) {
                merge(byEmail, key(oldEmail), proper);
            } else {
                byNameAndEmail.put(key(matcher.group(3)) + '\0' + key(oldEmail), proper);
            }
        }
    }

    private static void merge(Map<String, Identity> map, String key, Identity later) {
        map.merge(
                key,
                later,
                (earlier, now) -> new Identity(
                        now.name().isEmpty() ? earlier.name() : now.name(),
                        now.email().isEmpty() ? earlier.email() : now.email()));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The person under the proper name and address, at the same moment. */
    public Person map(Person person) {
        @Nullable Identity found = byNameAndEmail.get(key(person.name()) + '\0' + key(person.email()));
        found = found == null ? byEmail.get(key(person.email())) : found;
        if (found == null) {
            return person;
        }
        return new Person(
                found.name().isEmpty() ? person.name() : found.name(),
                found.email().isEmpty() ? person.email() : found.email(),
                person.when());
    }
}
