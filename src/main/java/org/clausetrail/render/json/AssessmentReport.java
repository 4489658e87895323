package org.clausetrail.render.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.regulation.Assessment;
import org.clausetrail.trace.Trace;

/**
 * Everything that the JSON rendering states.
 *
 * @param product identity of the product by name of the fact, such as {@code name} and {@code version}
 * @param generation facts of the run: tool version, digests, commit, …
 * @param trace items, links and what follows from them
 * @param assessment verdicts and findings
 * @param matrices the matrices of the dossier
 */
public record AssessmentReport(
        Map<String, String> product,
        Map<String, String> generation,
        Trace trace,
        Assessment assessment,
        List<Matrix> matrices) {
    public AssessmentReport {
        product = Collections.unmodifiableMap(new TreeMap<>(product));
        generation = Collections.unmodifiableMap(new TreeMap<>(generation));
        matrices = List.copyOf(matrices);
    }
}
