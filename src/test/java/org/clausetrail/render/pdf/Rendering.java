package org.clausetrail.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clausetrail.model.Finding;

/** A page document rendered in memory. */
record Rendering(byte[] pdf, RenderedPdf result, List<Finding> findings) {
    private static final PdfRenderer RENDERER = new PdfRenderer(PdfFonts.standard());

    static Rendering of(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> findings = new ArrayList<>();
        try {
            RenderedPdf result = RENDERER.render(new StringReader(page), "D8", out, findings::add);
            return new Rendering(out.toByteArray(), result, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
