package org.clausetrail.source.xml;

/** Says that a reader of plain documents met something that it leaves to the full parser, be it wrong or only rare. */
final class UnusualContent extends Exception {
    private static final long serialVersionUID = 1;

    UnusualContent() {
        super("Left to the full parser", null, false, false);
    }
}
