package org.clausetrail.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.source.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of the form that nearly all reports have, from memory and several times as fast as the full parser:
 * UTF-8, ASCII names, no document type, no instructions, elements without namespace, at most one prefix for attributes,
 * declared at the root.
 *
 * <p>Everything else is {@link UnusualContent}, whether it is wrong or only rare: the full parser then has the last word.
 * Texts and values are made when they are asked for.
 */
// [impl->CT-REQ-162]
final class PlainEvents implements XmlEvents {
    /** The longest document that is read into memory. */
    private static final int LONGEST = 4 << 20;

    private static final Pattern PROLOG =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?(?:<\\?xml version=(?:\"1\\.0\"|'1\\.0')"
                    + "(?: encoding=(?:\"(?i:UTF-8)\"|'(?i:UTF-8)'))?"
                    + "(?: standalone=(?:\"(?:yes|no)\"|'(?:yes|no)'))? ?\\?>)?");

    private final PlainBytes content;
    private final PlainAttributes attributes;
    /** Begin and end of the names of the elements that are open. */
    private int[] open = new int[32];

    private int depth;
    private boolean rootSeen;
    private boolean endPending;
    private int line = 1;
    private int nameFrom;
    private int nameTo;
    private int textFrom;
    private int textTo;
    private boolean section;
    private boolean beyondAscii;
    private boolean rewritten;

    private PlainEvents(PlainBytes content) {
        this.content = content;
        this.attributes = new PlainAttributes(content);
    }

    /** The document, if it is short and begins as plain documents do. */
    static @Nullable PlainEvents open(InputFile file) throws IOException {
        if (file.size() > LONGEST) {
            return null;
        }
        int size = (int) file.size();
        byte[] bytes = new byte[size + PlainBytes.ROOM];
        int read;
        try (InputStream stream = file.open()) {
            read = stream.readNBytes(bytes, 0, size + 1);
        }
        String begin = new String(bytes, 0, Math.min(size, XmlProlog.LENGTH), StandardCharsets.ISO_8859_1);
        Matcher prolog = PROLOG.matcher(begin);
        // a file that grew or shrank meanwhile is for the full parser
        return read == size && prolog.find() ? new PlainEvents(new PlainBytes(bytes, prolog.end(), size)) : null;
    }

    @Override
    public Event next(boolean texts) throws UnusualContent {
        if (endPending) {
            endPending = false;
            attributes.clear();
            return leave();
        }
        while (true) {
            if (content.peek(0) != '<') {
                if (depth > 0) {
                    text();
                    if (texts) {
                        return Event.TEXT;
                    }
                } else if (!content.passSpace()) {
                    return done();
                }
                continue;
            }
            switch (content.peek(1)) {
                case '/' -> {
                    return endTag();
                }
                case '!' -> {
                    if (hidden() && texts) {
                        return Event.TEXT;
                    }
                }
                default -> {
                    return startTag();
                }
            }
        }
    }

    private Event done() throws UnusualContent {
        if (!rootSeen || !content.atEnd()) {
            throw new UnusualContent();
        }
        return Event.DONE;
    }

    private void text() throws UnusualContent {
        section = false;
        textFrom = content.at;
        content.passText();
        textTo = content.at;
        beyondAscii = content.beyondAscii;
        rewritten = content.rewritten;
    }

    /** Passes a comment, or a section of CDATA, which is text; whether it was one. */
    private boolean hidden() throws UnusualContent {
        if (content.passes("<!--")) {
            content.passComment();
            return false;
        }
        if (depth == 0 || !content.passes("<![CDATA[")) {
            throw new UnusualContent();
        }
        section = true;
        textFrom = content.at;
        textTo = content.passSection();
        beyondAscii = content.beyondAscii;
        rewritten = content.rewritten;
        return true;
    }

    private Event startTag() throws UnusualContent {
        if (depth == 0 && rootSeen) {
            throw new UnusualContent();
        }
        line = content.line;
        content.at++;
        nameFrom = content.at;
        content.passName();
        nameTo = content.at;
        attributes.pass(!rootSeen);
        rootSeen = true;
        if (content.peek(0) == '/') {
            content.at++;
            endPending = true;
        }
        content.pass('>');
        if (2 * depth == open.length) {
            open = Arrays.copyOf(open, 2 * open.length);
        }
        open[2 * depth] = nameFrom;
        open[2 * depth + 1] = nameTo;
        depth++;
        return Event.START;
    }

    private Event endTag() throws UnusualContent {
        line = content.line;
        content.at += 2;
        int from = content.at;
        content.passName();
        attributes.clear();
        if (depth == 0 || !content.same(from, content.at, open[2 * depth - 2], open[2 * depth - 1])) {
            throw new UnusualContent();
        }
        content.passSpace();
        content.pass('>');
        return leave();
    }

    private Event leave() {
        depth--;
        nameFrom = open[2 * depth];
        nameTo = open[2 * depth + 1];
        return Event.END;
    }

    @Override
    public void appendText(StringBuilder text, int limit) {
        String part = section
                ? content.literal(textFrom, textTo, beyondAscii, rewritten)
                : content.text(textFrom, textTo, beyondAscii, rewritten, false);
        text.append(part, 0, Math.min(part.length(), limit - text.length()));
    }

    @Override
    public String name() {
        return content.name(nameFrom, nameTo);
    }

    @Override
    public String namespace() {
        return "";
    }

    @Override
    public @Nullable String attribute(String name) {
        return attributes.attribute(name);
    }

    @Override
    public int attributes() {
        return attributes.count();
    }

    @Override
    public String attributeName(int index) {
        return attributes.attributeName(index);
    }

    @Override
    public String attributeValue(int index) {
        return attributes.attributeValue(index);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() {
        // the bytes are in memory
    }
}
