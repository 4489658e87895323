package org.clausetrail.render.docx;

import java.util.List;
import org.clausetrail.render.Outline;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.Tone;

/** Writes blocks as paragraphs; what is nested becomes indentation and style, since WordprocessingML does not nest. */
final class BlockWriter {
    private final ParagraphWriter paragraphs;
    private final Numbering numbering;

    BlockWriter(ParagraphWriter paragraphs, Numbering numbering) {
        this.paragraphs = paragraphs;
        this.numbering = numbering;
    }

    /**
     * Writes a block.
     *
     * @param block what to write
     * @param base style of its plain paragraphs
     * @param properties elements of {@code w:pPr} that all its paragraphs carry
     */
    void block(Block block, Style base, String properties) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraphs.mark(paragraph.id());
            paragraphs.paragraph(style(paragraph.look(), base), properties, paragraph.text());
        } else if (block instanceof Block.Heading heading) {
            paragraphs.mark(heading.id());
            paragraphs.paragraph(Style.heading(heading.level()), heading.text());
        } else if (block instanceof Block.Listing list) {
            listing(list, base, 0);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(definitions, base);
        } else if (block instanceof Block.Quote quote) {
            paragraphs.mark(quote.id());
            quote.blocks().forEach(part -> block(part, Style.QUOTE, properties));
        } else if (block instanceof Block.Callout callout) {
            paragraphs.mark(callout.id());
            callout.blocks().forEach(part -> block(part, callout(callout.tone()), properties));
        } else if (block instanceof Block.Preformatted text) {
            paragraphs.mark(text.id());
            paragraphs.paragraph(Style.CODE_BLOCK, properties, text.text());
        } else if (block instanceof Block.Rule) {
            paragraphs.paragraph(Style.RULE_LINE, List.of());
        }
    }

    /** Writes the heading of a number, which gets an anchor where it has none. */
    void heading(Block.Heading heading, int number, boolean cover, boolean contents, String properties) {
        paragraphs.mark(heading.id().isEmpty() ? Outline.generatedAnchor(number) : heading.id());
        Style style = contents ? Style.CONTENTS_HEADING : Style.heading(heading.level());
        paragraphs.paragraph(cover && heading.level() == 1 ? Style.TITLE : style, properties, heading.text());
    }

    private static Style style(Block.Paragraph.Look look, Style base) {
        return switch (look) {
            case BODY, ENTRY -> base;
            case LEAD -> Style.LEAD;
            case SMALL -> base == Style.NORMAL ? Style.SMALL : base;
            case NOTE -> base == Style.NORMAL ? Style.NOTE : base;
            case CAPTION -> Style.CAPTION;
        };
    }

    private static Style callout(Tone tone) {
        return switch (tone) {
            case BAD -> Style.CALLOUT_ERROR;
            case CAUTION -> Style.CALLOUT_WARNING;
            case GOOD, NEUTRAL -> Style.CALLOUT_NOTE;
        };
    }

    private void listing(Block.Listing list, Style base, int level) {
        paragraphs.mark(list.id());
        int instance = list.ordered() ? numbering.numbers(level, list.start()) : numbering.bullets();
        String sign = "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + instance + "\"/></w:numPr>";
        String indent = "<w:ind w:left=\"" + 340 * (level + 1) + "\"/>";
        Style style = base == Style.NORMAL ? Style.LIST_TEXT : base;
        for (Block.Listing.Item item : list.items()) {
            paragraphs.mark(item.id());
            boolean first = true;
            for (Block part : item.blocks()) {
                if (part instanceof Block.Listing inner) {
                    listing(inner, base, Math.min(level + 1, 8));
                } else {
                    block(part, style, first ? sign : indent);
                    first = false;
                }
            }
            if (item.blocks().isEmpty()) {
                paragraphs.paragraph(style, sign, List.of());
            }
        }
    }

    private void definitions(Block.Definitions definitions, Style base) {
        paragraphs.mark(definitions.id());
        for (Block.Definitions.Entry entry : definitions.entries()) {
            paragraphs.mark(entry.id());
            List<Inline> term = entry.term();
            if (!term.isEmpty()) {
                paragraphs.paragraph(Style.TERM, term);
            }
            entry.blocks().forEach(part -> block(part, base == Style.NORMAL ? Style.DEFINITION : base, ""));
        }
    }
}
