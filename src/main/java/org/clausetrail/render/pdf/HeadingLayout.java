package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Inline;

/** Lays out headings, and keeps them for the outline and the table of contents. */
final class HeadingLayout {
    private static final int DEEPEST = 6;

    /** A heading as the table of contents shows it. */
    record Entry(int level, String id, List<Inline> text) {}

    private final Flow flow;
    private final Shaper shaper;
    private final Outline outline;
    private final List<Entry> entries = new ArrayList<>();
    private int level;

    HeadingLayout(Flow flow, Shaper shaper, Outline outline) {
        this.flow = flow;
        this.shaper = shaper;
        this.outline = outline;
    }

    /** The headings so far that belong into the table of contents. */
    List<Entry> entries() {
        return entries;
    }

    /** Leaves the last heading out of the table of contents. */
    void forgetLast() {
        if (!entries.isEmpty()) {
            entries.remove(entries.size() - 1);
        }
    }

    /** Adds a heading. */
    void add(Block.Heading heading, Column column, StructElement parent) {
        boolean cover = column.place() == Column.Place.COVER;
        // PDF/UA wants the first heading to be of level 1, and no level to be left out.
        level = Math.max(1, Math.min(heading.level(), Math.min(level + 1, DEEPEST)));
        String title = words(heading.text());
        String id = heading.id().isEmpty() ? "heading-" + (entries.size() + 1) + "-" + title.hashCode() : heading.id();
        flow.add(Moment.leading((canvas, top) -> {
            canvas.anchor(id, top);
            Destinations.Place place = new Destinations.Place(canvas, canvas.shape.height() - top + 6);
            outline.add(new Outline.Entry(heading.level(), title, place));
        }));
        if (!cover) {
            entries.add(new Entry(heading.level(), id, heading.text()));
        }
        TextLook look = look(heading.level(), cover);
        ParagraphLayout.Distances distances = new ParagraphLayout.Distances(
                before(heading.level(), cover), after(cover), ParagraphLayout.Keep.ALWAYS);
        new ParagraphLayout(shaper).add(flow, heading.text(), "", look, column, distances, parent.child("H" + level));
    }

    private static TextLook look(int level, boolean cover) {
        TextLook bold = TextLook.BODY.bolder().set(TextLook.Setting.LEFT).inked(Ink.STRONG);
        if (cover) {
            return level == 1 ? bold.sized(27, 33) : bold.sized(12, 17).inked(Ink.ACCENT);
        }
        return switch (level) {
            case 1 -> bold.sized(17, 22).inked(Ink.ACCENT);
            case 2 -> bold.sized(12.5f, 17);
            case 3 -> bold.sized(10.5f, 14.5f);
            default -> bold.inked(Ink.QUIET);
        };
    }

    private static float before(int level, boolean cover) {
        if (cover) {
            return level == 1 ? 0 : 18;
        }
        return switch (level) {
            case 1 -> 26;
            case 2 -> 20;
            case 3 -> 15;
            default -> 11;
        };
    }

    private static float after(boolean cover) {
        return cover ? 12 : 6;
    }

    /** The words of a heading without their style. */
    static String words(List<Inline> pieces) {
        StringBuilder words = new StringBuilder();
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text text) {
                words.append(text.text());
            } else if (piece instanceof Inline.Badge badge) {
                words.append(badge.word());
            } else if (piece instanceof Inline.LineBreak) {
                words.append(' ');
            }
        }
        return words.toString();
    }
}
