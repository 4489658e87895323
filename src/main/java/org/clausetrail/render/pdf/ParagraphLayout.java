package org.clausetrail.render.pdf;

import java.util.List;
import org.clausetrail.render.page.Inline;
import org.jspecify.annotations.Nullable;

/** Breaks paragraphs into lines, and keeps single first and last lines from standing alone on a page. */
final class ParagraphLayout {
    private final Shaper shaper;

    ParagraphLayout(Shaper shaper) {
        this.shaper = shaper;
    }

    /** Whether a paragraph must stand with what follows. */
    enum Keep {
        NOT,
        WHERE_SHORT,
        ALWAYS;

        private boolean holds(int lines) {
            return this == ALWAYS || this == WHERE_SHORT && lines <= FEW_LINES;
        }
    }

    /** Lines of a paragraph that introduces what follows. */
    private static final int FEW_LINES = 3;

    /** Distances of a paragraph, and whether it must stand with what follows. */
    record Distances(float before, float after, Keep keep) {}

    /**
     * Adds a paragraph.
     *
     * @param id anchor; empty for none
     * @param element element that its content belongs to, closed behind it; null where it is an artifact
     */
    void add(
            Sink sink,
            List<Inline> pieces,
            String id,
            TextLook look,
            Column column,
            Distances distances,
            @Nullable StructElement element) {
        lines(sink, shaper.shape(pieces, look), id, look, column, distances, element);
        if (element != null) {
            sink.add(Moment.trailing(element::close));
        }
    }

    /** Adds the lines of a text whose element goes on. */
    void lines(
            Sink sink,
            ShapedText text,
            String id,
            TextLook look,
            Column column,
            Distances distances,
            @Nullable StructElement element) {
        if (!id.isEmpty()) {
            sink.add(Moment.anchor(id));
        }
        int[] ends = LineBreaks.lines(text, column.width());
        int count = ends.length;
        boolean keepWithNext = distances.keep().holds(count);
        int from = 0;
        for (int i = 0; i < count; i++) {
            boolean first = i == 0;
            boolean last = i == count - 1;
            boolean ended = last || ends[i] > 0 && text.glyphs[ends[i] - 1] == ShapedText.END_OF_LINE;
            boolean keep = last ? keepWithNext : first || i == count - 2 || keepWithNext;
            sink.add(new TextLine(
                    text,
                    from,
                    ends[i],
                    ended,
                    look,
                    column.x(),
                    column.width(),
                    element,
                    first ? distances.before() : 0,
                    last ? distances.after() : 0,
                    keep));
            from = ends[i];
        }
        for (LinkUse link : text.links) {
            sink.add(Moment.trailing(link::close));
        }
        for (EditUse edit : text.edits) {
            sink.add(Moment.trailing(edit::close));
        }
    }
}
