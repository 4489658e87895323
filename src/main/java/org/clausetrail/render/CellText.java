package org.clausetrail.render;

import org.clausetrail.dossier.Matrix.Cell;
import org.clausetrail.dossier.Matrix.Entry;

/** A matrix cell as plain text: a line per entry, {@code STATE text [source]}. */
public final class CellText {
    private CellText() {}

    /** All entries of a cell, separated by line feeds. */
    public static String of(Cell cell) {
        if (cell.entries().size() == 1) {
            return of(cell.entries().get(0));
        }
        StringBuilder text = new StringBuilder();
        for (Entry entry : cell.entries()) {
            text.append(text.isEmpty() ? "" : "\n").append(of(entry));
        }
        return text.toString();
    }

    /** One entry; the parts that it has, separated by a space. */
    public static String of(Entry entry) {
        if (entry.state().isEmpty() && entry.source().isEmpty()) {
            return entry.text();
        }
        StringBuilder text = new StringBuilder();
        entry.state().ifPresent(state -> text.append(state.word()));
        if (!entry.text().isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(entry.text());
        }
        if (!entry.source().isEmpty()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append('[')
                    .append(entry.source())
                    .append(']');
        }
        return text.toString();
    }
}
