package org.clausetrail.source.xml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.clausetrail.model.InputException;
import org.clausetrail.source.InputFile;
import org.jspecify.annotations.Nullable;

/** Turns what the parser throws into one message for the person who owns the file. */
// [impl->CT-REQ-166]
final class XmlFault {
    private static final Pattern ENTITY = Pattern.compile("General entity reference \\((&[^)]{1,80};)\\)");
    private static final String REMEDY = " Nothing of this file is imported; repair it or generate it again.";

    private XmlFault() {}

    static InputException of(InputFile file, int line, Exception fault) {
        XMLStreamException known = known(fault);
        int at = known != null && known.getLocation() != null
                ? known.getLocation().getLineNumber()
                : line;
        int column = known != null && known.getLocation() != null
                ? known.getLocation().getColumnNumber()
                : 0;
        return new InputException(file.ref().at(Math.max(at, 1)), Math.max(column, 0), message(fault) + REMEDY);
    }

    private static String message(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "The bytes are not text in the encoding that the document declares.";
            }
            if (cause instanceof IOException && cause.getMessage() != null) {
                return "The XML cannot be read: " + cause.getMessage() + ".";
            }
        }
        String text = firstLine(fault.getMessage());
        Matcher entity = ENTITY.matcher(text);
        if (entity.find()) {
            return "The document refers to the entity " + entity.group(1)
                    + ", which is not one of the five of XML itself. Entities are never expanded or fetched.";
        }
        return "The XML is not well-formed: " + text + ".";
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "the parser cannot continue" : message;
        int cut = text.indexOf('\n');
        String line = (cut < 0 ? text : text.substring(0, cut)).strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private static @Nullable XMLStreamException known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException known) {
                return known;
            }
        }
        return null;
    }
}
