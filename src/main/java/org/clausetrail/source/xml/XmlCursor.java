package org.clausetrail.source.xml;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * One forward pass over the tags of an XML document that may be hostile.
 *
 * <p>A document type is read over: nothing is fetched, and a document that declares entities is refused. Depth and the
 * length of a tag are bounded, so memory does not grow with the document. Every fault is an {@link InputException} with
 * its line.
 *
 * <p>Documents of the plain form that most have are read by {@link PlainEvents}; what it does not know, and every fault, is
 * left to {@link ParserEvents}, which goes on at the same tag.
 */
// [impl->CT-REQ-140]
public final class XmlCursor implements AutoCloseable {
    /** The deepest nesting of elements that is read. */
    public static final int MAX_DEPTH = 1000;

    private final InputFile file;
    private XmlEvents events;
    /** How many tags were passed: where another reader has to go on. */
    private long tags;

    private boolean start;
    private boolean end;
    private boolean finished;
    private int depth;

    XmlCursor(InputFile file, XmlEvents events) {
        this.file = file;
        this.events = events;
    }

    /** Opens a document before its first tag; the caller closes it. */
    public static XmlCursor open(InputFile file) throws IOException {
        XmlEvents plain = PlainEvents.open(file);
        return new XmlCursor(file, plain == null ? ParserEvents.open(file) : plain);
    }

    /** Moves to the next start or end tag; {@code false} at the end of a document that was well-formed to its end. */
    public boolean next() {
        leaveEnded();
        return !finished && event(false) != XmlEvents.Event.DONE;
    }

    /**
     * Moves to the next child of an open element, over everything below its other children.
     *
     * @param parent depth of the open element
     * @return whether there was one; if not, the cursor stands on the end tag of the parent
     */
    public boolean nextChild(int parent) {
        while (next()) {
            if (start && depth == parent + 1) {
                return true;
            }
            if (end && depth == parent) {
                return false;
            }
        }
        return false;
    }

    /** Moves from a start tag to the end tag of the same element. */
    public void skip() {
        int from = depth;
        while (!(end && depth == from) && next()) {
            // every tag below is left unread
        }
    }

    /**
     * The text below the current start tag, without tags; moves to its end tag.
     *
     * @param limit how many characters are kept; the rest is read over
     */
    public String text(int limit) {
        int from = depth;
        StringBuilder text = new StringBuilder();
        int kept = 0;
        while (!(end && depth == from)) {
            leaveEnded();
            XmlEvents reader = events;
            XmlEvents.Event event = event(true);
            if (reader != events) {
                // the other reader tells once more what stands behind the last tag
                text.setLength(kept);
            }
            if (event != XmlEvents.Event.TEXT) {
                kept = text.length();
            } else if (text.length() < limit) {
                events.appendText(text, limit);
            }
        }
        return text.toString();
    }

    /** Whether the cursor stands on a start tag. */
    public boolean isStart() {
        return start;
    }

    /** Local name of the element, without a prefix. */
    public String name() {
        return events.name();
    }

    /** Whether this is a start tag of that local name. */
    public boolean isStart(String name) {
        return start && events.name().equals(name);
    }

    /** Namespace of the element; empty where it has none. */
    public String namespace() {
        return events.namespace();
    }

    /** Depth of the element, 1 for the root. */
    public int depth() {
        return depth;
    }

    /** Value of an attribute without namespace; {@code null} where the start tag has none of that name. */
    public @Nullable String attribute(String name) {
        return events.attribute(name);
    }

    /** Value of an attribute without namespace, or the other value where the start tag has none of that name. */
    public String attribute(String name, String other) {
        String value = attribute(name);
        return value == null ? other : value;
    }

    /** Number of attributes of the start tag. */
    public int attributes() {
        return events.attributes();
    }

    /** Local name of an attribute, counted from 0. */
    public String attributeName(int index) {
        return events.attributeName(index);
    }

    /** Value of an attribute, counted from 0. */
    public String attributeValue(int index) {
        return events.attributeValue(index);
    }

    /** Line of the tag, from 1. */
    public int line() {
        return events.line();
    }

    /** A fault of the content at this tag, for a caller to throw. */
    public InputException fault(String message) {
        return new InputException(file.ref().at(line()), message);
    }

    private XmlEvents.Event event(boolean texts) {
        XmlEvents.Event event = read(texts);
        start = event == XmlEvents.Event.START;
        end = event == XmlEvents.Event.END;
        finished = event == XmlEvents.Event.DONE;
        tags += start || end ? 1 : 0;
        if (start && ++depth > MAX_DEPTH) {
            throw fault("Elements are nested deeper than " + MAX_DEPTH
                    + " levels, which no real report does. The file is not imported.");
        }
        return event;
    }

    private XmlEvents.Event read(boolean texts) {
        try {
            return events.next(texts);
        } catch (UnusualContent e) {
            events = parserAtTheSameTag();
            return read(texts);
        }
    }

    /** The full parser, on the tag that this stands on; it finds the fault if there is one. */
    private XmlEvents parserAtTheSameTag() {
        try {
            ParserEvents parser = ParserEvents.open(file);
            for (long tag = 0; tag < tags; tag++) {
                parser.next(false);
            }
            return parser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leaveEnded() {
        if (end) {
            end = false;
            depth--;
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
