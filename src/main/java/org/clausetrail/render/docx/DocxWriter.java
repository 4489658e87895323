package org.clausetrail.render.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Finding;
import org.clausetrail.render.BrokenLinks;
import org.clausetrail.render.Outline;
import org.clausetrail.render.PageSource;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.ooxml.CoreProperties;
import org.clausetrail.render.ooxml.PackageTemplate;
import org.clausetrail.render.ooxml.ReproducibleZip.Content;
import org.clausetrail.render.page.PageMeta;

/**
 * Writes a page document as a Word file.
 *
 * <p>The look comes from a reference document: our own, or the customer's with its styles, header, footer and logo. The
 * body is streamed, so memory does not grow with the rows of its tables. Same page, same bytes.
 */
// [impl->CT-REQ-345]
public final class DocxWriter {
    private static final String NUMBERING = "word/numbering.xml";
    private static final String LINKS = "word/_rels/document.xml.rels";

    private final Optional<Path> customerDocument;

    private DocxWriter(Optional<Path> customerDocument) {
        this.customerDocument = customerDocument;
    }

    /** A writer with our own look. */
    public static DocxWriter standard() {
        return new DocxWriter(Optional.empty());
    }

    /** A writer with the styles, header and footer of a customer's {@code .docx} file. */
    public static DocxWriter withReference(Path document) {
        return new DocxWriter(Optional.of(document));
    }

    /**
     * Writes the document without page numbers in its contents until Word renews them; see the other method.
     *
     * @param out where the bytes go
     * @param page the document
     * @return links that lead to no anchor of the document ({@code X03})
     */
    public List<Finding> write(OutputStream out, PageSource page) throws IOException {
        return write(out, page, Map.of());
    }

    /**
     * Writes the document; the stream stays open. The page is read twice, since its contents stand before its headings.
     *
     * @param out where the bytes go
     * @param page the document
     * @param pageNumbers page of each anchor as another rendering laid it out (the PDF), which contents and references
     *     show until Word lays out the pages itself and renews them; may be empty
     * @return links that lead to no anchor of the document ({@code X03})
     */
    public List<Finding> write(OutputStream out, PageSource page, Map<String, Integer> pageNumbers) throws IOException {
        Outline outline = Outline.of(page);
        Reference reference = customerDocument.isPresent()
                ? CustomerReference.load(customerDocument.get())
                : StandardReference.load();
        Relationships relationships = new Relationships();
        BrokenLinks broken = new BrokenLinks();
        Links links = new Links(outline.anchors(), relationships, broken);
        Numbering numbering = new Numbering();
        PackageTemplate parts = reference.parts();
        String numberingPart = parts.text(NUMBERING);
        String linksPart = parts.text(LINKS);

        Map<String, Content> changes = new LinkedHashMap<>();
        changes.put(
                CoreProperties.PART,
                stream -> stream.write(properties(outline.meta()).xml()));
        Placeholders placeholders = new Placeholders(outline.meta());
        for (String part : parts.parts().keySet()) {
            if (Placeholders.in(part)) {
                String filled = placeholders.fill(parts.text(part));
                changes.put(part, stream -> stream.write(filled.getBytes(StandardCharsets.UTF_8)));
            }
        }
        changes.put("word/document.xml", stream -> {
            try (MarkupWriter xml = new MarkupWriter(stream)) {
                ParagraphWriter paragraphs = new ParagraphWriter(xml, reference, new Bookmarks(), links, pageNumbers);
                page.visit(new BodyWriter(xml, reference, outline, paragraphs, numbering));
            }
        });
        changes.put(
                NUMBERING,
                stream -> stream.write(numbering.complete(numberingPart).getBytes(StandardCharsets.UTF_8)));
        changes.put(
                LINKS, stream -> stream.write(relationships.complete(linksPart).getBytes(StandardCharsets.UTF_8)));
        try {
            parts.write(out, changes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return broken.findings(page.name());
    }

    private static CoreProperties properties(PageMeta meta) {
        return new CoreProperties(
                meta.title(),
                (meta.property("product") + " " + meta.property("version")).strip(),
                meta.property("manufacturer"),
                meta.property("document-id"),
                meta.property("revision"),
                meta.language(),
                meta.property("date"));
    }
}
