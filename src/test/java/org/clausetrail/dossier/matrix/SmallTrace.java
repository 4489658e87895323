package org.clausetrail.dossier.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;
import org.clausetrail.trace.ChangeHistory;
import org.clausetrail.trace.Trace;
import org.clausetrail.trace.Tracer;

/** A trace written down by hand, one line per item or link. */
public final class SmallTrace {
    /** The released commit of every small trace. */
    public static final String COMMIT = "c0ffee0000000000000000000000000000000001";

    private final Evidence.Collector evidence = new Evidence.Collector();
    private int line;

    /** An item with attributes as alternating names and values. */
    public SmallTrace item(String id, ItemKind kind, String title, String... attributes) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        evidence.item(new Item(new ItemId(id), kind, "", title, place(), map));
        return this;
    }

    /** A link. */
    public SmallTrace link(String from, LinkKind kind, String to) {
        return link(from, kind, to, Origin.FIELD);
    }

    /** A link and how it was found. */
    public SmallTrace link(String from, LinkKind kind, String to, Origin origin) {
        evidence.link(new LinkClaim(new ItemId(from), kind, new ItemId(to), "", origin, place()));
        return this;
    }

    /** A test case that verifies an item, with one result on the released commit. */
    public SmallTrace test(String id, String level, String verifies, String outcome) {
        item(id, ItemKind.TEST_CASE, "Test " + id, "level", level);
        link(id, LinkKind.VERIFIES, verifies);
        return result(id + "@r", id, outcome);
    }

    /** A result on the released commit. */
    public SmallTrace result(String id, String test, String outcome) {
        item(
                id,
                ItemKind.TEST_RESULT,
                id,
                "outcome",
                outcome,
                "commit",
                COMMIT,
                "version",
                "2.4.0",
                "date",
                "2026-03-02T10:00:00Z",
                "environment",
                "lab 3");
        return link(id, LinkKind.RESULT_OF, test);
    }

    private SourceRef place() {
        return new SourceRef("project.md", ++line, "", "");
    }

    /** The trace of version 2.4.0. */
    public Trace trace() {
        return trace(ChangeHistory.NONE);
    }

    /** The trace of version 2.4.0 with a history. */
    public Trace trace(ChangeHistory history) {
        Trace.Release release = new Trace.Release("2.4.0", "v2.4.0", COMMIT, "2026-03-01T12:00:00Z");
        return Tracer.trace(evidence.evidence(), Optional.of(release), history);
    }

    /** The cell of a row in a column, its lines joined by {@code " | "}, with the state word before the text. */
    public static String cell(Matrix matrix, int row, String column) {
        List<String> ids = matrix.columns().stream().map(Matrix.Column::id).toList();
        Cell cell = matrix.rows().get(row).cells().get(ids.indexOf(column));
        return cell.entries().stream()
                .map(SmallTrace::line)
                .reduce((left, right) -> left + " | " + right)
                .orElse("");
    }

    private static String line(Entry entry) {
        return (entry.state().map(state -> state.word() + " ").orElse("") + entry.text()).strip();
    }
}
