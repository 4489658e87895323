package org.clausetrail.source.requirement;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.entry.Csv;
import org.clausetrail.tree.SourceText;

/** A table of requirements: CSV whose header names a column {@code id} or {@code uid}. */
public final class RequirementCsv implements Format {
    private static final List<String> IDS = List.of("id", "uid", "identifier");

    @Override
    public String name() {
        return "req-csv";
    }

    @Override
    public Match match(Head head) {
        String first = head.text().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        List<String> columns = List.of(first.replace("\"", "").split("[,;\t]", -1));
        boolean table =
                columns.size() > 1 && columns.stream().map(String::strip).anyMatch(IDS::contains);
        return table ? Match.POSSIBLE : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Csv table;
        try (InputStream stream = file.open()) {
            table = Csv.read(SourceText.read(stream, file.ref()), file.ref());
        }
        List<String> columns = table.header().cells();
        int id = columns.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("uid");
        int known = id >= 0
                ? id
                : columns.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList()
                        .indexOf("id");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("columns", columns);
        facts.put("rows", table.rows().size());
        facts.put(
                "ids",
                known < 0
                        ? List.of()
                        : table.rows().stream()
                                .map(row -> row.cells().get(known))
                                .toList());
        return Inspection.ok(name(), facts);
    }
}
