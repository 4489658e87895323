package org.clausetrail.dossier.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clausetrail.trace.ChangeHistory.Change;
import org.clausetrail.trace.ItemDifference;
import org.clausetrail.trace.WordDifference;
import org.clausetrail.trace.WordDifference.Kind;
import org.clausetrail.trace.WordDifference.Piece;

/** Changes of texts as templates see them: who, when, and what went and came, word by word. */
final class ChangeModel {
    /** Kept words that are shown beside a change. */
    private static final int CONTEXT = 8;

    private static final int HASH_LENGTH = 12;

    private ChangeModel() {}

    /** A change: {@code what}, {@code date}, {@code author}, {@code commit}, {@code path}, {@code fields}. */
    static Map<String, Object> of(Change change) {
        boolean compared = change.before().isPresent() && change.after().isPresent();
        return Map.of(
                "what",
                change.removal() ? "removed" : "rev " + change.revision(),
                "date",
                change.date(),
                "author",
                change.author(),
                "commit",
                change.commit()
                        .substring(0, Math.min(HASH_LENGTH, change.commit().length())),
                "path",
                change.path(),
                "fields",
                compared ? fields(ItemDifference.of(change.before(), change.after())) : List.of());
    }

    /** The fields that differ: {@code name}, {@code pieces}. */
    static List<Object> fields(ItemDifference difference) {
        List<Object> fields = new ArrayList<>();
        difference.fields().forEach(field -> fields.add(Map.of("name", field.name(), "pieces", pieces(field.words()))));
        return fields;
    }

    /** Pieces of a text: {@code kind} and {@code text}; paragraphs are parted by a sign, and words never run together. */
    private static List<Object> pieces(WordDifference words) {
        List<Object> pieces = new ArrayList<>();
        List<Piece> shown = words.around(CONTEXT).pieces();
        for (int i = 0; i < shown.size(); i++) {
            Piece piece = shown.get(i);
            boolean replaced = piece.kind() == Kind.DELETED
                    && i + 1 < shown.size()
                    && shown.get(i + 1).kind() == Kind.INSERTED;
            pieces.add(Map.of(
                    "kind",
                    piece.kind().name(),
                    "text",
                    piece.text().replaceAll("\\h*\\R\\h*\\R\\s*", " ¶ "),
                    "gap",
                    replaced ? " " : ""));
        }
        return pieces;
    }
}
