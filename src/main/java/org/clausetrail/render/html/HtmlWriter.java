package org.clausetrail.render.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.clausetrail.model.Finding;
import org.clausetrail.render.BrokenLinks;
import org.clausetrail.render.Outline;
import org.clausetrail.render.PageSource;
import org.clausetrail.render.markup.MarkupWriter;

/**
 * Writes a page document as one HTML file for reading offline.
 *
 * <p>Nothing is loaded from anywhere, and a content security policy makes sure of it. Rows are streamed. Same page, same
 * bytes.
 */
// [impl->CT-REQ-348]
public final class HtmlWriter {
    private final HtmlLook look;

    /**
     * A writer of pages with one look.
     *
     * @param look style and script
     */
    public HtmlWriter(HtmlLook look) {
        this.look = look;
    }

    /**
     * Writes the document; the stream stays open. The page is read twice, since its contents stand beside its text.
     *
     * @param out where the bytes go
     * @param page the document
     * @return links that lead to no anchor of the document ({@code X03})
     */
    public List<Finding> write(OutputStream out, PageSource page) throws IOException {
        Outline outline = Outline.of(page);
        BrokenLinks broken = new BrokenLinks();
        try (MarkupWriter html = new MarkupWriter(out)) {
            InlineHtml inlines = new InlineHtml(html, outline.anchors(), broken);
            page.visit(new PageHtml(html, look, outline, inlines));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return broken.findings(page.name());
    }
}
