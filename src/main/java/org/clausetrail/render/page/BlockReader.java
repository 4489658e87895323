package org.clausetrail.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** Reads blocks that are small enough to be held whole: everything but sections and tables. */
final class BlockReader {
    private static final int LONGEST_LIST = 1_000_000;

    private final PageCursor in;

    BlockReader(PageCursor in) {
        this.in = in;
    }

    /** The block that the cursor is on, up to its end; empty where the element is none. */
    Optional<Block> block() {
        String element = in.element();
        return Optional.ofNullable(
                switch (element) {
                    case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element.charAt(1) - '0');
                    case "p" -> paragraph(look());
                    case "ul" -> listing(false);
                    case "ol" -> listing(true);
                    case "dl" -> definitions();
                    case "blockquote" -> {
                        in.allow();
                        yield new Block.Quote(in.id(), flow());
                    }
                    case "pre" -> {
                        in.allow();
                        yield new Block.Preformatted(
                                in.id(), InlineBuilder.preformatted().readAll(in));
                    }
                    case "hr" -> {
                        in.allow();
                        in.skipEmpty();
                        yield new Block.Rule();
                    }
                    case "div" ->
                        in.is("callout") ? callout() : in.is("entry") ? paragraph(Block.Paragraph.Look.ENTRY) : null;
                    default -> null;
                });
    }

    /** Blocks and loose text up to the end of the current element; loose text becomes paragraphs. */
    List<Block> flow() {
        String parent = in.element();
        List<Block> blocks = new ArrayList<>();
        InlineBuilder loose = InlineBuilder.flowing();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> loose.text(in.text());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (InlineBuilder.knows(in.element())) {
                        loose.element(in);
                    } else {
                        flush(loose, blocks);
                        blocks.add(block().orElseThrow(() -> in.unknown(parent)));
                    }
                }
                default -> {
                    flush(loose, blocks);
                    return blocks;
                }
            }
        }
    }

    private static void flush(InlineBuilder loose, List<Block> blocks) {
        List<Inline> text = loose.finish();
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Paragraph.Look.BODY, "", text));
        }
    }

    private Block heading(int level) {
        in.allow();
        return new Block.Heading(level, in.id(), InlineBuilder.flowing().readAll(in));
    }

    private Block paragraph(Block.Paragraph.Look look) {
        in.allow();
        return new Block.Paragraph(look, in.id(), InlineBuilder.flowing().readAll(in));
    }

    private Block.Paragraph.Look look() {
        if (in.is("lead")) {
            return Block.Paragraph.Look.LEAD;
        }
        if (in.is("small")) {
            return Block.Paragraph.Look.SMALL;
        }
        if (in.is("note")) {
            return Block.Paragraph.Look.NOTE;
        }
        return in.is("caption") ? Block.Paragraph.Look.CAPTION : Block.Paragraph.Look.BODY;
    }

    private Block callout() {
        in.allow();
        Tone tone = in.is("error") ? Tone.BAD : in.is("warning") ? Tone.CAUTION : Tone.NEUTRAL;
        return new Block.Callout(tone, in.id(), flow());
    }

    private Block listing(boolean ordered) {
        in.allow(ordered ? new String[] {"start"} : new String[0]);
        String parent = in.element();
        String id = in.id();
        int start = in.count("start", LONGEST_LIST);
        List<Block.Listing.Item> items = new ArrayList<>();
        while (in.nextChild(parent)) {
            if (!"li".equals(in.element())) {
                throw in.unknown(parent);
            }
            in.allow();
            items.add(new Block.Listing.Item(in.id(), flow()));
        }
        return new Block.Listing(ordered, start, id, items);
    }

    private Block definitions() {
        in.allow();
        String id = in.id();
        List<Block.Definitions.Entry> entries = new ArrayList<>();
        while (in.nextChild("dl")) {
            in.allow();
            switch (in.element()) {
                case "dt" ->
                    entries.add(new Block.Definitions.Entry(
                            in.id(), InlineBuilder.flowing().readAll(in), List.of()));
                case "dd" -> addDefinition(entries);
                default -> throw in.unknown("dl");
            }
        }
        return new Block.Definitions(id, entries);
    }

    /** A definition belongs to the term before it; a second one starts an entry without term. */
    private void addDefinition(List<Block.Definitions.Entry> entries) {
        String id = in.id();
        List<Block> blocks = flow();
        int last = entries.size() - 1;
        if (last >= 0 && entries.get(last).blocks().isEmpty()) {
            Block.Definitions.Entry open = entries.get(last);
            entries.set(last, new Block.Definitions.Entry(open.id().isEmpty() ? id : open.id(), open.term(), blocks));
        } else {
            entries.add(new Block.Definitions.Entry(id, List.of(), blocks));
        }
    }
}
