package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;

/**
 * What became of a text, word by word: the pieces that stayed, went and came, in reading order (histogram difference
 * over words). Kept pieces are as the later text writes them.
 *
 * @param pieces neighbours are of different kinds
 */
// [impl->CT-REQ-081]
public record WordDifference(List<Piece> pieces) {
    /** Beyond this many words and signs a difference is neither fast to find nor of use to a reader. */
    private static final int LONGEST = 40_000;

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    /** A piece of text and what became of it. */
    public record Piece(Kind kind, String text) {}

    public WordDifference {
        pieces = List.copyOf(pieces);
    }

    /** The difference of two texts; blanks at their ends do not count. */
    public static WordDifference of(String before, String after) {
        Words old = new Words(before.strip());
        Words now = new Words(after.strip());
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Edit edit : edits(old, now)) {
            add(pieces, Kind.KEPT, now.text(from, edit.getBeginB()));
            add(pieces, Kind.DELETED, old.text(edit.getBeginA(), edit.getEndA()));
            add(pieces, Kind.INSERTED, now.text(edit.getBeginB(), edit.getEndB()));
            from = edit.getEndB();
        }
        add(pieces, Kind.KEPT, now.text(from, now.size()));
        return new WordDifference(pieces);
    }

    private static List<Edit> edits(Words old, Words now) {
        if (old.size() + now.size() > LONGEST) {
            return old.text(0, old.size()).equals(now.text(0, now.size()))
                    ? List.of()
                    : List.of(new Edit(0, old.size(), 0, now.size()));
        }
        EditList found = new HistogramDiff().diff(Words.COMPARATOR, old, now);
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : found) {
            Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
            // Two words in a row that were replaced read as one replacement.
            if (last != null
                    && last.getType() == Edit.Type.REPLACE
                    && edit.getType() == Edit.Type.REPLACE
                    && now.wordless(last.getEndB(), edit.getBeginB())) {
                edits.set(
                        edits.size() - 1, new Edit(last.getBeginA(), edit.getEndA(), last.getBeginB(), edit.getEndB()));
            } else {
                edits.add(edit);
            }
        }
        return edits;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Whether a word went or came. */
    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.KEPT);
    }

    /** The same with no more than so many kept words beside each change; what is left out becomes {@code …}. */
    public WordDifference around(int words) {
        List<Piece> shortened = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean first = i == 0;
            boolean last = i == pieces.size() - 1;
            shortened.add(
                    piece.kind() == Kind.KEPT
                            ? new Piece(Kind.KEPT, shortened(piece.text(), first ? 0 : words, last ? 0 : words))
                            : piece);
        }
        return new WordDifference(shortened);
    }

    private static String shortened(String text, int head, int tail) {
        Words words = new Words(text);
        // A word and the blank behind it.
        int begin = 2 * head;
        int end = words.size() - 2 * tail;
        if (end - begin < 3) {
            return text;
        }
        String left = words.text(0, begin).stripTrailing();
        String right = words.text(end, words.size()).stripLeading();
        return left + (left.isEmpty() ? "" : " ") + "…" + (right.isEmpty() ? "" : " ") + right;
    }

    /** As plain text: {@code at [-80-] {+90+} %}. */
    @Override
    public String toString() {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> piece.text();
                    case DELETED -> "[-" + piece.text() + "-]";
                    case INSERTED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
