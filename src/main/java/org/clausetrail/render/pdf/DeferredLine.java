package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that shows page numbers. When it is placed it takes its numbers of marked content and links, so that the
 * structure tree is complete; it is drawn when the page numbers are known.
 */
final class DeferredLine {
    private record Reserved(int annotation, int key) {}

    private final TextLine line;
    private final float left;
    private final float top;
    private final List<Integer> contents = new ArrayList<>(3);
    private final List<Reserved> links = new ArrayList<>(1);

    /** Places the line: takes numbers for everything that it will draw. */
    DeferredLine(TextLine line, Canvas canvas, PdfFile file, float left, float top) {
        this.line = line;
        this.left = left;
        this.top = top;
        line.draw(
                new Pen() {
                    private @Nullable StructElement current;

                    @Override
                    public void content(@Nullable StructElement element) {
                        if (element != null && element != current) {
                            contents.add(canvas.reserveContent(element));
                        }
                        current = element;
                    }

                    @Override
                    public void ground(Ink ink, float x, float y, float width, float height) {}

                    @Override
                    public void line(Ink ink, float thickness, float x, float y, float width) {}

                    @Override
                    public void glyphs(
                            ShapedText text,
                            Run run,
                            GlyphOrder order,
                            int from,
                            int to,
                            float x,
                            float y,
                            float extra) {}

                    @Override
                    public void link(LinkUse link, StructElement element, float x, float y, float w, float h) {
                        int annotation = file.reserve();
                        links.add(new Reserved(annotation, canvas.reserveLink(annotation, element)));
                    }
                },
                left,
                top);
    }

    /** Draws the line with its page numbers. */
    void draw(Canvas canvas, TextStream stream, Bytes grounds) {
        float height = canvas.shape.height();
        line.resolved(canvas)
                .draw(
                        new Pen() {
                            private @Nullable StructElement current;
                            private int content;
                            private int link;

                            @Override
                            public void content(@Nullable StructElement element) {
                                if (element == null) {
                                    stream.beginArtifact("");
                                } else if (element != current) {
                                    stream.begin(element.type, contents.get(content++));
                                }
                                current = element;
                            }

                            @Override
                            public void ground(Ink ink, float x, float y, float width, float high) {
                                Canvas.rounded(grounds, ink, x, height - y - high, width, high);
                            }

                            @Override
                            public void line(Ink ink, float thickness, float x, float y, float width) {
                                Canvas.rule(grounds, ink, thickness, x, height - y, width);
                            }

                            @Override
                            public void glyphs(
                                    ShapedText text,
                                    Run run,
                                    GlyphOrder order,
                                    int from,
                                    int to,
                                    float x,
                                    float baseline,
                                    float extra) {
                                stream.show(text, run, order, from, to, x, height - baseline, extra);
                            }

                            @Override
                            public void link(LinkUse use, StructElement element, float x, float y, float w, float h) {
                                Reserved reserved = links.get(link++);
                                canvas.link(reserved.annotation(), reserved.key(), use, x, y, w, h);
                            }
                        },
                        left,
                        top);
    }
}
