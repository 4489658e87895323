package org.clausetrail.render.json;

import org.clausetrail.dossier.Matrix;
import org.clausetrail.dossier.Matrix.Entry;
import org.clausetrail.dossier.Matrix.Row;

/** Writes a matrix: cells are lists of entries, in the order of the columns. */
final class MatrixJson {
    private MatrixJson() {}

    static void write(Json json, Matrix matrix) {
        json.object(() -> {
            json.text("id", matrix.id());
            json.text("title", matrix.title());
            json.text("basis", matrix.basis());
            json.array(
                    "columns",
                    matrix.columns(),
                    column -> json.object(() -> {
                        json.text("id", column.id());
                        json.text("title", column.title());
                    }));
            json.array("rows", matrix.rows(), row -> row(json, row));
            json.array(
                    "gaps",
                    matrix.gaps(),
                    gap -> json.object(() -> {
                        json.text("item", gap.itemId());
                        json.text("state", gap.state().name());
                        json.text("sentence", gap.sentence());
                    }));
            json.array(
                    "legend",
                    matrix.legend(),
                    line -> json.object(() -> {
                        json.text("word", line.word());
                        json.text("meaning", line.meaning());
                    }));
            json.text("reconciliation", matrix.reconciliation());
            json.optional("emptyReason", matrix.emptyReason());
        });
    }

    private static void row(Json json, Row row) {
        json.object(() -> {
            json.optional("anchor", row.anchor());
            json.array("cells", row.cells(), cell -> json.array(cell.entries(), (Entry entry) -> entry(json, entry)));
        });
    }

    private static void entry(Json json, Entry entry) {
        json.object(() -> {
            json.text("text", entry.text());
            entry.state().ifPresent(state -> json.text("state", state.name()));
            entry.verdict().ifPresent(verdict -> json.text("verdict", verdict.name()));
            json.optional("target", entry.target());
            json.optional("source", entry.source());
        });
    }
}
