package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.PageMeta;

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
            // Two lines end above the rule, one leaves a little more room.
            float top = shape.top() - 48;
            text(canvas, stream, product, LOOK.bolder().inked(Ink.ACCENT), left, top, width * 0.34f);
            text(canvas, stream, document, LOOK.set(TextLook.Setting.RIGHT), left + width * 0.36f, top, width * 0.64f);
            rule(canvas, grounds, shape.top() - 24, left, width);
        }
        stream.beginArtifact("<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>");
        float top = shape.height() - shape.bottom() + 26;
        rule(canvas, grounds, top - 6, left, width);
        text(canvas, stream, footer, LOOK, left, top, width * 0.72f);
        String page = phrases.page(canvas.pageNumber, canvas.pageCount());
        text(canvas, stream, page, LOOK.set(TextLook.Setting.RIGHT), left + width * 0.74f, top, width * 0.26f);
        stream.end();
    }

    private static void rule(Canvas canvas, Bytes grounds, float top, float left, float width) {
        float y = canvas.shape.height() - top;
        grounds.number(left).number(y).add("m ").number(left + width).number(y).add("l S\n");
    }

    private void text(Canvas canvas, TextStream stream, String words, TextLook look, float x, float top, float width) {
        ShapedText text = shaper.shape(words, look);
        int[] ends = LineBreaks.lines(text, width);
        int from = 0;
        for (int i = 0; i < Math.min(ends.length, MOST_LINES); i++) {
            float used = text.width(from, text.trimmed(from, ends[i]));
            float at = look.setting() == TextLook.Setting.RIGHT ? x + width - used : x;
            GlyphOrder order = GlyphOrder.of(text, from, ends[i]);
            float baseline = canvas.shape.height() - top - (i + 1) * look.leading() + 3;
            for (int start = from; start < ends[i]; ) {
                int run = text.runIndex[order.index(start)];
                int stop = start;
                float wide = 0;
                while (stop < ends[i] && text.runIndex[order.index(stop)] == run) {
                    wide += text.advances[order.index(stop)];
                    stop++;
                }
                stream.show(text, text.runs.get(run), order, start, stop, at, baseline, 0);
                at += wide;
                start = stop;
            }
            from = ends[i];
        }
    }
}
