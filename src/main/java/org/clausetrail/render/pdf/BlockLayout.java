package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Inline;
import org.jspecify.annotations.Nullable;

/** Lays out blocks: chooses their look, gives them their element, and adds their lines to a sink. */
final class BlockLayout {
    private static final float LIST_INDENT = 15;
    private static final float FRAME_INSET = 11;
    private static final float FRAME_PADDING = 7;
    private static final float TERM_SHARE = 0.3f;

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
            ParagraphLayout.Distances distances = new ParagraphLayout.Distances(column.gap(), column.gap() / 2, true);
            paragraphs.add(sink, heading.text(), heading.id(), look, column, distances, child(parent, "P"));
        } else if (block instanceof Block.Listing listing) {
            listing(listing, column, parent);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(definitions, column, parent);
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
        boolean keep = false;
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
                keep = true;
            }
        }
        ParagraphLayout.Distances distances = new ParagraphLayout.Distances(before, gap, keep);
        paragraphs.add(sink, paragraph.text(), paragraph.id(), look, column, distances, element);
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
        ParagraphLayout.Distances distances = new ParagraphLayout.Distances(0, 0, false);
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

    private void listing(Block.Listing listing, Column column, @Nullable StructElement parent) {
        anchor(listing.id());
        StructElement list = parent == null
                ? null
                : parent.child("L", "/A<</O/List/ListNumbering/" + (listing.ordered() ? "Decimal" : "Disc") + ">>");
        Column inner = column.inset(LIST_INDENT, 0).spaced(column.cell() ? column.gap() : column.gap() * 0.5f);
        int number = listing.start();
        for (Block.Listing.Item item : listing.items()) {
            StructElement entry = child(list, "LI");
            StructElement label = child(entry, "Lbl");
            StructElement body = child(entry, "LBody");
            String marker = listing.ordered() ? number++ + "." : "•";
            item(item, marker, label, body, column, inner);
            closeBehind(body, entry);
        }
        if (!listing.items().isEmpty() && !column.cell()) {
            sink.add(new Space(0.1f, 0, column.gap(), false));
        }
        closeBehind(list);
    }

    private void item(
            Block.Listing.Item item,
            String marker,
            @Nullable StructElement label,
            @Nullable StructElement body,
            Column column,
            Column inner) {
        anchor(item.id());
        List<Piece> pieces = new ArrayList<>();
        // Grounds inside of list items follow the flow as anywhere else.
        BlockLayout content = new BlockLayout(Sink.into(pieces), flow, shaper);
        content.blocks(item.blocks(), inner, body);
        if (pieces.isEmpty()) {
            content.paragraph(emptyParagraph(), inner, child(body, "P"));
        }
        TextLook look = column.look().set(TextLook.Setting.RIGHT).inked(Ink.ACCENT);
        float room = LIST_INDENT - 5;
        ShapedText text = shaper.shape(marker, look);
        // A number that is wider than its room reaches into the margin rather than over the text.
        float width = Math.max(room, text.width(0, text.size));
        TextLine mark =
                new TextLine(text, 0, text.size, true, look, column.x() + room - width, width, label, 0, 0, false);
        boolean marked = false;
        for (Piece piece : pieces) {
            boolean line = piece.height() > 0;
            sink.add(line && !marked ? new Marked(piece, mark, label) : piece);
            marked |= line;
        }
    }

    private static Block.Paragraph emptyParagraph() {
        return new Block.Paragraph(Block.Paragraph.Look.BODY, "", List.<Inline>of());
    }

    /** A piece with the marker of its list item beside it. */
    private record Marked(
            Piece piece, TextLine mark, @Nullable StructElement label) implements Piece {
        @Override
        public float height() {
            return piece.height();
        }

        @Override
        public float before() {
            return piece.before();
        }

        @Override
        public float after() {
            return piece.after();
        }

        @Override
        public boolean keepsWithNext() {
            return piece.keepsWithNext();
        }

        @Override
        public float least() {
            return piece.least();
        }

        @Override
        public void place(Canvas canvas, float left, float top) {
            mark.place(canvas, left, top);
            StructElement.end(label);
            piece.place(canvas, left, top);
        }
    }

    private void definitions(Block.Definitions definitions, Column column, @Nullable StructElement parent) {
        anchor(definitions.id());
        StructElement list = child(parent, "L");
        float termWidth = column.width() * TERM_SHARE;
        for (Block.Definitions.Entry entry : definitions.entries()) {
            StructElement item = child(list, "LI");
            StructElement label = child(item, "Lbl");
            StructElement body = child(item, "LBody");
            anchor(entry.id());
            TextLook termLook = column.look().bolder().inked(Ink.STRONG).set(TextLook.Setting.LEFT);
            Column termColumn = new Column(column.x(), termWidth - 8, termLook, column.gap(), Column.Place.CELL);
            List<Piece> term = new ArrayList<>();
            new ParagraphLayout(shaper)
                    .add(
                            Sink.into(term),
                            entry.term(),
                            "",
                            termLook,
                            termColumn,
                            new ParagraphLayout.Distances(0, 0, false),
                            label);
            List<Piece> definition = new ArrayList<>();
            Column bodyColumn = new Column(
                    column.x() + termWidth,
                    column.width() - termWidth,
                    column.look().set(TextLook.Setting.LEFT),
                    column.gap() / 2,
                    Column.Place.CELL);
            new BlockLayout(Sink.into(definition), null, shaper).blocks(entry.blocks(), bodyColumn, body);
            float gap = column.cell() ? column.gap() : 4;
            sink.add(RowPiece.of(List.of(term, definition), 0, gap, RowGround.NONE));
            closeBehind(body, item);
        }
        if (!column.cell()) {
            sink.add(new Space(0.1f, 0, column.gap(), false));
        }
        closeBehind(list);
    }

    private void closeBehind(@Nullable StructElement... elements) {
        for (StructElement element : elements) {
            if (element != null) {
                sink.add(Moment.trailing(element::close));
            }
        }
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
