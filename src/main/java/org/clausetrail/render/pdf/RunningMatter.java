package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.PageMeta;
import org.jspecify.annotations.Nullable;

/** The running header and footer: which document this is, of which product, and which page of how many. */
final class RunningMatter {
    private static final TextLook LOOK =
            TextLook.BODY.sized(7.6f, 10).inked(Ink.QUIET).set(TextLook.Setting.LEFT);
    private static final int MOST_LINES = 2;

    private final Shaper shaper;
    private final Phrases phrases;
    private final String product;
    private final String document;
    private final String footer;

    RunningMatter(PageMeta meta, Phrases phrases, Shaper shaper) {
        this.shaper = shaper;
        this.phrases = phrases;
        product = joined(" ", meta.property("product"), meta.property("version"));
        String revision = meta.property("revision");
        document = joined(
                "  ·  ",
                meta.property("document-id"),
                revision.isEmpty() ? "" : phrases.revision() + " " + revision,
                titleBehind(meta));
        footer = joined("  ·  ", meta.property("footer"), meta.property("confidentiality"));
    }

    /** The title; one that begins with the id of the document goes without it. */
    private static String titleBehind(PageMeta meta) {
        String id = meta.property("document-id");
        String title = meta.title();
        return !id.isEmpty() && title.startsWith(id + " ") ? title.substring(id.length() + 1) : title;
    }

    private static String joined(String separator, String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                present.add(part);
            }
        }
        return String.join(separator, present);
    }

    /** Draws both on a page. */
    void draw(Canvas canvas, TextStream stream, Bytes grounds) {
        PageShape shape = canvas.shape;
        float left = shape.side();
        float width = shape.textWidth();
        grounds.add(Ink.RULE.stroke).number(0.5).add("w ");
        if (!shape.plain()) {
            stream.beginArtifact("<</Type/Pagination/Subtype/Header/Attached[/Top]>>");
            float rule = shape.top() - 24;
            text(canvas, stream, product, LOOK.bolder().inked(Ink.ACCENT), left, rule - 5, width * 0.34f, true);
            text(
                    canvas,
                    stream,
                    document,
                    LOOK.set(TextLook.Setting.RIGHT),
                    left + width * 0.36f,
                    rule - 5,
                    width * 0.64f,
                    true);
            rule(canvas, grounds, rule, left, width);
        }
        stream.beginArtifact("<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>");
        float top = shape.height() - shape.bottom() + 20;
        rule(canvas, grounds, top - 6, left, width);
        text(canvas, stream, footer, LOOK, left, top, width * 0.72f, false);
        String page = phrases.page(canvas.pageNumber, canvas.pageCount());
        text(canvas, stream, page, LOOK.set(TextLook.Setting.RIGHT), left + width * 0.74f, top, width * 0.26f, false);
        stream.end();
    }

    private static void rule(Canvas canvas, Bytes grounds, float top, float left, float width) {
        float y = canvas.shape.height() - top;
        grounds.number(left).number(y).add("m ").number(left + width).number(y).add("l S\n");
    }

    /** Sets words below a height, or above it; what finds no room in two lines ends with an ellipsis. */
    private void text(
            Canvas canvas,
            TextStream stream,
            String words,
            TextLook look,
            float x,
            float edge,
            float width,
            boolean above) {
        ShapedText text = shaper.shape(words, look);
        int[] ends = LineBreaks.lines(text, width);
        if (ends.length > MOST_LINES) {
            String shorter = new String(text.characters, 0, ends[MOST_LINES - 1] - 2) + "…";
            text(canvas, stream, shorter, look, x, edge, width, above);
            return;
        }
        float top = above ? edge - ends.length * look.leading() : edge;
        Pen pen = new RunningPen(stream, canvas.shape.height());
        int from = 0;
        for (int end : ends) {
            new TextLine(text, from, end, true, look, x, width, null, 0, 0, false).draw(pen, 0, top);
            top += look.leading();
            from = end;
        }
    }

    /** Draws letters alone: running matter has no links and belongs to no element. */
    private record RunningPen(TextStream stream, float height) implements Pen {
        @Override
        public void content(@Nullable StructElement element) {}

        @Override
        public void ground(Ink ink, float x, float top, float width, float high) {}

        @Override
        public void line(Ink ink, float thickness, float x, float top, float width) {}

        @Override
        public void glyphs(
                ShapedText text, Run run, GlyphOrder order, int from, int to, float x, float baseline, float extra) {
            stream.show(text, run, order, from, to, x, height - baseline, extra);
        }

        @Override
        public void link(LinkUse link, StructElement element, float x, float top, float width, float high) {}
    }
}
