package org.clausetrail.render.page;

/**
 * A part of the document that may begin a page or turn it.
 *
 * @param kind how it is laid out
 * @param id anchor; empty where it has none
 */
public record Section(Kind kind, String id) {
    /** How a section is laid out. */
    public enum Kind {
        /** The first page of the document, with a layout of its own. */
        COVER,
        /** Flows on where the text before it ends. */
        FLOW,
        /** Upright pages; begins a new page where the pages before are turned. */
        PORTRAIT,
        /** Turned pages; begins a new page where the pages before are upright. */
        LANDSCAPE,
        /** A group of facts, such as the table of the cover or an approval block ({@code div class="facts"}). */
        FACTS
    }
}
