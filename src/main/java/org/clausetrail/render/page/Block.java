package org.clausetrail.render.page;

import java.util.List;

/** A block of text with all its content. Every {@code id} is an anchor, empty where the element has none. */
public sealed interface Block {
    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param id anchor
     * @param text its words, with the number that the template gave it
     */
    record Heading(int level, String id, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /**
     * A paragraph.
     *
     * @param look how it is set
     * @param id anchor
     * @param text its words
     */
    record Paragraph(Look look, String id, List<Inline> text) implements Block {
        /** How a paragraph is set. */
        public enum Look {
            /** The text of the document. */
            BODY,
            /** Opening words, larger. */
            LEAD,
            /** Secondary words, smaller. */
            SMALL,
            /** A remark beside the text. */
            NOTE,
            /** The words below or above a table or figure. */
            CAPTION,
            /** One of several entries in a cell ({@code div class="entry"}). */
            ENTRY
        }

        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /**
     * A list.
     *
     * @param ordered whether its items are numbered
     * @param start number of the first item
     * @param id anchor
     * @param items the content of each item
     */
    record Listing(boolean ordered, int start, String id, List<Item> items) implements Block {
        /** One item of a list. */
        public record Item(String id, List<Block> blocks) {
            public Item {
                blocks = List.copyOf(blocks);
            }
        }

        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * Terms with their definitions.
     *
     * @param id anchor
     * @param entries the pairs, in order
     */
    record Definitions(String id, List<Entry> entries) implements Block {
        /** A term; {@code blocks} is empty where the next term shares its definition. */
        public record Entry(String id, List<Inline> term, List<Block> blocks) {
            public Entry {
                term = List.copyOf(term);
                blocks = List.copyOf(blocks);
            }
        }

        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /** Words of another text. */
    record Quote(String id, List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A box that asks for attention; its tone is repeated by the words in it, never by colour alone. */
    record Callout(Tone tone, String id, List<Block> blocks) implements Block {
        public Callout {
            blocks = List.copyOf(blocks);
        }
    }

    /** Text whose spaces and line ends are kept. */
    record Preformatted(String id, List<Inline> text) implements Block {
        public Preformatted {
            text = List.copyOf(text);
        }
    }

    /** A thin line between two thoughts. */
    record Rule() implements Block {}

    /** The place where the renderer sets the table of contents. */
    record Contents(String id) implements Block {}
}
