package org.clausetrail.source.testresult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Static Analysis Results Interchange Format (OASIS SARIF 2.1.0): a result without level is counted as such, not as a warning. */
// [impl->CT-REQ-147]
public final class Sarif implements Format {
    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public Match match(Head head) {
        String text = head.text();
        if (!text.stripLeading().startsWith("{")) {
            return Match.NO;
        }
        boolean schema = text.contains("sarif") && JsonMarks.hasKey(text, "$schema");
        boolean runs = JsonMarks.opensArray(text, "runs");
        boolean shaped = runs && (JsonMarks.opensObject(text, "driver") || JsonMarks.opensObject(text, "tool"));
        return shaped || schema && (runs || JsonMarks.hasKey(text, "version")) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        Map<String, Integer> levels = new LinkedHashMap<>();
        int[] resultsAndSuppressed = new int[2];
        JsonNode log = JsonStream.read(file, "runs/*/results/*", (result, line) -> {
            String level = Fields.textOrNull(result, "level");
            levels.merge(level == null ? "(absent)" : level, 1, Integer::sum);
            resultsAndSuppressed[0]++;
            resultsAndSuppressed[1] += result.path("suppressions").isEmpty() ? 0 : 1;
        });
        JsonNode runs = log.path("runs");
        if (!runs.isArray()) {
            throw new InputException(
                    file.ref(), "A SARIF log needs an array \"runs\". Nothing of this file is imported.");
        }
        int rules = 0;
        List<Map<String, @Nullable Object>> tools = new ArrayList<>();
        for (JsonNode run : runs) {
            JsonNode driver = run.path("tool").path("driver");
            rules += driver.path("rules").size();
            Map<String, @Nullable Object> tool = new LinkedHashMap<>();
            String version = Fields.textOrNull(driver, "version");
            tool.put("name", Fields.textOrNull(driver, "name"));
            tool.put("version", version == null ? Fields.textOrNull(driver, "semanticVersion") : version);
            tools.add(tool);
        }
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("version", Fields.textOrNull(log, "version"));
        facts.put("runs", runs.size());
        facts.put("results", resultsAndSuppressed[0]);
        facts.put("levels", levels);
        facts.put("driver_rules", rules);
        facts.put("suppressed", resultsAndSuppressed[1]);
        facts.put("tools", tools);
        return Inspection.ok(name(), facts);
    }
}
