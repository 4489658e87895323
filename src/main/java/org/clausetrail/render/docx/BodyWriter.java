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
// [impl->CT-REQ-362]
final class BodyWriter implements PageVisitor {
    private static final int LONGEST_INTRODUCTION = 400;

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
    private boolean pageEnds;
    /** A heading waits for what follows: that of the contents is none that they list, and a short text keeps to it. */
    private Optional<Block.Heading> waiting = Optional.empty();

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
        heading(false);
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
        heading(false);
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
            pageEnds = false;
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
        boolean opening = waiting.isPresent();
        heading(block instanceof Block.Contents);
        begin();
        if (block instanceof Block.Heading heading) {
            waiting = Optional.of(heading);
        } else if (block instanceof Block.Contents contents) {
            paragraphs.mark(contents.id());
            contents();
            pageEnds = true;
        } else {
            blocks.block(block, Style.NORMAL, opening && introduces(block) ? "<w:keepNext/>" : pageBreak());
        }
    }

    /** Writes the heading that waits; {@code contents} tells whether the table of contents follows it. */
    private void heading(boolean contents) {
        waiting.ifPresent(heading -> blocks.heading(heading, ++headings, cover, contents, pageBreak()));
        waiting = Optional.empty();
    }

    /** A short text between a heading and what it introduces, such as a table. */
    private static boolean introduces(Block block) {
        return block instanceof Block.Paragraph paragraph
                && Outline.plainText(paragraph.text()).length() <= LONGEST_INTRODUCTION;
    }

    private String pageBreak() {
        String property = pageEnds ? "<w:pageBreakBefore/>" : "";
        pageEnds = false;
        return property;
    }

    private void begin() {
        turnTo(turned.getFirst());
        written = true;
    }

    @Override
    public void openTable(Table opened) {
        heading(false);
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
        heading(false);
        if (!written) {
            paragraphs.paragraph(Style.NORMAL, List.of());
        }
        xml.raw(reference.pages().section(landscape, false)).raw("</w:body></w:document>");
        xml.flush();
    }
}
