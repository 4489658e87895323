package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Inline;
import org.jspecify.annotations.Nullable;

/** Lays out lists: markers beside items, terms beside definitions. */
final class ListLayout {
    private static final float LIST_INDENT = 15;
    private static final float TERM_SHARE = 0.3f;
    private static final float TERM_GAP = 8;
    private static final float WIDE = 140;

    private final Sink sink;
    private final @Nullable Flow flow;
    private final Shaper shaper;

    /**
     * @param sink takes the pieces
     * @param flow the flow that draws grounds behind blocks; null in cells
     */
    ListLayout(Sink sink, @Nullable Flow flow, Shaper shaper) {
        this.sink = sink;
        this.flow = flow;
        this.shaper = shaper;
    }

    private void anchor(String id) {
        if (!id.isEmpty()) {
            sink.add(Moment.anchor(id));
        }
    }

    /** Adds a list. */
    void listing(Block.Listing listing, Column column, @Nullable StructElement parent) {
        anchor(listing.id());
        StructElement list = parent == null
                ? null
                : parent.child("L", "/A<</O/List/ListNumbering/" + (listing.ordered() ? "Decimal" : "Disc") + ">>");
        Column inner = column.with(column.look().set(TextLook.Setting.LEFT))
                .inset(LIST_INDENT, 0)
                .spaced(column.cell() ? column.gap() : column.gap() * 0.5f);
        int number = listing.start();
        for (Block.Listing.Item item : listing.items()) {
            StructElement entry = BlockLayout.child(list, "LI");
            StructElement label = BlockLayout.child(entry, "Lbl");
            StructElement body = BlockLayout.child(entry, "LBody");
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
            content.paragraph(emptyParagraph(), inner, BlockLayout.child(body, "P"));
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
        public Optional<Parts> split(float room) {
            return piece.split(room).map(parts -> new Parts(new Marked(parts.first(), mark, label), parts.rest()));
        }

        @Override
        public void place(Canvas canvas, float left, float top) {
            mark.place(canvas, left, top);
            StructElement.end(label);
            piece.place(canvas, left, top);
        }
    }

    /** Adds terms beside their definitions. */
    void definitions(Block.Definitions definitions, Column column, @Nullable StructElement parent) {
        anchor(definitions.id());
        StructElement list = BlockLayout.child(parent, "L");
        boolean beside = column.width() >= WIDE;
        float termWidth = beside ? column.width() * TERM_SHARE : column.width();
        for (Block.Definitions.Entry entry : definitions.entries()) {
            StructElement item = BlockLayout.child(list, "LI");
            StructElement label = BlockLayout.child(item, "Lbl");
            StructElement body = BlockLayout.child(item, "LBody");
            anchor(entry.id());
            TextLook termLook = column.look().bolder().inked(Ink.STRONG).set(TextLook.Setting.LEFT);
            Column termColumn = new Column(
                    column.x(), termWidth - (beside ? TERM_GAP : 0), termLook, column.gap(), Column.Place.CELL);
            List<Piece> term = new ArrayList<>();
            new ParagraphLayout(shaper)
                    .add(
                            Sink.into(term),
                            entry.term(),
                            "",
                            termLook,
                            termColumn,
                            new ParagraphLayout.Distances(0, 0, ParagraphLayout.Keep.NOT),
                            label);
            List<Piece> definition = new ArrayList<>();
            Column bodyColumn = new Column(
                            column.x(),
                            column.width(),
                            column.look().set(TextLook.Setting.LEFT),
                            column.gap() / 2,
                            Column.Place.CELL)
                    .inset(beside ? termWidth : TERM_GAP, 0);
            // In a narrow column the definition stands below its term.
            new BlockLayout(Sink.into(beside ? definition : term), null, shaper)
                    .blocks(entry.blocks(), bodyColumn, body);
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
}
