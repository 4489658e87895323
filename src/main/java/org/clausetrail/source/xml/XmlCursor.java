package org.clausetrail.source.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * One forward pass over the tags of an XML document that may be hostile.
 *
 * <p>A document type is read over: nothing is fetched, and a document that declares entities is refused. Depth and the
 * length of a tag are bounded, so memory does not grow with the document. Every fault is an {@link InputException} with
 * its line.
 */
// [impl->CT-REQ-140]
public final class XmlCursor implements AutoCloseable {
    /** The deepest nesting of elements that is read. */
    public static final int MAX_DEPTH = 1000;

    private static final int PROLOG = 256;
    private static final int BUFFER = 1 << 16;

    private final InputFile file;
    private final GuardedStream stream;
    private final XMLStreamReader2 reader;
    private boolean start;
    private boolean end;
    private boolean finished;
    private int depth;

    private XmlCursor(InputFile file, GuardedStream stream, XMLStreamReader2 reader) {
        this.file = file;
        this.stream = stream;
        this.reader = reader;
        LocationInfo place = reader.getLocationInfo();
        // A parser of bytes knows the one, a parser of characters the other; -1 stands for not known.
        stream.follow(() -> place.getStartingByteOffset() + place.getStartingCharOffset());
    }

    /** Opens a document before its first tag; the caller closes it. */
    public static XmlCursor open(InputFile file) throws IOException {
        InputStream raw = new BufferedInputStream(file.open(), BUFFER);
        try {
            raw.mark(BUFFER);
            String encoding = XmlProlog.encoding(raw.readNBytes(PROLOG));
            raw.reset();
            GuardedStream stream = new GuardedStream(raw, encoding.equals("UTF-8"));
            return new XmlCursor(file, stream, reader(stream, encoding));
        } catch (XMLStreamException e) {
            raw.close();
            throw XmlFault.of(file, 1, e);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The parser decodes the usual encodings itself and strictly; for all others the JDK does. */
    private static XMLStreamReader2 reader(GuardedStream stream, String encoding) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        boolean own = encoding.startsWith("UTF-") || encoding.equals("US-ASCII") || encoding.equals("ISO-8859-1");
        if (own || !XmlProlog.isCharset(encoding)) {
            return (XMLStreamReader2) factory.createXMLStreamReader(stream);
        }
        return (XMLStreamReader2) factory.createXMLStreamReader(new InputStreamReader(
                stream,
                Charset.forName(encoding)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Moves to the next start or end tag; {@code false} at the end of a document that was well-formed to its end. */
    public boolean next() {
        leaveEnded();
        while (!finished) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
            finished = event == XMLStreamConstants.END_DOCUMENT;
        }
        return false;
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
        for (int event = event(); !(end && depth == from); event = event()) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text, limit);
            }
            leaveEnded();
        }
        return text.toString();
    }

    private void append(StringBuilder text, int limit) {
        if (text.length() < limit) {
            try {
                stream.tokenFinished();
                String part = reader.getText();
                text.append(part, 0, Math.min(part.length(), limit - text.length()));
            } catch (RuntimeException e) {
                throw XmlFault.of(file, line(), e);
            }
        }
    }

    /** Whether the cursor stands on a start tag. */
    public boolean isStart() {
        return start;
    }

    /** Local name of the element, without a prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** Whether this is a start tag of that local name. */
    public boolean isStart(String name) {
        return start && reader.getLocalName().equals(name);
    }

    /** Namespace of the element; empty where it has none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Depth of the element, 1 for the root. */
    public int depth() {
        return depth;
    }

    /** Value of an attribute without namespace; {@code null} where the start tag has none of that name. */
    public @Nullable String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Value of an attribute without namespace, or the other value where the start tag has none of that name. */
    public String attribute(String name, String other) {
        String value = attribute(name);
        return value == null ? other : value;
    }

    /** Number of attributes of the start tag. */
    public int attributes() {
        return reader.getAttributeCount();
    }

    /** Local name of an attribute, counted from 0. */
    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    /** Value of an attribute, counted from 0. */
    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** Line of the tag, from 1. */
    public int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** A fault of the content at this tag, for a caller to throw. */
    public InputException fault(String message) {
        return new InputException(file.ref().at(line()), message);
    }

    private int event() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                stream.tokenFinished();
            } else {
                stream.skipsText();
            }
            start = event == XMLStreamConstants.START_ELEMENT;
            end = event == XMLStreamConstants.END_ELEMENT;
            if (start && ++depth > MAX_DEPTH) {
                throw fault("Elements are nested deeper than " + MAX_DEPTH
                        + " levels, which no real report does. The file is not imported.");
            }
            if (event == XMLStreamConstants.DTD) {
                refuseEntities();
            }
            return event;
        } catch (XMLStreamException e) {
            throw XmlFault.of(file, line(), e);
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw XmlFault.of(file, line(), e);
        }
    }

    private void leaveEnded() {
        if (end) {
            end = false;
            depth--;
        }
    }

    private void refuseEntities() {
        String subset = reader.getText();
        if (subset != null && subset.contains("<!ENTITY")) {
            throw fault(
                    "The document type declares entities. They are never expanded, since they can read files and fill"
                            + " the memory. Remove the declaration or regenerate the report.");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
