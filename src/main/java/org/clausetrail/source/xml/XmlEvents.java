package org.clausetrail.source.xml;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Tags and texts of a document in their order, with what the current one says. */
interface XmlEvents extends Closeable {
    /** What a document consists of; all else, such as comments, is read over. */
    enum Event {
        START,
        END,
        TEXT,
        /** The document was well-formed to its end. */
        DONE
    }

    /**
     * Moves on.
     *
     * @param texts whether to stop at texts too
     * @throws UnusualContent where another reader has to go on
     */
    Event next(boolean texts) throws UnusualContent;

    /** Appends the text that this stands on, up to a length of all. */
    void appendText(StringBuilder text, int limit);

    /** Local name of the element. */
    String name();

    /** Namespace of the element; empty where it has none. */
    String namespace();

    /** Value of an attribute without namespace. */
    @Nullable
    String attribute(String name);

    /** Number of attributes, declarations of namespaces left out. */
    int attributes();

    /** Local name of an attribute, counted from 0. */
    String attributeName(int index);

    /** Value of an attribute, counted from 0. */
    String attributeValue(int index);

    /** Line that the tag begins on, from 1. */
    int line();
}
