package org.clausetrail.render.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.clausetrail.render.Outline;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.PageMeta;
import org.clausetrail.render.page.PageVisitor;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Section;
import org.clausetrail.render.page.Table;

/** Writes {@code word/document.xml} while the page document is read. */
final class BodyWriter implements PageVisitor {
    private final MarkupWriter xml;
    private final Reference reference;
    private final Outline outline;
    private final ParagraphWriter paragraphs;
    private final BlockWriter blocks;
    private final Deque<Boolean> turned = new ArrayDeque<>(List.of(false));
    private Optional<TableWriter> table = Optional.empty();
    private boolean landscape;
    private boolean cover;
    private boolean written;
    private int headings;

    BodyWriter(
            MarkupWriter xml, Reference reference, Outline outline, ParagraphWriter paragraphs, Numbering numbering) {
        this.xml = xml;
        this.reference = reference;
        this.outline = outline;
        this.paragraphs = paragraphs;
        blocks = new BlockWriter(paragraphs, numbering);
    }

    @Override
    public void start(PageMeta meta) {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
    }

    @Override
    public void openSection(Section section) {
        boolean turn = switch (section.kind()) {
            case LANDSCAPE -> true;
            case PORTRAIT, COVER -> false;
            case FLOW, FACTS -> turned.getFirst();
        };
        turned.addFirst(turn);
        turnTo(turn);
        cover = section.kind() == Section.Kind.COVER;
        paragraphs.mark(section.id());
    }

    @Override
    public void closeSection(Section section) {
        turned.removeFirst();
        if (section.kind() == Section.Kind.COVER) {
            endSection(true);
            cover = false;
            landscape = turned.getFirst();
        }
    }

    /** Ends the section of upright or turned pages, if the next content wants the other ones. */
    private void turnTo(boolean turn) {
        if (turn != landscape && written) {
            endSection(false);
        }
        landscape = turn;
    }

    private void endSection(boolean bare) {
        paragraphs.paragraph(Style.SECTION_BREAK, reference.pages().section(landscape, bare), List.of());
        written = false;
    }

    @Override
    public void block(Block block) {
        begin();
        if (block instanceof Block.Heading heading) {
            blocks.heading(heading, ++headings, cover);
        } else if (block instanceof Block.Contents contents) {
            paragraphs.mark(contents.id());
            contents();
        } else {
            blocks.block(block, Style.NORMAL, "");
        }
    }

    private void begin() {
        turnTo(turned.getFirst());
        written = true;
    }

    @Override
    public void openTable(Table opened) {
        begin();
        int width = reference.pages().textWidth(landscape);
        table = Optional.of(new TableWriter(xml, reference, paragraphs, blocks, opened, width));
    }

    @Override
    public void row(Row row) {
        table.orElseThrow().row(row);
    }

    @Override
    public void closeTable() {
        table.orElseThrow().close();
        table = Optional.empty();
    }

    /** The table of contents: a field that Word can renew, already filled with entries. */
    private void contents() {
        List<Outline.Heading> entries = outline.headings();
        if (entries.isEmpty()) {
            return;
        }
        int right = reference.pages().textWidth(landscape);
        String tab = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"" + right + "\"/></w:tabs>";
        for (int i = 0; i < entries.size(); i++) {
            Outline.Heading entry = entries.get(i);
            paragraphs.begin(Style.contents(entry.level()), tab);
            if (i == 0) {
                xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r>"
                        + "<w:instrText xml:space=\"preserve\"> TOC \\o \"1-3\" \\h \\z \\u </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
            }
            xml.raw("<w:hyperlink w:anchor=\"")
                    .raw(Bookmarks.name(entry.anchor()))
                    .raw("\" w:history=\"1\">");
            paragraphs.run("", entry.text() + "\t");
            paragraphs.pageNumber(entry.anchor());
            xml.raw("</w:hyperlink>");
            if (i == entries.size() - 1) {
                xml.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            paragraphs.end();
        }
    }

    @Override
    public void end() {
        if (!written) {
            paragraphs.paragraph(Style.NORMAL, List.of());
        }
        xml.raw(reference.pages().section(landscape, false)).raw("</w:body></w:document>");
        xml.flush();
    }
}
