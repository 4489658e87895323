package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** Collects what one check finds, with the severity that its definition gives. */
public final class Report {
    /** Most items that a finding on many items names; its message counts them all. */
    static final int NAMED = 100;

    private final String check;
    private final Severity severity;
    private final List<Finding> findings;

    /** A report of a check whose findings have this severity. */
    public Report(String check, Severity severity) {
        this(check, severity, new ArrayList<>());
    }

    private Report(String check, Severity severity, List<Finding> findings) {
        this.check = check;
        this.severity = severity;
        this.findings = findings;
    }

    /** The same report for findings that are no heavier than a severity. */
    Report atMost(Severity heaviest) {
        return severity.compareTo(heaviest) <= 0 ? this : new Report(check, heaviest, findings);
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Something about an item, and perhaps about others. */
    void at(Item item, String message, Item... others) {
        at(severity, item, message, others);
    }

    /** The same with another severity. */
    void at(Severity other, Item item, String message, Item... others) {
        List<ItemId> items = new ArrayList<>();
        items.add(item.id());
        Arrays.stream(others).map(Item::id).forEach(items::add);
        findings.add(new Finding(check, other, message, items, item.source()));
    }

    /** Something that is about no item. */
    void general(String message) {
        general(severity, message);
    }

    /** The same with another severity. */
    void general(Severity other, String message) {
        findings.add(new Finding(check, other, message, List.of(), SourceRef.NONE));
    }

    /** One finding for each file that holds some of the items: results and commits come by the thousand. */
    void perFile(List<Item> items, String singular, String plural) {
        Map<String, List<Item>> byFile = new LinkedHashMap<>();
        items.forEach(item -> byFile.computeIfAbsent(item.source().path(), path -> new ArrayList<>())
                .add(item));
        byFile.values().forEach(inFile -> together(inFile, singular, plural));
    }

    /** One finding for many items; {@code singular} and {@code plural} follow their name or number. */
    void together(List<Item> items, String singular, String plural) {
        together(items, List.of(), singular, plural);
    }

    /** The same, naming others that the items are about. */
    void together(List<Item> items, List<Item> others, String singular, String plural) {
        List<ItemId> ids = Stream.concat(
                        items.stream().limit(NAMED), others.stream().limit(NAMED))
                .map(Item::id)
                .distinct()
                .toList();
        if (items.size() == 1) {
            Item item = items.get(0);
            findings.add(new Finding(check, severity, named(item) + " " + singular, ids, item.source()));
        } else if (!items.isEmpty()) {
            findings.add(new Finding(
                    check,
                    severity,
                    items.size() + " " + items.get(0).kind().title() + "s, the first "
                            + items.get(0).id() + ", " + plural,
                    ids,
                    items.get(0).source()));
        }
    }

    /** Id and title of an item, as shown in messages. */
    static String named(Item item) {
        String title = item.title().strip();
        if (title.isEmpty() || title.equals(item.id().value())) {
            return item.id().value();
        }
        return item.id() + " (" + (title.length() > 80 ? title.substring(0, 80) + "…" : title) + ")";
    }
}
