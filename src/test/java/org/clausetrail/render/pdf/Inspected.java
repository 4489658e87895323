package org.clausetrail.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back with PDFBox, as a reader of the file would. */
final class Inspected implements AutoCloseable {
    final PDDocument document;

    Inspected(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** The text of a page, from 1. */
    String text(int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of all pages. */
    String text() {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            all.append(text(page));
        }
        return all.toString();
    }

    /** The glyphs of a page in the order in which they are drawn. */
    List<TextPosition> glyphs(int page) {
        List<TextPosition> glyphs = new ArrayList<>();
        try {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    glyphs.add(position);
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }

    /** The text of all pages in the order in which it is drawn. */
    String drawn() {
        StringBuilder drawn = new StringBuilder();
        for (int page = 1; page <= pages(); page++) {
            glyphs(page).forEach(glyph -> drawn.append(glyph.getUnicode()));
        }
        return drawn.toString();
    }

    /** The structure tree, an element a line, indented by depth. */
    String structure() {
        StringBuilder tree = new StringBuilder();
        outline(document.getDocumentCatalog().getStructureTreeRoot(), 0, tree);
        return tree.toString();
    }

    private static void outline(PDStructureNode node, int depth, StringBuilder tree) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tree.append("  ".repeat(depth))
                        .append(element.getStructureType())
                        .append(decoration(element))
                        .append('\n');
                outline(element, depth + 1, tree);
            }
        }
    }

    private static String decoration(PDStructureElement element) {
        for (int i = 0; i < element.getAttributes().size(); i++) {
            String line = element.getAttributes().getObject(i).getCOSObject().getNameAsString("TextDecorationType");
            if (line != null) {
                return " " + line;
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
