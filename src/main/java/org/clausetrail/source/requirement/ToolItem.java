package org.clausetrail.source.requirement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausetrail.model.Attribute;
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
import org.clausetrail.source.entry.ContentHash;

/**
 * One item of a requirements tool.
 *
 * @param id its id as the tool writes it
 * @param source where it begins
 * @param title one line; may be empty
 * @param text its text; may be empty
 * @param attributes other fields; blank ones are left out
 * @param links what it says of other items
 */
record ToolItem(
        String id, SourceRef source, String title, String text, Map<String, String> attributes, List<Target> links) {
    /** Where an item stands and how machines call it is no part of what it says, nor is its state. */
    private static final Set<String> OUTSIDE_REVISION = Set.of(Attribute.STATUS, "section", "mid");

    /**
     * One link.
     *
     * @param id the other item
     * @param revision revision of it that the link names; empty where it names none
     */
    record Target(LinkKind kind, String id, String revision) {}

    /** Emits item and links; what has no usable id is reported. */
    void emit(ItemKind kind, EvidenceSink sink) {
        try {
            ItemId own = new ItemId(id);
            Map<String, String> all = new TreeMap<>(attributes);
            all.put(Attribute.TEXT, text);
            all.values().removeIf(String::isBlank);
            String shown = title.isBlank() ? text.strip().lines().findFirst().orElse("") : title;
            sink.item(new Item(own, kind, revision(), shown.strip(), source, all));
            links.forEach(link -> link(own, link, sink));
        } catch (IllegalArgumentException e) {
            report("\"" + id + "\" is no id. The item is left out. Give it an id.", sink, List.of());
        }
    }

    private void link(ItemId own, Target link, EvidenceSink sink) {
        try {
            sink.link(new LinkClaim(own, link.kind(), new ItemId(link.id()), link.revision(), Origin.FIELD, source));
        } catch (IllegalArgumentException e) {
            report("\"" + link.id() + "\" is no id, so the link of " + own + " is left out.", sink, List.of(own));
        }
    }

    private void report(String message, EvidenceSink sink, List<ItemId> items) {
        sink.finding(new Finding("R-ID", Severity.ERROR, message, items, source));
    }

    private String revision() {
        ContentHash hash = new ContentHash();
        hash.add("title", title);
        hash.add("text", text);
        attributes.keySet().stream()
                .filter(key -> !OUTSIDE_REVISION.contains(key))
                .sorted()
                .forEach(key -> hash.add(key, attributes.getOrDefault(key, "")));
        return hash.hex();
    }
}
