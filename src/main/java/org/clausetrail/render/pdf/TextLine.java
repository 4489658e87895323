package org.clausetrail.render.pdf;

import org.jspecify.annotations.Nullable;

/** One line of a paragraph. */
final class TextLine implements Piece {
    /** Where the visual middle of letters lies above the baseline, as part of their size. */
    private static final float MIDDLE = 0.355f;
    /** Spaces of a justified line may grow to this multiple of the size; beyond it the line stays ragged. */
    private static final float WIDEST_SPACE = 0.45f;

    private final ShapedText text;
    private final int from;
    private final int to;
    private final boolean last;
    private final TextLook look;
    private final float x;
    private final float width;
    private final @Nullable StructElement element;
    private final float before;
    private final float after;
    private final boolean keep;

    TextLine(
            ShapedText text,
            int from,
            int to,
            boolean last,
            TextLook look,
            float x,
            float width,
            @Nullable StructElement element,
            float before,
            float after,
            boolean keep) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.last = last;
        this.look = look;
        this.x = x;
        this.width = width;
        this.element = element;
        this.before = before;
        this.after = after;
        this.keep = keep;
    }

    @Override
    public float height() {
        return look.leading();
    }

    @Override
    public float before() {
        return before;
    }

    @Override
    public float after() {
        return after;
    }

    @Override
    public boolean keepsWithNext() {
        return keep;
    }

    @Override
    public void place(Canvas canvas, float left, float top) {
        for (ShapedText.Mark mark : text.marks) {
            if (mark.index() >= from && (mark.index() < to || to == text.size)) {
                canvas.anchor(mark.id(), top);
            }
        }
        if (hasPageNumber()) {
            canvas.defer(this, left, top);
        } else {
            draw(canvas, left, top);
        }
    }

    private boolean hasPageNumber() {
        for (int i = from; text.hasPageNumbers && i < to; i++) {
            if (text.glyphs[i] == ShapedText.PAGE_NUMBER) {
                return true;
            }
        }
        return false;
    }

    /** Draws the line run by run. */
    void draw(Pen pen, float left, float top) {
        int end = text.trimmed(from, to);
        float used = text.width(from, end);
        float extra = extra(end, used);
        float at = left + x + indent(used, extra);
        float baseline = top + look.leading() / 2 + look.size() * MIDDLE;
        GlyphOrder order = GlyphOrder.of(text, from, to);
        for (int start = from; start < to; ) {
            int run = text.runIndex[order.index(start)];
            int stop = start;
            float wide = 0;
            while (stop < to && text.runIndex[order.index(stop)] == run) {
                int index = order.index(stop);
                wide += text.advances[index] + (text.characters[index] == ' ' ? extra : 0);
                stop++;
            }
            if (text.glyphs[order.index(start)] != ShapedText.END_OF_LINE || stop > start + 1) {
                run(pen, text.runs.get(run), order, start, stop, at, baseline, extra, wide, end);
            }
            at += wide;
            start = stop;
        }
    }

    private void run(
            Pen pen,
            Run run,
            GlyphOrder order,
            int start,
            int stop,
            float at,
            float baseline,
            float extra,
            float wide,
            int end) {
        LinkUse link = run.link();
        StructElement owner = owner(run);
        pen.content(owner);
        float height = run.size() * 1.25f;
        float top = baseline - run.rise() - run.size() * MIDDLE - height / 2;
        if (run.badge() != null) {
            pen.ground(Ink.ground(run.badge()), at, top, wide, height);
        }
        pen.glyphs(text, run, order, start, stop, at, baseline, extra);
        float shown = wide - (stop > end && !text.rightToLeft ? text.width(Math.max(start, end), stop) : 0);
        EditUse edit = run.edit();
        if (edit != null) {
            float line = baseline - run.rise() - edit.rise() * run.size();
            pen.line(edit.ink(), edit.thickness() * run.size(), at, line, shown);
        }
        if (link != null && owner != null && element != null) {
            pen.link(link, owner, at, top, shown, height);
        }
    }

    /** The element that a run's content belongs to: that of its link or change, else of the paragraph. */
    private @Nullable StructElement owner(Run run) {
        if (element == null) {
            return null;
        }
        LinkUse link = run.link();
        EditUse edit = run.edit();
        return link != null ? link.in(element) : edit != null ? edit.in(element) : element;
    }

    /** What each space of a justified line gets beyond its own width. */
    private float extra(int end, float used) {
        if (look.setting() != TextLook.Setting.JUSTIFIED || last) {
            return 0;
        }
        int spaces = 0;
        for (int i = from; i < end; i++) {
            if (text.characters[i] == ' ') {
                spaces++;
            }
        }
        float extra = spaces == 0 ? 0 : (width - used) / spaces;
        return extra > look.size() * WIDEST_SPACE ? 0 : Math.max(0, extra);
    }

    private float indent(float used, float extra) {
        return switch (look.setting()) {
            case RIGHT -> width - used;
            case CENTER -> (width - used) / 2;
            case LEFT, JUSTIFIED -> extra == 0 && GlyphOrder.rightToLeft(text) ? width - used : 0;
        };
    }

    /** The same line with the page numbers that are known now. */
    TextLine resolved(Canvas canvas) {
        ShapedText resolved = new ShapedText();
        resolved.rightToLeft = text.rightToLeft;
        resolved.runs.addAll(text.runs);
        for (int i = from; i < to; i++) {
            Run run = text.run(i);
            if (text.glyphs[i] == ShapedText.PAGE_NUMBER && run.pageOf() != null) {
                int page = canvas.pageOf(run.pageOf());
                for (char digit : (page == 0 ? "?" : Integer.toString(page)).toCharArray()) {
                    int glyph = run.font().face.glyph(digit);
                    run.font().note(glyph, digit);
                    resolved.add(glyph, digit, run.font().face.advance(glyph) * run.size() / 1000);
                    resolved.runIndex[resolved.size - 1] = text.runIndex[i];
                }
            } else {
                resolved.add(text.glyphs[i], text.characters[i], text.advances[i]);
                resolved.runIndex[resolved.size - 1] = text.runIndex[i];
            }
        }
        return new TextLine(resolved, 0, resolved.size, last, look, x, width, element, 0, 0, false);
    }
}
