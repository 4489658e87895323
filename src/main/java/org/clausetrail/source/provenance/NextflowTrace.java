package org.clausetrail.source.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.Samples;
import org.clausetrail.source.entry.Csv;
import org.clausetrail.tree.SourceText;

/** The trace file of Nextflow: one task a line; its times have no zone unless they are raw numbers. */
public final class NextflowTrace implements Format {
    @Override
    public String name() {
        return "nextflow-trace";
    }

    @Override
    public Match match(Head head) {
        List<String> columns =
                List.of(head.text().lines().findFirst().orElse("").split("\t", -1));
        return columns.containsAll(List.of("task_id", "hash", "status", "exit")) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Csv table;
        try (InputStream stream = file.open()) {
            table = Csv.read(SourceText.read(stream, file.ref()), file.ref());
        }
        List<String> columns = table.header().cells();
        List<Map<String, Object>> tasks =
                table.rows().stream().map(row -> task(columns, row)).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("columns", columns);
        facts.put("tasks", tasks.size());
        facts.put("statuses", Samples.counts(tasks, task -> (String) task.get("status")));
        facts.put("nonzero_exit", (int)
                tasks.stream().filter(task -> !"0".equals(task.get("exit"))).count());
        facts.put("samples", Samples.of(tasks));
        return Inspection.ok(name(), facts);
    }

    private static Map<String, Object> task(List<String> columns, Csv.Row row) {
        Map<String, Object> task = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            task.put(columns.get(i), row.cells().get(i));
        }
        return task;
    }
}
