package org.clausetrail.source.provenance;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.InputException;
import org.clausetrail.source.Format;
import org.clausetrail.source.Head;
import org.clausetrail.source.InputFile;
import org.clausetrail.source.Inspection;
import org.clausetrail.source.json.JsonFields;
import org.clausetrail.source.json.JsonStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An MLflow run as mlflow-export-import writes it; its digests and clean tree are not recorded by MLflow. */
public final class MlflowRun implements Format {
    @Override
    public String name() {
        return "mlflow-json";
    }

    @Override
    public Match match(Head head) {
        boolean marked = JsonFields.names(head, "run_id", "experiment_id") && JsonFields.names(head, "params")
                || JsonFields.names(head, "mlflow", "run_id", "lifecycle_stage");
        return marked ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Inspection inspect(InputFile file) throws IOException {
        JsonNode root = JsonStream.read(file);
        JsonNode run = root.has("mlflow") ? root.path("mlflow") : root;
        JsonNode info = run.path("info");
        if (JsonFields.text(info, "run_id") == null) {
            throw new InputException(file.ref(), "The document describes no MLflow run: info.run_id is missing.");
        }
        JsonNode metrics = run.path("metrics");
        Set<String> names = new HashSet<>();
        int points = 0;
        for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
            names.add(metric.getKey());
            points += JsonFields.list(metric.getValue()).size();
        }
        if (metrics.isArray()) {
            metrics.forEach(metric -> names.add(JsonFields.text(metric, "key", "")));
            points = metrics.size();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("run_id", JsonFields.text(info, "run_id"));
        facts.put("status", JsonFields.text(info, "status"));
        facts.put("start_time", time(info, "start_time"));
        facts.put("end_time", time(info, "end_time"));
        facts.put("params", run.path("params").size());
        facts.put("metric_names", names.size());
        facts.put("metric_points", points);
        facts.put("tags", run.path("tags").size());
        facts.put("source_git_commit", JsonFields.text(run.path("tags"), "mlflow.source.git.commit"));
        return Inspection.ok(name(), facts);
    }

    /** Milliseconds since 1970, or as written where it is no number. */
    private static @Nullable Object time(JsonNode info, String key) {
        JsonNode value = info.path(key);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? (Object) value.longValue()
                : JsonFields.text(info, key);
    }
}
