package org.clausetrail.dossier.document;

import java.io.IOException;
import java.io.Writer;

/** The page of a document, made anew each time it is written, and the same each time. */
@FunctionalInterface
public interface Page {
    /** Writes the page as XHTML; the writer stays open. */
    void writeTo(Writer out) throws IOException;
}
