package org.clausetrail.source.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.tree.Nearest;

/** Turns entries into items and links of a vocabulary, and reports whatever it does not understand. */
// [impl->CT-REQ-184]
public final class EntryItems {
    /** Fields that say who decided what about an item, not what the item says: they do not change its revision. */
    private static final Set<String> OUTSIDE_REVISION =
            Set.of("status", "person", "date", "owner", "comment", "reviewer", "approver", "active", "title", "text");

    /** A link target: an id without white space or brackets, perhaps with a revision behind {@code @}; or a package URL. */
    private static final Pattern TARGET =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:~/#$+-]*(@[\\p{L}\\p{N}_.:+-]+)?");

    private final Vocabulary vocabulary;
    private final EvidenceSink sink;
    private final Map<String, String> unknown = new HashMap<>();

    public EntryItems(Vocabulary vocabulary, EvidenceSink sink) {
        this.vocabulary = vocabulary;
        this.sink = sink;
    }

    /** Emits one entry; without a usable id it is reported instead. */
    public Optional<ItemId> emit(Entry entry, ItemKind kind) {
        Optional<ItemId> id = id(entry.id(), entry.source());
        id.ifPresent(known -> emit(entry, kind, known));
        return id;
    }

    private void emit(Entry entry, ItemKind kind, ItemId id) {
        Map<String, String> attributes = new LinkedHashMap<>();
        entry.fields().forEach((key, field) -> {
            LinkKind link = vocabulary.links().get(key);
            LinkKind reverse = vocabulary.reverse().get(key);
            if (link != null) {
                links(id, link, field);
            } else if (reverse != null) {
                linksFrom(id, reverse, field);
            } else if (!field.value().isBlank()) {
                check(id, key, field);
                if (!key.equals("title")) {
                    attributes.put(key, field.value());
                }
            }
            if (vocabulary.kept().contains(key) && !field.value().isBlank()) {
                attributes.put(key, field.value());
            }
        });
        sink.item(new Item(id, kind, revision(entry), entry.title(), entry.source(), attributes));
    }

    /** An id, or a finding where the text is none. */
    public Optional<ItemId> id(String text, SourceRef source) {
        try {
            return Optional.of(new ItemId(text));
        } catch (IllegalArgumentException e) {
            String what = text.isBlank() ? "The id is missing." : "\"" + text + "\" is no id.";
            report("R-ID", Severity.ERROR, what + " The entry is left out. Give it an id.", List.of(), source);
            return Optional.empty();
        }
    }

    /** Emits the links that a field names, its targets separated by commas, semicolons or line ends. */
    public void links(ItemId from, LinkKind kind, Entry.Field field) {
        for (Target target : targets(from, field)) {
            sink.link(new LinkClaim(from, kind, target.id(), target.revision(), Origin.FIELD, field.source()));
        }
    }

    /** Emits the links that a field states for the items that it names: those say {@code kind} of this one. */
    public void linksFrom(ItemId to, LinkKind kind, Entry.Field field) {
        for (Target source : targets(to, field)) {
            sink.link(new LinkClaim(source.id(), kind, to, "", Origin.RECORD, field.source()));
        }
    }

    private record Target(ItemId id, String revision) {}

    private List<Target> targets(ItemId owner, Entry.Field field) {
        List<Target> targets = new ArrayList<>();
        for (String part : field.value().split("[,;\\r\\n]", -1)) {
            String target = part.strip();
            boolean packageUrl = target.startsWith("pkg:") && target.chars().noneMatch(Character::isWhitespace);
            if (packageUrl) {
                targets.add(new Target(new ItemId(target), ""));
            } else if (TARGET.matcher(target).matches()) {
                int at = target.indexOf('@');
                String id = at < 0 ? target : target.substring(0, at);
                targets.add(new Target(new ItemId(id), at < 0 ? "" : target.substring(at + 1)));
            } else if (!target.isEmpty()) {
                report(
                        "R-ID",
                        Severity.ERROR,
                        "\"" + target + "\" is no id, so the link of " + owner
                                + " is left out. Write ids alone, separated by commas.",
                        List.of(owner),
                        field.source());
            }
        }
        return targets;
    }

    /** Reports the fields of an entry that are not known; for entries that state links only. */
    public void checkKeys(ItemId id, Entry entry) {
        entry.fields().forEach((key, field) -> check(id, key, field));
    }

    private void check(ItemId id, String key, Entry.Field field) {
        if (!vocabulary.knows(key)) {
            report(
                    "R-KEY",
                    Severity.WARNING,
                    // A column that is not known is so in every row.
                    unknown.computeIfAbsent(
                            key,
                            word -> "The keyword \"" + word + "\" is not known." + Nearest.hint(word, vocabulary.keys())
                                    + " It is kept as a text and has no effect. Correct it, or begin it with x-."),
                    List.of(id),
                    field.source());
        }
        List<String> words = vocabulary.choices().get(key);
        if (words != null && !words.contains(field.value().strip())) {
            report(
                    "R-VALUE",
                    Severity.ERROR,
                    "\"" + field.value() + "\" is not possible for \"" + key + "\"."
                            + Nearest.hint(field.value(), words) + " Possible: " + String.join(", ", words) + ".",
                    List.of(id),
                    field.source());
        }
    }

    private void report(String check, Severity severity, String message, List<ItemId> items, SourceRef source) {
        sink.finding(new Finding(check, severity, message, items, source));
    }

    /** Hash of what the entry says: title, text and attributes, without links, names of persons, dates and status. */
    public String revision(Entry entry) {
        ContentHash hash = new ContentHash();
        hash.add("title", entry.title());
        hash.add("text", entry.value("text").orElse(""));
        entry.fields().keySet().stream().sorted().forEach(key -> {
            if (!OUTSIDE_REVISION.contains(key) && !vocabulary.isLink(key)) {
                hash.add(key, entry.value(key).orElse(""));
            }
        });
        return hash.hex();
    }
}
