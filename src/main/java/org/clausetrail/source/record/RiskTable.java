package org.clausetrail.source.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Finding;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.Severity;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.entry.Entry;
import org.clausetrail.source.entry.EntryItems;

/**
 * A risk file as one wide table: each row tells the way from a hazard over a hazardous situation to a risk control
 * measure (ISO 14971). Rows repeat the id of a hazard, situation or control; what they say of it is put together.
 */
final class RiskTable {
    private static final String HAZARD_ID = "hazard-id";
    private static final String SITUATION_ID = "situation-id";
    private static final String CONTROL_ID = "control-id";

    private static final Set<String> OF_SITUATION = Set.of(
            "sequence",
            "harm",
            "severity",
            "probability",
            "acceptable",
            "cause",
            "software-item",
            "benefit-risk",
            "residual-severity",
            "residual-probability",
            "residual-acceptable",
            "security");

    /** Several rows may tell of several ways into the same situation. */
    private static final Set<String> SEVERAL = Set.of("sequence", "cause");

    private static final Set<String> OF_CONTROL = Set.of(
            "control-type",
            "requirement",
            "implementation",
            "effectiveness",
            "new-risks",
            "verified-by",
            "implemented-by");

    private final EvidenceSink sink;
    private final EntryItems items;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** One item, put together from the rows that name it. */
    private record Part(ItemKind kind, Entry first, Map<String, Entry.Field> fields) {}

    RiskTable(EvidenceSink sink) {
        this.sink = sink;
        this.items = new EntryItems(RecordKind.RISKS.vocabulary(), sink);
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
        parts.forEach((id, part) -> items.emit(new Entry(id, part.first().source(), part.fields()), part.kind()));
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
        OF_SITUATION.stream().sorted().forEach(key -> add(owner, row, key, key));
        OF_CONTROL.stream().sorted().forEach(key -> add(control, row, key, key));
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
        Map<String, Entry.Field> fields = part.fields();
        Entry.Field earlier = fields.putIfAbsent(key, field);
        if (earlier == null || earlier.value().equals(field.value())) {
            return;
        }
        if (RecordKind.RISKS.vocabulary().isLink(key)) {
            if (!List.of(earlier.value().split(", ", -1)).contains(field.value())) {
                fields.put(key, new Entry.Field(earlier.value() + ", " + field.value(), earlier.source()));
            }
        } else if (SEVERAL.contains(key)) {
            fields.put(key, new Entry.Field(earlier.value() + "\n" + field.value(), earlier.source()));
        } else {
            report(
                    "R-CONFLICT",
                    Severity.ERROR,
                    id + " has another \"" + column + "\" here than at " + earlier.source() + ". Make them agree.",
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
