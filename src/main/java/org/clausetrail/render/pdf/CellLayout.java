package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Cell;
import org.jspecify.annotations.Nullable;

/** Lays out the content of cells, and measures the room that it needs. */
final class CellLayout {
    private final TableStyle style;
    private final Shaper shaper;

    CellLayout(TableStyle style, Shaper shaper) {
        this.style = style;
        this.shaper = shaper;
    }

    /** Raises the widths that the longest word and the longest text of a column need. */
    void measure(Cell cell, int at, float[] words, float[] texts, float width) {
        TextLook look = cell.header() ? style.look().bolder() : style.look();
        for (Block block : cell.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                ShapedText text = shaper.shape(paragraph.text(), look);
                texts[at] = Math.max(texts[at], text.width(0, text.size) + 2 * style.paddingX() + 1);
                int from = 0;
                for (int i = 0; i < text.size; i++) {
                    if (text.breaks[i] >= LineBreaks.NORMAL) {
                        float word = text.width(from, text.trimmed(from, i + 1));
                        words[at] = Math.max(words[at], word + 2 * style.paddingX() + 1);
                        from = i + 1;
                    }
                }
            } else {
                texts[at] = Math.max(texts[at], width / 2);
            }
        }
    }

    /** The content of a cell between two edges, from the margin. */
    RowPiece.Stack stack(Cell cell, float left, float right, @Nullable StructElement td, boolean head) {
        List<Piece> pieces = pieces(cell, left, right, td, head);
        return RowPiece.Stack.of(pieces, style.paddingY());
    }

    /** The pieces of a cell. */
    List<Piece> pieces(Cell cell, float left, float right, @Nullable StructElement td, boolean head) {
        TextLook look = look(cell, head);
        float x = left + style.paddingX();
        float width = right - left - 2 * style.paddingX();
        Column inner = new Column(x, Math.max(4, width), look, 2, Column.Place.CELL);
        List<Piece> pieces = new ArrayList<>();
        Sink sink = Sink.into(pieces);
        if (!cell.id().isEmpty()) {
            sink.add(Moment.anchor(cell.id()));
        }
        if (cell.blocks().size() == 1
                && cell.blocks().get(0) instanceof Block.Paragraph paragraph
                && paragraph.look() == Block.Paragraph.Look.BODY) {
            new ParagraphLayout(shaper)
                    .lines(
                            sink,
                            shaper.shape(paragraph.text(), look),
                            paragraph.id(),
                            look,
                            inner,
                            new ParagraphLayout.Distances(0, 0, ParagraphLayout.Keep.NOT),
                            td);
        } else {
            new BlockLayout(sink, null, shaper).blocks(cell.blocks(), inner, td);
        }
        return pieces;
    }

    private TextLook look(Cell cell, boolean head) {
        TextLook look = style.look()
                .set(
                        switch (cell.align()) {
                            case LEFT -> TextLook.Setting.LEFT;
                            case CENTER -> TextLook.Setting.CENTER;
                            case RIGHT -> TextLook.Setting.RIGHT;
                        });
        if (head) {
            return look.bolder().inked(Ink.STRONG);
        }
        if (!cell.header()) {
            return look;
        }
        return style.boldRowHeads() ? look.bolder().inked(Ink.STRONG) : look.inked(Ink.QUIET);
    }

    /** What a cell heads and covers, as entries of its element. */
    static String attributes(Cell cell, int columns, int rows) {
        if (!cell.header() && columns == 1 && rows == 1) {
            return "";
        }
        return "/A<</O/Table"
                + switch (cell.scope()) {
                    case NONE -> "";
                    case COLUMN -> "/Scope/Column";
                    case ROW -> "/Scope/Row";
                }
                + (columns > 1 ? "/ColSpan " + columns : "") + (rows > 1 ? "/RowSpan " + rows : "") + ">>";
    }
}
