package org.clausetrail.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clausetrail.render.page.Block;
import org.clausetrail.render.page.Cell;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.PageMeta;
import org.clausetrail.render.page.PageVisitor;
import org.clausetrail.render.page.Row;
import org.clausetrail.render.page.Section;
import org.clausetrail.render.page.Table;

/**
 * What has to be known of a document before its first page is written: its headings and its anchors.
 *
 * @param meta head of the document
 * @param headings headings of level 1 to 3 that contents list, in order; those of the cover and of the contents
 *     themselves are left out
 * @param anchors every id of the document
 */
public record Outline(PageMeta meta, List<Heading> headings, Set<String> anchors) {
    /**
     * A heading.
     *
     * @param level 1 to 3
     * @param anchor its id, or one that {@link #generatedAnchor} makes where it has none
     * @param text its words
     */
    public record Heading(int level, String anchor, String text) {}

    public Outline {
        headings = List.copyOf(headings);
        anchors = Collections.unmodifiableSet(anchors);
    }

    /** Reads a whole document. */
    public static Outline of(PageSource page) throws IOException {
        Collector collector = new Collector();
        page.visit(collector);
        return new Outline(collector.meta, collector.headings, collector.anchors);
    }

    /** The anchor of the n-th heading, counted from 1 over all headings, where the template gave it none. */
    public static String generatedAnchor(int number) {
        return "heading-" + number;
    }

    /** The words of some pieces, without their look. */
    public static String plainText(List<Inline> pieces) {
        StringBuilder text = new StringBuilder();
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text words) {
                text.append(words.text());
            } else if (piece instanceof Inline.Badge badge) {
                text.append(badge.word());
            } else if (piece instanceof Inline.LineBreak) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static final class Collector implements PageVisitor {
        private final List<Heading> headings = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private PageMeta meta = new PageMeta("en", "", Collections.<String, String>emptySortedMap());
        private boolean cover;
        private int headingNumber;
        private boolean afterHeading;

        @Override
        public void start(PageMeta head) {
            meta = head;
        }

        @Override
        public void openSection(Section section) {
            cover |= section.kind() == Section.Kind.COVER;
            anchor(section.id());
        }

        @Override
        public void closeSection(Section section) {
            cover &= section.kind() != Section.Kind.COVER;
        }

        @Override
        public void block(Block block) {
            if (block instanceof Block.Heading heading) {
                headingNumber++;
                String anchor = heading.id().isEmpty() ? generatedAnchor(headingNumber) : heading.id();
                anchor(anchor);
                inlines(heading.text());
                afterHeading = !cover && heading.level() <= 3;
                if (afterHeading) {
                    headings.add(new Heading(heading.level(), anchor, plainText(heading.text())));
                }
            } else {
                if (block instanceof Block.Contents && afterHeading) {
                    // The heading of the contents does not list itself.
                    headings.remove(headings.size() - 1);
                }
                afterHeading = false;
                nested(block);
            }
        }

        private void nested(Block block) {
            if (block instanceof Block.Heading heading) {
                anchor(heading.id());
                inlines(heading.text());
            } else if (block instanceof Block.Paragraph paragraph) {
                anchor(paragraph.id());
                inlines(paragraph.text());
            } else if (block instanceof Block.Preformatted text) {
                anchor(text.id());
                inlines(text.text());
            } else if (block instanceof Block.Listing list) {
                anchor(list.id());
                for (Block.Listing.Item item : list.items()) {
                    anchor(item.id());
                    item.blocks().forEach(this::nested);
                }
            } else if (block instanceof Block.Definitions definitions) {
                anchor(definitions.id());
                for (Block.Definitions.Entry entry : definitions.entries()) {
                    anchor(entry.id());
                    inlines(entry.term());
                    entry.blocks().forEach(this::nested);
                }
            } else if (block instanceof Block.Quote quote) {
                anchor(quote.id());
                quote.blocks().forEach(this::nested);
            } else if (block instanceof Block.Callout callout) {
                anchor(callout.id());
                callout.blocks().forEach(this::nested);
            } else if (block instanceof Block.Contents contents) {
                anchor(contents.id());
            }
        }

        @Override
        public void openTable(Table table) {
            afterHeading = false;
            anchor(table.id());
            inlines(table.caption());
            table.head().forEach(this::row);
        }

        @Override
        public void row(Row row) {
            anchor(row.id());
            for (Cell cell : row.cells()) {
                anchor(cell.id());
                cell.blocks().forEach(this::nested);
            }
        }

        @Override
        public void closeTable() {}

        @Override
        public void end() {}

        private void inlines(List<Inline> pieces) {
            for (Inline piece : pieces) {
                if (piece instanceof Inline.Anchor place) {
                    anchor(place.id());
                }
            }
        }

        private void anchor(String id) {
            if (!id.isEmpty()) {
                anchors.add(id);
            }
        }
    }
}
