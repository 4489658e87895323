package org.clausetrail.source.record;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.entry.Entry;
import org.clausetrail.source.entry.EntryItems;
import org.clausetrail.source.entry.Vocabulary;

/**
 * A risk file as one wide table: each row tells the way from a hazard over a hazardous situation to a risk control
 * measure (ISO 14971). Rows repeat the id of a hazard, situation or control; what they say of it is put together.
 */
final class RiskTable {
    private static final String HAZARD_ID = "hazard-id";
    private static final String SITUATION_ID = "situation-id";
    private static final String CONTROL_ID = "control-id";

    private static final List<String> OF_SITUATION = List.of(
            "acceptable",
            "benefit-risk",
            "cause",
            "harm",
            "probability",
            "residual-acceptable",
            "residual-probability",
            "residual-severity",
            "security",
            "sequence",
            "severity",
            "software-item");

    /** Several rows may tell of several ways into the same situation. */
    private static final Set<String> SEVERAL = Set.of("sequence", "cause");

    private static final List<String> OF_CONTROL = List.of(
            "control-type",
            "effectiveness",
            "implementation",
            "implemented-by",
            "new-risks",
            "requirement",
            "verified-by");

    private final EvidenceSink sink;
    private final Vocabulary vocabulary = RecordKind.RISKS.vocabulary();
    private final EntryItems items;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** One item, put together from the rows that name it: a field for each key, with the values that several rows give it. */
    private record Part(ItemKind kind, Entry first, Map<String, Values> fields) {
        Entry entry(String id) {
            Map<String, Entry.Field> joined = new LinkedHashMap<>();
            fields.forEach((key, values) -> joined.put(key, values.field()));
            return new Entry(id, first.source(), joined);
        }
    }

    /** What rows say of one field, each value once, joined only when all are there: a part may have thousands of rows. */
    private record Values(Set<String> texts, SourceRef source, String joint) {
        Entry.Field field() {
            return new Entry.Field(String.join(joint, texts), source);
        }
    }

    RiskTable(EvidenceSink sink) {
        this.sink = sink;
        this.items = new EntryItems(vocabulary, sink);
    }

    /** Whether the entries have the columns of a table. */
    static boolean isTable(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.fields().containsKey(HAZARD_ID)
                        || entry.fields().containsKey(SITUATION_ID)
                        || entry.fields().containsKey(CONTROL_ID));
    }

    void emit(List<Entry> rows) {
        rows.forEach(this::row);
        parts.forEach((id, part) -> items.emit(part.entry(id), part.kind()));
    }

    private void row(Entry row) {
        String hazard = row.value(HAZARD_ID).orElse("").strip();
        String situation = row.value(SITUATION_ID).orElse("").strip();
        String control = row.value(CONTROL_ID).orElse("").strip();
        // What belongs to a situation is said of the hazard where the row names no situation.
        String owner = situation.isEmpty() ? hazard : situation;
        if (owner.isEmpty() && control.isEmpty()) {
            report(
                    "R-ID",
                    Severity.ERROR,
                    "The row names no hazard, situation or control. Fill in an id.",
                    List.of(),
                    row);
            return;
        }
        part(hazard, ItemKind.HAZARD, row);
        part(situation, ItemKind.HAZARDOUS_SITUATION, row);
        part(control, ItemKind.RISK_CONTROL, row);
        add(hazard, row, "hazard", "title");
        add(situation, row, "situation", "title");
        add(control, row, "control", "title");
        OF_SITUATION.forEach(key -> add(owner, row, key, key));
        OF_CONTROL.forEach(key -> add(control, row, key, key));
        if (!situation.isEmpty() && !hazard.isEmpty()) {
            add(situation, row, HAZARD_ID, "caused-by");
        }
        if (!control.isEmpty() && !owner.isEmpty()) {
            add(control, row, situation.isEmpty() ? HAZARD_ID : SITUATION_ID, "mitigates");
        }
        Set<String> own = Set.of(HAZARD_ID, SITUATION_ID, CONTROL_ID, "hazard", "situation", "control");
        row.fields().keySet().stream()
                .filter(key -> !own.contains(key) && !OF_SITUATION.contains(key) && !OF_CONTROL.contains(key))
                .forEach(key -> add(owner.isEmpty() ? control : owner, row, key, key));
    }

    private void part(String id, ItemKind kind, Entry row) {
        if (!id.isEmpty()) {
            Part part = parts.computeIfAbsent(id, key -> new Part(kind, row, new LinkedHashMap<>()));
            if (part.kind() != kind) {
                report(
                        "C27",
                        Severity.ERROR,
                        "The id " + id + " is used for a " + part.kind().title() + " and a " + kind.title() + ".",
                        ids(id),
                        row);
            }
        }
    }

    /** Adds what a row says under {@code column} to the field {@code key} of a part: links add up, others must agree. */
    private void add(String id, Entry row, String column, String key) {
        Entry.Field field = row.fields().get(column);
        if (field == null || field.value().isBlank()) {
            return;
        }
        Part part = parts.get(id);
        if (part == null) {
            String message = "The row fills in \"" + column + "\" but not the id that it belongs to. Fill in the id.";
            report("R-VALUE", Severity.ERROR, message, List.of(), row);
            return;
        }
        boolean link = vocabulary.isLink(key);
        Values values = part.fields()
                .computeIfAbsent(key, first -> new Values(new LinkedHashSet<>(), field.source(), link ? ", " : "\n"));
        if (link) {
            values.texts().addAll(List.of(field.value().split(", ", -1)));
        } else if (SEVERAL.contains(key) || values.texts().isEmpty()) {
            values.texts().add(field.value());
        } else if (!values.texts().contains(field.value())) {
            report(
                    "R-CONFLICT",
                    Severity.ERROR,
                    id + " has another \"" + column + "\" here than at " + values.source() + ". Make them agree.",
                    ids(id),
                    row);
        }
    }

    private static List<ItemId> ids(String id) {
        return id.chars().anyMatch(Character::isISOControl) ? List.of() : List.of(new ItemId(id));
    }

    private void report(String check, Severity severity, String message, List<ItemId> of, Entry row) {
        sink.finding(new Finding(check, severity, message, of, row.source()));
    }
}
