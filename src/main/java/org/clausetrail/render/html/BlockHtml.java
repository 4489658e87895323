package org.clausetrail.render.html;

import java.util.List;
import org.clausetrail.render.DossierFile;
import org.clausetrail.render.markup.MarkupWriter;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Inline;

/** Writes blocks of text. */
final class BlockHtml {
    private final MarkupWriter html;
    private final InlineHtml inlines;

    BlockHtml(MarkupWriter html, InlineHtml inlines) {
        this.html = html;
        this.inlines = inlines;
    }

    /** Writes a start tag with its id and class, each where there is one. */
    void open(String element, String id, String classes) {
        html.raw("<").raw(element);
        if (!classes.isEmpty()) {
            html.attribute("class", classes);
        }
        if (!id.isEmpty()) {
            html.attribute("id", id);
        }
        html.raw(">");
    }

    void close(String element) {
        html.raw("</").raw(element).raw(">");
    }

    /** Writes a heading with a link to itself. */
    void heading(int level, String id, List<Inline> text) {
        String element = "h" + level;
        open(element, id, "");
        inlines.write(text);
        if (!id.isEmpty()) {
            html.raw("<a class=\"anchor\"").attribute("href", "#" + DossierFile.fragment(id));
            html.raw(" aria-label=\"Link to this section\">#</a>");
        }
        close(element);
        html.raw("\n");
    }

    void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Heading heading) {
            heading(heading.level(), heading.id(), heading.text());
        } else if (block instanceof Block.Listing list) {
            listing(list);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(definitions);
        } else if (block instanceof Block.Quote quote) {
            box("blockquote", quote.id(), "", quote.blocks());
        } else if (block instanceof Block.Callout callout) {
            box("div", callout.id(), "callout " + InlineHtml.word(callout.tone()), callout.blocks());
        } else if (block instanceof Block.Preformatted text) {
            open("pre", text.id(), "");
            inlines.write(text.text());
            close("pre");
        } else if (block instanceof Block.Rule) {
            html.raw("<hr>");
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        String classes = switch (paragraph.look()) {
            case BODY -> "";
            case LEAD -> "lead";
            case SMALL -> "small";
            case NOTE -> "note";
            case CAPTION -> "caption";
            case ENTRY -> "entry";
        };
        open("p", paragraph.id(), classes);
        inlines.write(paragraph.text());
        close("p");
    }

    private void box(String element, String id, String classes, List<Block> blocks) {
        open(element, id, classes);
        blocks.forEach(this::block);
        close(element);
    }

    private void listing(Block.Listing list) {
        String element = list.ordered() ? "ol" : "ul";
        html.raw("<").raw(element);
        if (!list.id().isEmpty()) {
            html.attribute("id", list.id());
        }
        if (list.ordered() && list.start() != 1) {
            html.raw(" start=\"").raw(list.start()).raw("\"");
        }
        html.raw(">");
        for (Block.Listing.Item item : list.items()) {
            box("li", item.id(), "", item.blocks());
        }
        close(element);
    }

    private void definitions(Block.Definitions definitions) {
        open("dl", definitions.id(), "");
        for (Block.Definitions.Entry entry : definitions.entries()) {
            open("dt", entry.id(), "");
            inlines.write(entry.term());
            close("dt");
            if (!entry.blocks().isEmpty()) {
                box("dd", "", "", entry.blocks());
            }
        }
        close("dl");
    }

    /** Writes the content of a cell; a single plain paragraph needs no element of its own. */
    void cellContent(List<Block> blocks) {
        if (blocks.size() == 1
                && blocks.get(0) instanceof Block.Paragraph only
                && only.look() == Block.Paragraph.Look.BODY
                && only.id().isEmpty()) {
            inlines.write(only.text());
        } else {
            blocks.forEach(this::block);
        }
    }
}
