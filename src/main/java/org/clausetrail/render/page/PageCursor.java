package org.clausetrail.render.page;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Reader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clausetrail.model.InputException;
import org.clausetrail.model.SourceRef;

/** A position in the template's output: steps through the XML and refuses what the vocabulary does not know. */
final class PageCursor {
    private static final int DEEPEST = 64;
    private static final Set<String> EVERYWHERE = Set.of("id", "class", "lang", "title", "dir");

    private final XMLStreamReader xml;
    private final String name;
    private int depth;
    private String text = "";

    PageCursor(Reader page, String name) {
        this.name = name;
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(new VisibleReader(page));
        } catch (XMLStreamException e) {
            throw new InputException(SourceRef.file(name), "The page could not be opened: " + e.getMessage());
        }
    }

    /** Steps to the next start, end or text; the event's {@link XMLStreamConstants} number. */
    int next() {
        while (true) {
            int event = step();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw error("Elements are nested more than " + DEEPEST + " deep. Flatten the template.");
                    }
                    return event;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return event;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.END_DOCUMENT -> {
                    return event;
                }
                case XMLStreamConstants.SPACE,
                        XMLStreamConstants.COMMENT,
                        XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw error("The entity &" + xml.getLocalName()
                            + "; is not known here. Write the character itself, or its number such as &#160;.");
                default -> throw error("A page holds elements and text alone, without a document type.");
            }
        }
    }

    private int step() {
        try {
            int event = xml.next();
            boolean characters = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            text = characters ? xml.getText() : "";
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            // The parser reads text lazily and wraps what it finds wrong then.
            throw error("The template's output is not well-formed XML: " + e.getMessage());
        }
    }

    /** Steps to the next child element and answers true, or to the end of the current element and answers false; text is refused. */
    boolean nextChild(String parent) {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!text().isBlank()) {
                        throw error("Text stands directly in <" + parent + ">: \"" + excerpt(text())
                                + "\". Put it into a paragraph or a cell.");
                    }
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /** Reads the text of the current element up to its end, whose children are refused. */
    String textOnly() {
        String element = element();
        StringBuilder out = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> throw unknown(element);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.append(text());
                default -> {
                    return out.toString().strip().replaceAll("[ \t\r\n]+", " ");
                }
            }
        }
    }

    /** Expects the current element to be empty, and steps past its end. */
    void skipEmpty() {
        String element = element();
        if (nextChild(element)) {
            throw unknown(element);
        }
    }

    String element() {
        return xml.getLocalName();
    }

    String text() {
        return text;
    }

    /** The value of an attribute; empty where it is absent. */
    String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    String id() {
        return attribute("id");
    }

    /** Whether the class attribute holds this word. */
    boolean is(String word) {
        String classes = attribute("class");
        int at = classes.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || classes.charAt(at - 1) == ' ') && (end == classes.length() || classes.charAt(end) == ' ')) {
                return true;
            }
            at = classes.indexOf(word, end);
        }
        return false;
    }

    /** What follows the prefix in the first class word that begins with it; empty where none does. */
    String classAfter(String prefix) {
        for (String word : attribute("class").split(" ", -1)) {
            if (word.startsWith(prefix)) {
                return word.substring(prefix.length());
            }
        }
        return "";
    }

    /** A whole number from 1; 1 where the attribute is absent. */
    int count(String attribute, int most) {
        String value = attribute(attribute);
        if (value.isEmpty()) {
            return 1;
        }
        if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw error(attribute + "=\"" + excerpt(value) + "\" is not a whole number from 1 to " + most + ".");
    }

    /** Refuses attributes that neither every element nor this one knows. */
    void allow(String... also) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (!EVERYWHERE.contains(attribute) && !java.util.List.of(also).contains(attribute)) {
                throw error("<" + element() + "> has an attribute that pages do not know: " + excerpt(attribute)
                        + ". Remove it, or see the page vocabulary in the documentation.");
            }
        }
    }

    InputException unknown(String parent) {
        return error("<" + element() + "> does not belong into <" + parent
                + ">. See the page vocabulary in the documentation for the elements that pages know.");
    }

    InputException error(String message) {
        return new InputException(
                SourceRef.file(name).at(Math.max(0, xml.getLocation().getLineNumber())),
                Math.max(0, xml.getLocation().getColumnNumber()),
                message);
    }

    private static String excerpt(String text) {
        String line = text.strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
