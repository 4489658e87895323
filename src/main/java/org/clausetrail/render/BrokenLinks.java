package org.clausetrail.render;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clausetrail.model.Finding;
import org.clausetrail.model.Severity;
import org.clausetrail.model.SourceRef;

/** Remembers the anchors that links of a document name and the document lacks. */
public final class BrokenLinks {
    private static final int NAMED = 20;

    private final SortedSet<String> anchors = new TreeSet<>();

    /** Remembers an anchor. */
    public void add(String anchor) {
        anchors.add(anchor);
    }

    /** One finding ({@code X03}) that names the anchors, or none. */
    public List<Finding> findings(String document) {
        if (anchors.isEmpty()) {
            return List.of();
        }
        String first = String.join(", ", anchors.stream().limit(NAMED).toList());
        return List.of(new Finding(
                "X03",
                Severity.WARNING,
                anchors.size() + " link targets do not exist in " + document + ", so the links are plain text: " + first
                        + (anchors.size() > NAMED ? ", …" : "") + ". Correct the template.",
                List.of(),
                SourceRef.file(document)));
    }
}
