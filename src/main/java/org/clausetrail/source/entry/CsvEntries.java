package org.clausetrail.source.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/** One entry per row of a CSV file; the header row names the fields. */
final class CsvEntries {
    private CsvEntries() {}

    static Entries read(String text, SourceRef ref) {
        if (text.isBlank()) {
            return new Entries(List.of(), List.of());
        }
        Csv table = Csv.read(text, ref);
        List<String> keys = keys(table.header(), ref);
        int id = keys.indexOf("id");
        List<Entry> entries = new ArrayList<>();
        for (Csv.Row row : table.rows()) {
            SourceRef place = ref.at(row.line());
            Map<String, Entry.Field> fields = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                String value = row.cells().get(i).strip();
                if (!keys.get(i).equals("id") && !value.isEmpty()) {
                    fields.put(keys.get(i), new Entry.Field(value, place));
                }
            }
            entries.add(new Entry(id < 0 ? "" : row.cells().get(id).strip(), place, fields));
        }
        return new Entries(entries, List.of());
    }

    private static List<String> keys(Csv.Row header, SourceRef ref) {
        List<String> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header.cells()) {
            String key = Vocabulary.canonical(Entry.key(name));
            if (!key.isEmpty() && !seen.add(key)) {
                throw new InputException(
                        ref.at(header.line()), "The column \"" + name + "\" is given twice. Rename or remove one.");
            }
            keys.add(key);
        }
        return keys;
    }
}
