package org.clausetrail.render.pdf;

import java.util.List;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.page.TextStyle;

/** The table of contents: laid out when all headings are known, on the page that was left for it. */
final class ContentsLayout {
    private static final int DEEPEST = 3;
    private static final float INDENT = 16;
    private static final float NUMBER_ROOM = 30;

    private final Pages pages;
    private final Flow.Place place;
    private final StructElement element;

    ContentsLayout(Pages pages, Flow.Place place, StructElement element) {
        this.pages = pages;
        this.place = place;
        this.element = element;
    }

    /** Adds an entry for each heading, and writes the pages. */
    void write(List<HeadingLayout.Entry> headings) {
        pages.insertBehind(place.canvas());
        Flow flow = new Flow(pages, place.canvas(), place.y());
        for (HeadingLayout.Entry heading : headings) {
            if (heading.level() <= DEEPEST) {
                entry(flow, heading);
            }
        }
        flow.endPage();
        pages.insertBehind(null);
        element.close();
    }

    private void entry(Flow flow, HeadingLayout.Entry heading) {
        TextLook look = heading.level() == 1
                ? TextLook.BODY.bolder().inked(Ink.STRONG)
                : TextLook.BODY.sized(heading.level() == 2 ? 9.5f : 8.8f, 13.5f);
        TextLook left = look.set(TextLook.Setting.LEFT);
        float indent = (heading.level() - 1) * INDENT;
        float before = heading.level() == 1 ? 7 : heading.level() == 2 ? 1.5f : 0;
        float width = flow.width() - indent - NUMBER_ROOM;
        Target target = new Target.Local(heading.id());
        StructElement item = element.child("TOCI");
        StructElement reference = item.child("Reference");
        ShapedText title = pages.shaper.shape(
                List.of(new Inline.Text(HeadingLayout.words(heading.text()), TextStyle.PLAIN, target)), left);
        ShapedText number = pages.shaper.shape(List.of(new Inline.PageNumber(heading.id())), left);
        LinkUse link = title.links.get(0);
        number.links.clear();
        dress(title, left.ink(), link);
        dress(number, left.ink(), link);
        int[] ends = LineBreaks.lines(title, width);
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            boolean last = i == ends.length - 1;
            TextLine words = new TextLine(title, from, ends[i], true, left, indent, width, reference, 0, 0, false);
            if (last) {
                TextLine page = new TextLine(
                        number,
                        0,
                        number.size,
                        true,
                        left.set(TextLook.Setting.RIGHT),
                        flow.width() - NUMBER_ROOM,
                        NUMBER_ROOM,
                        reference,
                        0,
                        0,
                        false);
                float used = indent + title.width(from, title.trimmed(from, ends[i])) + 6;
                flow.add(new LastLine(words, page, i == 0 ? before : 0, used, flow.width() - 22));
            } else {
                flow.add(new TextLine(
                        title, from, ends[i], true, left, indent, width, reference, i == 0 ? before : 0, 0, true));
            }
            from = ends[i];
        }
        flow.add(Moment.trailing(() -> {
            link.close();
            reference.close();
            item.close();
        }));
    }

    /** Gives all runs the colour of the entry and one link. */
    private static void dress(ShapedText text, Ink ink, LinkUse link) {
        text.runs.replaceAll(run -> run.dressed(ink, link));
    }

    /** The line of an entry that leads to its page number. */
    private record LastLine(TextLine words, TextLine page, float before, float leaderFrom, float leaderTo)
            implements Piece {
        @Override
        public float height() {
            return words.height();
        }

        @Override
        public void place(Canvas canvas, float left, float top) {
            words.place(canvas, left, top);
            page.place(canvas, left, top);
            canvas.leader(left + leaderFrom, top + height() * 0.7f, leaderTo - leaderFrom);
        }
    }
}
