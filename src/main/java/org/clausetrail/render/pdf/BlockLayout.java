package org.clausetrail.render.pdf;

import java.util.List;
import org.clausetrail.render.Outline;
import org.clausetrail.render.page.Block;
import org.jspecify.annotations.Nullable;

/** Lays out blocks: chooses their look, gives them their element, and adds their lines to a sink. */
final class BlockLayout {
    private static final float FRAME_INSET = 11;
    private static final float FRAME_PADDING = 7;

    private final Sink sink;
    private final @Nullable Flow flow;
    private final Shaper shaper;
    private final ParagraphLayout paragraphs;

    /**
     * @param sink takes the pieces
     * @param flow the flow that draws grounds behind blocks; null in cells, which draw none
     */
    BlockLayout(Sink sink, @Nullable Flow flow, Shaper shaper) {
        this.sink = sink;
        this.flow = flow;
        this.shaper = shaper;
        this.paragraphs = new ParagraphLayout(shaper);
    }

    /** Adds blocks one below the other. */
    void blocks(List<Block> blocks, Column column, @Nullable StructElement parent) {
        for (Block block : blocks) {
            block(block, column, parent);
        }
    }

    /** Adds a block, except headings and contents of the document itself. */
    void block(Block block, Column column, @Nullable StructElement parent) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph, column, child(parent, "P"));
        } else if (block instanceof Block.Heading heading) {
            TextLook look = column.look().bolder().set(TextLook.Setting.LEFT).inked(Ink.STRONG);
            ParagraphLayout.Distances distances =
                    new ParagraphLayout.Distances(column.gap(), column.gap() / 2, ParagraphLayout.Keep.ALWAYS);
            paragraphs.add(sink, heading.text(), heading.id(), look, column, distances, child(parent, "P"));
        } else if (block instanceof Block.Listing listing) {
            new ListLayout(sink, flow, shaper).listing(listing, column, parent);
        } else if (block instanceof Block.Definitions definitions) {
            new ListLayout(sink, flow, shaper).definitions(definitions, column, parent);
        } else if (block instanceof Block.Quote quote) {
            anchor(quote.id());
            Column inset = column.with(column.look().inked(Ink.QUIET)).inset(FRAME_INSET, 0);
            framed(
                    Frame.quote(column.x(), column.width()),
                    quote.blocks(),
                    inset.spaced(3),
                    3,
                    child(parent, "BlockQuote"));
        } else if (block instanceof Block.Callout callout) {
            anchor(callout.id());
            Column inset =
                    column.inset(FRAME_INSET, FRAME_INSET).with(column.look().set(TextLook.Setting.LEFT));
            Frame frame = Frame.callout(callout.tone(), column.x(), column.width());
            framed(frame, callout.blocks(), inset.spaced(4), FRAME_PADDING, child(parent, "Div"));
        } else if (block instanceof Block.Preformatted pre) {
            preformatted(pre, column, child(parent, "P"));
        } else if (block instanceof Block.Rule) {
            sink.add(new RuleLine(column.x(), column.width(), column.gap() + 2));
        }
    }

    private void anchor(String id) {
        if (!id.isEmpty()) {
            sink.add(Moment.anchor(id));
        }
    }

    static @Nullable StructElement child(@Nullable StructElement parent, String type) {
        return parent == null ? null : parent.child(type);
    }

    /** Adds a paragraph whose content belongs to an element, which is closed behind it. */
    void paragraph(Block.Paragraph paragraph, Column column, @Nullable StructElement element) {
        TextLook look = column.look();
        float gap = column.gap();
        ParagraphLayout.Keep keep = flow != null && (flow.awaitsOpening() || announces(paragraph))
                ? ParagraphLayout.Keep.WHERE_SHORT
                : ParagraphLayout.Keep.NOT;
        float before = 0;
        switch (paragraph.look()) {
            case BODY, ENTRY -> {}
            case LEAD -> look = lead(column);
            case SMALL ->
                look = look.sized(look.size() * 0.86f, look.leading() * 0.86f)
                        .inked(Ink.QUIET)
                        .set(column.cell() ? look.setting() : TextLook.Setting.LEFT);
            case NOTE ->
                look = look.sized(look.size() * 0.92f, look.leading() * 0.92f).inked(Ink.QUIET);
            case CAPTION -> {
                look = caption(column);
                before = gap;
                gap = 4;
                keep = ParagraphLayout.Keep.ALWAYS;
            }
        }
        ParagraphLayout.Distances distances = new ParagraphLayout.Distances(before, gap, keep);
        paragraphs.add(sink, paragraph.text(), paragraph.id(), look, column, distances, element);
    }

    /** A sentence that ends with a colon belongs to the list or table behind it. */
    private static boolean announces(Block.Paragraph paragraph) {
        return Outline.plainText(paragraph.text()).stripTrailing().endsWith(":");
    }

    private static TextLook lead(Column column) {
        TextLook look = column.look().set(TextLook.Setting.LEFT).inked(Ink.QUIET);
        return column.place() == Column.Place.COVER ? look.sized(13, 19) : look.sized(11, 16.5f);
    }

    /** The look of a caption. */
    static TextLook caption(Column column) {
        float size = column.place() == Column.Place.COVER ? 10.5f : 8.5f;
        return column.look()
                .sized(size, size * 1.42f)
                .bolder()
                .inked(Ink.ACCENT)
                .set(TextLook.Setting.LEFT);
    }

    private void framed(Frame frame, List<Block> blocks, Column inset, float padding, @Nullable StructElement element) {
        Flow framing = flow;
        if (framing == null) {
            blocks(blocks, inset, element);
        } else {
            sink.add(new Space(0.1f, inset.gap(), 0, true));
            sink.add(Moment.leading((canvas, top) -> framing.open(frame, top)));
            sink.add(new Space(Math.max(0.1f, padding), 0, 0, true));
            blocks(blocks, inset, element);
            sink.add(new FrameEnd(framing, padding, inset.gap() + 4));
        }
        if (element != null) {
            sink.add(Moment.trailing(element::close));
        }
    }

    /** The lower edge of a frame; swallows the distance that the last block asks for. */
    private record FrameEnd(Flow flow, float padding, float after) implements Piece {
        @Override
        public float height() {
            return 0.1f;
        }

        @Override
        public float before() {
            return padding;
        }

        @Override
        public float least() {
            return 0;
        }

        @Override
        public void place(Canvas canvas, float left, float top) {
            flow.close(canvas, Math.min(top, canvas.shape.height() - canvas.shape.bottom() + padding));
        }
    }

    private void preformatted(Block.Preformatted pre, Column column, @Nullable StructElement element) {
        TextLook look = column.look().monospaced();
        look = look.sized(look.size() * 0.86f, look.leading() * 0.86f);
        ParagraphLayout.Distances distances = new ParagraphLayout.Distances(0, 0, ParagraphLayout.Keep.NOT);
        Flow framing = flow;
        if (framing == null) {
            paragraphs.add(sink, pre.text(), pre.id(), look, column, distances, element);
            return;
        }
        sink.add(new Space(0.1f, column.gap(), 0, true));
        Frame frame = Frame.code(column.x(), column.width());
        sink.add(Moment.leading((canvas, top) -> framing.open(frame, top)));
        sink.add(new Space(FRAME_PADDING, 0, 0, true));
        paragraphs.add(sink, pre.text(), pre.id(), look, column.inset(FRAME_INSET, FRAME_INSET), distances, element);
        sink.add(new FrameEnd(framing, FRAME_PADDING, column.gap() + 4));
    }

    /** A thin line across the column. */
    private record RuleLine(float x, float width, float gap) implements Piece {
        @Override
        public float height() {
            return 0.6f;
        }

        @Override
        public float before() {
            return gap;
        }

        @Override
        public float after() {
            return gap;
        }

        @Override
        public void place(Canvas canvas, float left, float top) {
            canvas.rule(Ink.RULE, 0.6f, left + x, top + 0.3f, width);
        }
    }
}
