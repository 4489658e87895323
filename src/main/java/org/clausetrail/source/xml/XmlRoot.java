package org.clausetrail.source.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.Head;

/**
 * The root element of a document, as far as its first bytes show it: enough to recognise a format, with no promise that
 * the document is well-formed.
 *
 * @param name local name, without a prefix
 * @param namespace its namespace; empty where it has none
 * @param attributes attributes as written, by full name, entities not replaced
 * @param content what follows the start tag in the head
 */
public record XmlRoot(String name, String namespace, Map<String, String> attributes, String content) {
    private static final Pattern TAG = Pattern.compile("<(?:([\\w.-]+):)?([\\w.-]+)");
    /** Begins at the beginning of a word and never goes back, so that a head without attributes is passed once. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w.:-])([\\w.:-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    public XmlRoot {
        attributes = Map.copyOf(attributes);
    }

    /** The root element, if the head looks like XML. */
    public static Optional<XmlRoot> of(Head head) {
        String text = head.text();
        int tag = rootTag(text);
        if (tag < 0) {
            return Optional.empty();
        }
        Matcher name = TAG.matcher(text).region(tag, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        int end = text.indexOf('>', name.end());
        int stop = end < 0 ? text.length() : end;
        Map<String, String> attributes = attributes(text.substring(name.end(), stop));
        String prefix = name.group(1);
        String namespace = attributes.getOrDefault(prefix == null ? "xmlns" : "xmlns:" + prefix, "");
        return Optional.of(new XmlRoot(name.group(2), namespace, attributes, text.substring(stop)));
    }

    /** Whether the first bytes hold a tag of that local name anywhere below the root. */
    public boolean holds(String element) {
        return content.contains("<" + element + ">")
                || content.contains("<" + element + " ")
                || content.contains("<" + element + "/")
                || content.contains("<" + element + "\n")
                || content.contains("<" + element + "\r");
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            attributes.putIfAbsent(attribute.group(1), value);
        }
        return attributes;
    }

    /** Where the root's start tag begins, after declaration, comments, instructions and document type; -1 if nowhere. */
    private static int rootTag(String text) {
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (text.startsWith("<!--", i)) {
                i = after(text, "-->", i + 4);
            } else if (text.startsWith("<?", i)) {
                i = after(text, "?>", i + 2);
            } else if (text.startsWith("<!DOCTYPE", i)) {
                i = afterDoctype(text, i);
            } else {
                return text.charAt(i) == '<' ? i : -1;
            }
        }
        return -1;
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int afterDoctype(String text, int from) {
        int close = text.indexOf('>', from);
        int subset = text.indexOf('[', from);
        if (subset < 0 || close >= 0 && close < subset) {
            return close < 0 ? text.length() : close + 1;
        }
        return after(text, ">", after(text, "]", subset));
    }
}
