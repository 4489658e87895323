package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page while it is drawn. Grounds and lines are gathered apart from the text and marked as artifacts; the page is
 * written when it is finished, all but the running header and footer, which need the number of pages.
 */
final class Canvas implements Pen {
    private static final float CURVE = 0.5523f;

    final int number;
    final PageShape shape;
    /** Number of the page in the document, from 1; known when all pages are laid out. */
    int pageNumber;

    private final Pages pages;
    private final int key;
    private final int body;
    private final int late;
    private final List<DeferredLine> deferred = new ArrayList<>(0);
    private final Bytes annotations = new Bytes(0);
    private final Bytes paint = new Bytes(1 << 11);
    private final TextStream text = new TextStream(1 << 13);
    private final Bytes elements = new Bytes(1 << 10);
    private int mcids;
    private @Nullable StructElement current;
    private boolean open;

    Canvas(Pages pages, PageShape shape) {
        this.pages = pages;
        this.shape = shape;
        number = pages.file.reserve();
        body = pages.file.reserve();
        late = pages.file.reserve();
        key = pages.parents.reserve();
    }

    @Override
    public void content(@Nullable StructElement element) {
        if (open && current == element) {
            return;
        }
        if (element == null) {
            text.beginArtifact("");
        } else {
            text.begin(element.type, reserveContent(element));
        }
        current = element;
        open = true;
    }

    /** Takes the next number of marked content for an element. */
    int reserveContent(StructElement element) {
        int mcid = mcids++;
        elements.ref(element.number).write(' ');
        element.content(number, mcid);
        return mcid;
    }

    @Override
    public void glyphs(
            ShapedText shaped, Run run, GlyphOrder order, int from, int to, float x, float baseline, float extra) {
        text.show(shaped, run, order, from, to, x, shape.height() - baseline, extra);
    }

    @Override
    public void ground(Ink ink, float x, float top, float width, float height) {
        rounded(paint, ink, x, shape.height() - top - height, width, height);
    }

    @Override
    public void line(Ink ink, float thickness, float x, float top, float width) {
        rule(ink, thickness, x, top, width);
    }

    @Override
    public void link(LinkUse link, StructElement element, float x, float top, float width, float height) {
        int annotation = pages.file.reserve();
        link(annotation, reserveLink(annotation, element), link, x, top, width, height);
    }

    /** Takes the key of a link that is written under an annotation number. */
    int reserveLink(int annotation, StructElement element) {
        int linkKey = pages.parents.reserve();
        pages.parents.set(linkKey, element.number);
        element.annotation(number, annotation);
        annotations.ref(annotation).write(' ');
        return linkKey;
    }

    void link(int annotation, int linkKey, LinkUse link, float x, float top, float width, float height) {
        float y = shape.height() - top - height;
        Bytes object = new Bytes(160).add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
        object.number(x)
                .number(y)
                .number(x + width)
                .number(y + height)
                .add("]/StructParent ")
                .add(linkKey);
        object.add("/Contents ").text(link.words());
        pages.action(object, link.target);
        pages.file.put(annotation, object.add(">>"));
    }

    /** A place that links lead to. */
    void anchor(String id, float top) {
        pages.anchor(id, new Destinations.Place(this, shape.height() - top));
    }

    /** A line whose page numbers are filled in at the end. */
    void defer(TextLine line, float left, float top) {
        deferred.add(new DeferredLine(line, this, pages.file, left, top));
    }

    /** A filled rectangle. */
    void fill(Ink ink, float x, float top, float width, float height) {
        paint.add(ink.fill)
                .number(x)
                .number(shape.height() - top - height)
                .number(width)
                .number(height)
                .add("re f\n");
    }

    /** A thin horizontal line. */
    void rule(Ink ink, float thickness, float x, float top, float width) {
        rule(paint, ink, thickness, x, shape.height() - top, width);
    }

    /** A thin horizontal line at a height that is counted from the lower edge. */
    static void rule(Bytes paint, Ink ink, float thickness, float x, float y, float width) {
        paint.add(ink.stroke).number(thickness).add("w ").number(x).number(y).add("m ");
        paint.number(x + width).number(y).add("l S\n");
    }

    /** A row of dots that leads the eye. */
    void leader(float x, float top, float width) {
        if (width > 4) {
            paint.add("q 1 J[0 4]0 d\n");
            rule(Ink.HEAD_RULE, 0.8f, x, top, width);
            paint.add("Q\n");
        }
    }

    /** A rectangle with round corners. */
    static void rounded(Bytes paint, Ink ink, float x, float y, float w, float h) {
        float r = Math.min(2.2f, h / 2);
        float c = r * (1 - CURVE);
        paint.add(ink.fill)
                .number(x + r)
                .number(y)
                .add("m ")
                .number(x + w - r)
                .number(y)
                .add("l ");
        curve(paint, x + w - c, y, x + w, y + c, x + w, y + r);
        paint.number(x + w).number(y + h - r).add("l ");
        curve(paint, x + w, y + h - c, x + w - c, y + h, x + w - r, y + h);
        paint.number(x + r).number(y + h).add("l ");
        curve(paint, x + c, y + h, x, y + h - c, x, y + h - r);
        paint.number(x).number(y + r).add("l ");
        curve(paint, x, y + c, x + c, y, x + r, y);
        paint.add("f\n");
    }

    private static void curve(Bytes paint, float... points) {
        for (float point : points) {
            paint.number(point);
        }
        paint.add("c ");
    }

    /** Writes what is known of the page. */
    void finish() {
        text.end();
        Bytes content = new Bytes(paint.size + text.out.size + 32);
        if (paint.size > 0) {
            content.add("/Artifact BMC\nq\n").add(paint).add("Q\nEMC\n");
        }
        pages.file.stream(body, "", content.add(text.out));
        pages.parents.set(
                key,
                pages.file.put(
                        new Bytes(elements.size + 2).add("[").add(elements).add("]")));
        Bytes page = new Bytes(256).add("<</Type/Page/Parent ").ref(pages.tree).add("/MediaBox[0 0 ");
        page.number(shape.width()).number(shape.height()).add("]/Resources ").ref(pages.resources);
        page.add("/Contents[")
                .ref(body)
                .add(" ")
                .ref(late)
                .add("]/StructParents ")
                .add(key)
                .add("/Tabs/S");
        if (annotations.size > 0) {
            int array = pages.file.put(
                    new Bytes(annotations.size + 2).add("[").add(annotations).add("]"));
            page.add("/Annots ").ref(array);
        }
        pages.file.put(number, page.add(">>"));
        release();
    }

    private void release() {
        for (Bytes bytes : List.of(annotations, paint, text.out, elements)) {
            bytes.data = new byte[0];
            bytes.size = 0;
        }
        current = null;
    }

    /** Writes the running header and footer, and the lines that waited for page numbers. */
    void finishLate(RunningMatter running) {
        TextStream stream = new TextStream(512);
        Bytes grounds = new Bytes(128);
        running.draw(this, stream, grounds);
        for (DeferredLine line : deferred) {
            line.draw(this, stream, grounds);
        }
        stream.end();
        Bytes content = new Bytes(grounds.size + stream.out.size + 32);
        if (grounds.size > 0) {
            content.add("/Artifact BMC\nq\n").add(grounds).add("Q\nEMC\n");
        }
        pages.file.stream(late, "", content.add(stream.out));
    }

    /** The number of the page on which an anchor stands; 0 where there is none. */
    int pageOf(String id) {
        return pages.destinations.page(id);
    }

    Shaper shaper() {
        return pages.shaper;
    }

    int pageCount() {
        return pages.count();
    }
}
