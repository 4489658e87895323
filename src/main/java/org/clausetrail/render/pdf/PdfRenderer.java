package org.clausetrail.render.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.clausetrail.model.Finding;
import org.clausetrail.render.page.PageReader;
import org.clausetrail.render.page.Target;

/**
 * Renders page documents as PDF 1.7: tagged (PDF/UA-1), archivable (PDF/A-3a), with outline, named destinations and
 * embedded fonts. Pages are written while they are laid out; equal input and fonts give equal bytes.
 */
// [impl->CT-REQ-302]
public final class PdfRenderer {
    private static final int BUFFER = 1 << 16;

    private final PdfFonts fonts;

    /** @param fonts fonts that pages are set in; a renderer serves any number of documents, also at the same time */
    public PdfRenderer(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** Renders one document that refers to no page of another. */
    public RenderedPdf render(Reader page, String name, OutputStream pdf, Consumer<Finding> findings)
            throws IOException {
        return render(page, name, pdf, findings, elsewhere -> 0);
    }

    /**
     * Renders one document.
     *
     * @param page XHTML of the page vocabulary
     * @param name name of the document for messages, such as {@code D8}
     * @param pdf receives the file; left open
     * @param findings told of characters that no font has, and of links that lead nowhere
     * @param pagesElsewhere the page on which a place of another document stands, from 1; 0 where that is not known
     * @return the number of pages, and where its anchors stand
     * @throws IOException if the file cannot be written
     * @throws org.clausetrail.model.InputException if the page is not of the vocabulary
     */
    public RenderedPdf render(
            Reader page,
            String name,
            OutputStream pdf,
            Consumer<Finding> findings,
            ToIntFunction<Target.Dossier> pagesElsewhere)
            throws IOException {
        try {
            OutputStream buffered = new BufferedOutputStream(pdf, BUFFER);
            PdfNotices notices = new PdfNotices(name, findings);
            PdfDocument document = new PdfDocument(fonts, new PdfFile(buffered), notices, pagesElsewhere);
            PageReader.read(page, name, document);
            RenderedPdf rendered = document.finish();
            buffered.flush();
            return rendered;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
