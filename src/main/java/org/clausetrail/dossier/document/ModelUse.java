package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.TraceGraph;

/** What simulation models are used for, as templates see it: a line per question, context of use, model and version. */
final class ModelUse {
    private static final List<String> KEYS = List.of(
            "question-of-interest", "context-of-use", "model", Attribute.VERSION, Attribute.COMMIT, "model-risk");
    private static final int ABBREVIATED = 12;

    private ModelUse() {}

    static List<Object> of(TraceGraph graph) {
        Map<List<String>, Integer> runs = new LinkedHashMap<>();
        for (Item item : graph.items()) {
            if (item.kind() == ItemKind.SIMULATION_RUN) {
                runs.merge(KEYS.stream().map(item::text).toList(), 1, Integer::sum);
            }
        }
        List<Object> lines = new ArrayList<>();
        runs.forEach((values, count) -> lines.add(Map.of(
                "question", values.get(0),
                "context", values.get(1),
                "model", values.get(2),
                "version", values.get(3),
                "commit",
                        values.get(4)
                                .substring(
                                        0, Math.min(ABBREVIATED, values.get(4).length())),
                "risk", values.get(5),
                "runs", count)));
        return lines;
    }
}
