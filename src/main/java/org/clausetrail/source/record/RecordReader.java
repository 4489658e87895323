package org.clausetrail.source.record;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.EvidenceSink;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.entry.Entries;
import org.clausetrail.source.entry.Entry;
import org.clausetrail.source.entry.EntryItems;
import org.clausetrail.source.entry.ItemFiles;
import org.clausetrail.source.entry.Vocabulary;

/** Reads records of one kind from CSV, YAML, JSON or Markdown. */
// [impl->CT-REQ-185]
public final class RecordReader {
    private final RecordKind kind;
    private final Vocabulary vocabulary;

    public RecordReader(RecordKind kind) {
        this.kind = kind;
        this.vocabulary = kind.vocabulary();
    }

    /**
     * Reads the files of one declared source.
     *
     * @param declared where the source is declared, for the finding that it is empty
     */
    public void read(List<InputFile> files, SourceRef declared, EvidenceSink sink) throws IOException {
        new ItemFiles(kind.word(), declared, sink).read(files, this::read);
    }

    /** Reads one file. */
    public void read(InputFile file, EvidenceSink sink) throws IOException {
        Entries entries = Entries.read(file);
        entries.findings().forEach(sink::finding);
        EntryItems items = new EntryItems(vocabulary, sink);
        if (kind == RecordKind.RISKS && RiskTable.isTable(entries.items())) {
            new RiskTable(sink).emit(entries.items());
        } else if (kind == RecordKind.MAPPINGS) {
            entries.items().forEach(entry -> mapping(entry, items));
        } else {
            entries.items().forEach(entry -> items.emit(completed(named(entry)), kindOf(entry)));
        }
    }

    private ItemKind kindOf(Entry entry) {
        return entry.value("kind").flatMap(ItemKind::of).orElse(kind.itemKind());
    }

    /** The entry under its id, or, where it has none, under a name made of the fields that identify its kind. */
    private Entry named(Entry entry) {
        List<String> fields = vocabulary.identity();
        if (!entry.id().isBlank() || fields.isEmpty()) {
            return entry;
        }
        String id = kind == RecordKind.RELEASES
                ? fields.stream()
                        .flatMap(field -> entry.value(field).stream())
                        .findFirst()
                        .orElse("")
                : fields.stream()
                        .map(field -> entry.value(field).orElse("?"))
                        .collect(Collectors.joining(" – ", kind.word() + ": ", ""));
        return new Entry(id, entry.source(), entry.fields());
    }

    /** The entry with what follows from its kind: the outcome of a review, the type of a regression analysis. */
    private Entry completed(Entry entry) {
        return switch (kind) {
            case BRIDGES -> with(entry, "type", "regression-analysis");
            case REVIEWS ->
                entry.value("result")
                        .filter(result -> List.of("pass", "fail").contains(result))
                        .map(result -> with(entry, Attribute.OUTCOME, result.toUpperCase(Locale.ROOT)))
                        .orElse(entry);
            default -> entry;
        };
    }

    private static Entry with(Entry entry, String key, String value) {
        Map<String, Entry.Field> fields = new LinkedHashMap<>(entry.fields());
        fields.putIfAbsent(key, new Entry.Field(value, entry.source()));
        return new Entry(entry.id(), entry.source(), fields);
    }

    private static void mapping(Entry entry, EntryItems items) {
        String test = entry.value("test").orElse(entry.id());
        items.id(test, entry.source()).ifPresent(id -> {
            Entry.Field targets = entry.fields().get("requirements");
            items.links(id, LinkKind.VERIFIES, targets == null ? new Entry.Field("?", entry.source()) : targets);
            items.checkKeys(id, entry);
        });
    }
}
