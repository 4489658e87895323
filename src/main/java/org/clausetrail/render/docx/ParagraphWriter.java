package org.clausetrail.render.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.page.TextStyle;

/** Writes paragraphs: their style, their bookmarks, their runs and links. */
final class ParagraphWriter {
    private final MarkupWriter xml;
    private final Reference reference;
    private final Bookmarks bookmarks;
    private final Links links;
    private final Map<String, Integer> pageNumbers;
    private final StringBuilder pendingMarks = new StringBuilder();

    ParagraphWriter(
            MarkupWriter xml, Reference reference, Bookmarks bookmarks, Links links, Map<String, Integer> pageNumbers) {
        this.xml = xml;
        this.reference = reference;
        this.bookmarks = bookmarks;
        this.links = links;
        this.pageNumbers = pageNumbers;
    }

    /** Puts a bookmark at the beginning of the next paragraph. */
    void mark(String id) {
        pendingMarks.append(bookmarks.mark(id));
    }

    /** Writes a paragraph. */
    void paragraph(Style style, List<Inline> text) {
        paragraph(style, "", text);
    }

    /**
     * Writes a paragraph with properties of its own.
     *
     * @param style its style
     * @param properties elements of {@code w:pPr} behind the style
     * @param text its content
     */
    void paragraph(Style style, String properties, List<Inline> text) {
        begin(style, properties);
        inlines(text);
        end();
    }

    void begin(Style style, String properties) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"")
                .raw(reference.id(style))
                .raw("\"/>")
                .raw(properties)
                .raw("</w:pPr>");
        xml.raw(pendingMarks.toString());
        pendingMarks.setLength(0);
    }

    void end() {
        xml.raw("</w:p>");
    }

    /** Writes the pieces of a line; neighbours of one link are joined. */
    void inlines(List<Inline> pieces) {
        Target open = Target.NONE;
        boolean linked = false;
        for (Inline piece : pieces) {
            Target target = piece instanceof Inline.PageNumber ? Target.NONE : piece.target();
            if (target != open) {
                xml.raw(linked ? "</w:hyperlink>" : "");
                String start = links.start(target);
                linked = !start.isEmpty();
                xml.raw(start);
                open = target;
            }
            inline(piece, linked);
        }
        xml.raw(linked ? "</w:hyperlink>" : "");
    }

    private void inline(Inline piece, boolean linked) {
        if (piece instanceof Inline.Text words) {
            run(properties(words.style(), linked), words.text());
        } else if (piece instanceof Inline.Badge badge) {
            Style style = switch (badge.tone()) {
                case GOOD -> Style.STATE_GOOD;
                case NEUTRAL -> Style.STATE_NEUTRAL;
                case CAUTION -> Style.STATE_CAUTION;
                case BAD -> Style.STATE_BAD;
            };
            run(characterStyle(style), "\u00A0" + badge.word() + "\u00A0");
        } else if (piece instanceof Inline.PageNumber page) {
            if (links.has(page.id())) {
                pageNumber(page.id());
            }
        } else if (piece instanceof Inline.Anchor place) {
            xml.raw(bookmarks.mark(place.id()));
        } else if (piece instanceof Inline.LineBreak) {
            xml.raw("<w:r><w:br/></w:r>");
        }
    }

    /** Writes one run of text; line ends and tabs become Word's own. */
    void run(String properties, String text) {
        xml.raw("<w:r>").raw(properties);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                words(text.substring(from, i));
                xml.raw(c == '\n' ? "<w:br/>" : "<w:tab/>");
                from = i + 1;
            }
        }
        words(text.substring(from));
        xml.raw("</w:r>");
    }

    private void words(String text) {
        if (!text.isEmpty()) {
            xml.raw("<w:t xml:space=\"preserve\">").text(text).raw("</w:t>");
        }
    }

    /** A field with the page of an anchor: shows the number that is known, until Word lays the pages out and renews it. */
    void pageNumber(String anchor) {
        xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">");
        xml.raw(" PAGEREF ").raw(Bookmarks.name(anchor)).raw(" \\h </w:instrText></w:r>");
        xml.raw("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>");
        Integer known = pageNumbers.get(anchor);
        words(known == null ? "–" : known.toString());
        xml.raw("</w:r>");
        xml.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    private String characterStyle(Style style) {
        return "<w:rPr><w:rStyle w:val=\"" + reference.id(style) + "\"/></w:rPr>";
    }

    private String properties(TextStyle style, boolean linked) {
        if (style.equals(TextStyle.PLAIN)) {
            return linked ? characterStyle(Style.HYPERLINK) : "";
        }
        StringBuilder properties = new StringBuilder("<w:rPr>");
        characterStyle(style, linked)
                .ifPresent(character -> properties
                        .append("<w:rStyle w:val=\"")
                        .append(reference.id(character))
                        .append("\"/>"));
        properties.append(style.strong() ? "<w:b/><w:bCs/>" : "").append(style.emphasis() ? "<w:i/><w:iCs/>" : "");
        properties.append(style.edit() == TextStyle.Edit.DELETED ? "<w:strike/>" : "");
        properties.append(linked && style.source() ? "<w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>" : "");
        properties.append(style.edit() == TextStyle.Edit.INSERTED ? "<w:u w:val=\"double\"/>" : "");
        switch (style.shift()) {
            case SUB -> properties.append("<w:vertAlign w:val=\"subscript\"/>");
            case SUPER -> properties.append("<w:vertAlign w:val=\"superscript\"/>");
            case NONE -> {}
        }
        return properties.append("</w:rPr>").toString();
    }

    /** A run has one character style; what it does not say is said beside it. */
    private static Optional<Style> characterStyle(TextStyle style, boolean linked) {
        if (linked) {
            return Optional.of(Style.HYPERLINK);
        }
        return switch (style.edit()) {
            case INSERTED -> Optional.of(Style.INSERTED);
            case DELETED -> Optional.of(Style.DELETED);
            case NONE ->
                style.source() ? Optional.of(Style.SOURCE) : style.code() ? Optional.of(Style.CODE) : Optional.empty();
        };
    }
}
