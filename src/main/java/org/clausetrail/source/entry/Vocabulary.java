package org.clausetrail.source.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.LinkKind;

/**
 * The fields that entries of one kind may have. What is not in it, and does not begin with {@code x-}, is reported.
 *
 * @param attributes fields that are kept as attributes
 * @param links fields that name other items, and what the entry says of them
 * @param reverse fields that name other items, and what those say of the entry, such as {@code verified-by}
 * @param choices the words that a field may hold, where they are fixed
 * @param kept link fields that are kept as attributes too, since the field's name says more than the link
 * @param identity fields that name an entry without an id
 */
public record Vocabulary(
        Set<String> attributes,
        Map<String, LinkKind> links,
        Map<String, LinkKind> reverse,
        Map<String, List<String>> choices,
        Set<String> kept,
        List<String> identity) {
    /** Other words that files use for the same field. */
    private static final Map<String, String> SYNONYMS = Map.of(
            "uid", "id",
            "identifier", "id",
            "description", "text",
            "summary", "title",
            "parents", "parent",
            "safety-class", "class",
            "software-safety-class", "class");

    private static final Map<String, List<String>> CHOICES = Map.of(
            "status", List.of("draft", "approved", "rejected", "obsolete"),
            "class", List.of("A", "B", "C"),
            "verification", List.of("test", "review", "analysis", "inspection", "simulation", "demonstration"),
            "risk-control", List.of("true", "false", "yes", "no"),
            "critical", List.of("true", "false", "yes", "no"));

    private static final Map<String, LinkKind> LINKS = Map.ofEntries(
            Map.entry("parent", LinkKind.REFINES),
            Map.entry("implements", LinkKind.IMPLEMENTS),
            Map.entry("verifies", LinkKind.VERIFIES),
            Map.entry("mitigates", LinkKind.MITIGATES),
            Map.entry("caused-by", LinkKind.CAUSED_BY),
            Map.entry("uses", LinkKind.USES),
            Map.entry("affects", LinkKind.AFFECTS),
            Map.entry("fixes", LinkKind.FIXES),
            Map.entry("changes", LinkKind.CHANGES),
            Map.entry("reviews", LinkKind.REVIEWS),
            Map.entry("identifies", LinkKind.IDENTIFIES),
            Map.entry("released-in", LinkKind.RELEASED_IN),
            Map.entry("part-of", LinkKind.PART_OF),
            Map.entry("refers", LinkKind.REFERS));

    private static final Map<String, LinkKind> REVERSE = Map.of(
            "verified-by", LinkKind.VERIFIES,
            "implemented-by", LinkKind.IMPLEMENTS,
            "mitigated-by", LinkKind.MITIGATES,
            "refined-by", LinkKind.REFINES,
            "used-by", LinkKind.USES,
            "reviewed-by", LinkKind.REVIEWS,
            "fixed-by", LinkKind.FIXES,
            "changed-by", LinkKind.CHANGES);

    public Vocabulary {
        attributes = Set.copyOf(attributes);
        links = Map.copyOf(links);
        reverse = Map.copyOf(reverse);
        choices = Map.copyOf(choices);
        kept = Set.copyOf(kept);
        identity = List.copyOf(identity);
    }

    /** Requirements, needs, claims, software items and units. */
    public static Vocabulary requirements() {
        return of(
                "category",
                "class",
                "risk-control",
                "critical",
                "status",
                "verification",
                "level",
                "rationale",
                "reason",
                "priority",
                "source",
                "owner",
                "person",
                "date",
                "version",
                "acceptance",
                "section",
                "module",
                "paths",
                "interfaces",
                "segregation",
                "environment",
                "platform",
                "labelled",
                "mobile",
                "product",
                "udi-di",
                "counts",
                "commit",
                "for-version",
                "type",
                "tags",
                "comment",
                "normative",
                "active",
                "derived",
                "origin",
                "split",
                "digest",
                "ref");
    }

    /** A vocabulary of these attributes, besides {@code title} and {@code text}, with all link fields. */
    public static Vocabulary of(String... attributes) {
        Set<String> all = new HashSet<>(Arrays.asList(attributes));
        all.add("title");
        all.add("text");
        Map<String, List<String>> choices = new HashMap<>(CHOICES);
        choices.keySet().retainAll(all);
        return new Vocabulary(all, LINKS, REVERSE, choices, Set.of(), List.of());
    }

    /** The same with another list of words for a field; an empty list lifts the restriction. */
    public Vocabulary choosing(String field, String... words) {
        Map<String, List<String>> other = new HashMap<>(choices);
        if (words.length == 0) {
            other.remove(field);
        } else {
            other.put(field, List.of(words));
        }
        return new Vocabulary(attributes, links, reverse, other, kept, identity);
    }

    /** The same with one more field that names other items. */
    public Vocabulary linking(String field, LinkKind kind) {
        Map<String, LinkKind> other = new HashMap<>(links);
        other.put(field, kind);
        return new Vocabulary(attributes, other, reverse, choices, kept, identity);
    }

    /** The same with one more field that names other items, which say {@code kind} of the entry. */
    public Vocabulary linkedFrom(String field, LinkKind kind) {
        Map<String, LinkKind> other = new HashMap<>(reverse);
        other.put(field, kind);
        return new Vocabulary(attributes, links, other, choices, kept, identity);
    }

    /** The same with link fields that are kept as attributes too. */
    public Vocabulary keeping(String... fields) {
        return new Vocabulary(attributes, links, reverse, choices, Set.of(fields), identity);
    }

    /** The same with fields that name an entry without an id. */
    public Vocabulary identifiedBy(String... fields) {
        return new Vocabulary(attributes, links, reverse, choices, kept, List.of(fields));
    }

    /** Whether a field is known. */
    public boolean knows(String key) {
        return attributes.contains(key) || isLink(key) || key.startsWith("x-");
    }

    /** Whether a field names other items. */
    public boolean isLink(String key) {
        return links.containsKey(key) || reverse.containsKey(key);
    }

    /** All known fields, for messages. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>(attributes);
        keys.addAll(links.keySet());
        keys.addAll(reverse.keySet());
        return keys;
    }

    /** The field that another word stands for, or the word itself. */
    static String canonical(String key) {
        return SYNONYMS.getOrDefault(key, key);
    }
}
