package org.clausetrail.dossier.matrix;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clausetrail.model.Item;
import org.clausetrail.model.TraceGraph;

/** What the signatures of commits and tags prove, in the words of the readers of signatures. */
final class SignatureWords {
    private static final Set<String> UNTOLD = Set.of("", "unsigned", "unchecked");

    private SignatureWords() {}

    /** {@code · signature good}; nothing for what carries no signature or was not verified, which is counted. */
    static String after(Item item) {
        String state = item.text("signature");
        return UNTOLD.contains(state) ? "" : " · signature " + state;
    }

    /** A sentence that counts the states; empty where no item states one. */
    static String counted(TraceGraph graph, int[] items) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int item : items) {
            String state = graph.item(item).text("signature");
            if (!state.isEmpty()) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ", " Signatures of all commits: ", "."));
    }
}
