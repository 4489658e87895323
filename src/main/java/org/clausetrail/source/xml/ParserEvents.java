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

/** The full parser: any encoding, any length, and the word on whether a document is well-formed. */
final class ParserEvents implements XmlEvents {
    private static final int BUFFER = 1 << 16;

    private final InputFile file;
    private final GuardedStream stream;
    private final XMLStreamReader2 reader;

    private ParserEvents(InputFile file, GuardedStream stream, XMLStreamReader2 reader) {
        this.file = file;
        this.stream = stream;
        this.reader = reader;
        LocationInfo place = reader.getLocationInfo();
        // A parser of bytes knows the one, a parser of characters the other; -1 stands for not known.
        stream.follow(() -> place.getStartingByteOffset() + place.getStartingCharOffset());
    }

    /** Opens a document before its first tag; the caller closes it. */
    static ParserEvents open(InputFile file) throws IOException {
        InputStream raw = new BufferedInputStream(file.open(), BUFFER);
        try {
            raw.mark(BUFFER);
            String encoding = XmlProlog.encoding(raw.readNBytes(XmlProlog.LENGTH));
            raw.reset();
            GuardedStream stream = new GuardedStream(raw, encoding.equals("UTF-8"));
            return new ParserEvents(file, stream, reader(stream, encoding));
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

    @Override
    public Event next(boolean texts) {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return Event.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return Event.END;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Event.DONE;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (texts) {
                        return Event.TEXT;
                    }
                }
                case XMLStreamConstants.DTD -> refuseEntities();
                default -> {
                    // comments and instructions are read over
                }
            }
        }
    }

    private int event() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                stream.tokenFinished();
            } else {
                stream.skipsText();
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw XmlFault.of(file, line(), e);
        }
    }

    private void refuseEntities() {
        String subset;
        try {
            subset = reader.getText();
        } catch (RuntimeException e) {
            throw XmlFault.of(file, line(), e);
        }
        if (subset != null && subset.contains("<!ENTITY")) {
            throw new InputException(
                    file.ref().at(line()),
                    "The document type declares entities. They are never expanded, since they can read files and fill"
                            + " the memory. Remove the declaration or regenerate the report.");
        }
    }

    @Override
    public void appendText(StringBuilder text, int limit) {
        try {
            stream.tokenFinished();
            String part = reader.getText();
            text.append(part, 0, Math.min(part.length(), limit - text.length()));
        } catch (RuntimeException e) {
            throw XmlFault.of(file, line(), e);
        }
    }

    @Override
    public String name() {
        return reader.getLocalName();
    }

    @Override
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    @Override
    public @Nullable String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    @Override
    public int attributes() {
        return reader.getAttributeCount();
    }

    @Override
    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    @Override
    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    @Override
    public int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
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
