package org.clausetrail.source.xml;

import static org.clausetrail.source.xml.Characters.BEYOND_ASCII;
import static org.clausetrail.source.xml.Characters.BRACKET;
import static org.clausetrail.source.xml.Characters.LINE_FEED;
import static org.clausetrail.source.xml.Characters.MARKUP;
import static org.clausetrail.source.xml.Characters.PLAIN;
import static org.clausetrail.source.xml.Characters.QUOTE;
import static org.clausetrail.source.xml.Characters.REFERENCE;
import static org.clausetrail.source.xml.Characters.RETURN;
import static org.clausetrail.source.xml.Characters.TAB;

/**
 * The bytes of a document in UTF-8 and a place in them: characters, names, references and white space of XML 1.0, checked
 * while they are passed. Behind the content stand zeros, which no document may hold, so that no step has to look for the
 * end.
 */
final class PlainBytes {
    /** How many zeros stand behind the content. */
    static final int ROOM = 4;

    private final byte[] bytes;
    private final int end;
    private final PlainNames names;
    private final PlainTexts texts;

    /** The place of the next byte. */
    int at;
    /** Number of the line that it stands on, from 1. */
    int line = 1;
    /** Whether what was passed last holds characters that more than one byte stands for. */
    boolean beyondAscii;
    /** Whether what was passed last is not told as it is written: references, line ends, white space of attributes. */
    boolean rewritten;

    /**
     * A document.
     *
     * @param bytes the document with at least {@link #ROOM} zeros behind it
     * @param from where its first tag or what stands before it begins
     * @param end how long it is
     */
    PlainBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        names = new PlainNames(bytes);
        texts = new PlainTexts(bytes);
        at = from;
    }

    boolean atEnd() {
        return at == end;
    }

    byte peek(int ahead) {
        return bytes[at + ahead];
    }

    /** Passes a byte that must be there. */
    void pass(char expected) throws UnusualContent {
        if (bytes[at] != expected) {
            throw new UnusualContent();
        }
        at++;
    }

    /** Whether a text stands here; passes it if so. */
    boolean passes(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        at += ascii.length();
        return true;
    }

    /** Passes white space; whether there was any. */
    boolean passSpace() {
        int from = at;
        while (true) {
            switch (bytes[at]) {
                case ' ', '\t' -> at++;
                case '\n', '\r' -> lineEnd();
                default -> {
                    return at > from;
                }
            }
        }
    }

    private void lineEnd() {
        if (bytes[at] == '\n' || bytes[at + 1] != '\n') {
            line++;
        }
        at++;
    }

    /** Passes a name without colon in ASCII. */
    void passName() throws UnusualContent {
        if (!Characters.startsName(bytes[at])) {
            throw new UnusualContent();
        }
        int i = at + 1;
        while (Characters.continuesName(bytes[i])) {
            i++;
        }
        at = i;
    }

    /** Passes text up to the next tag. */
    void passText() throws UnusualContent {
        beyondAscii = false;
        rewritten = false;
        while (true) {
            switch (nextKind()) {
                case MARKUP -> {
                    return;
                }
                case REFERENCE -> reference();
                case BRACKET -> {
                    if (bytes[at + 1] == ']' && bytes[at + 2] == '>') {
                        throw new UnusualContent();
                    }
                    at++;
                }
                default -> passOther();
            }
        }
    }

    /** Passes the value of an attribute with its quotes; returns where it begins. */
    int passValue() throws UnusualContent {
        byte quote = bytes[at++];
        if (quote != '"' && quote != '\'') {
            throw new UnusualContent();
        }
        int from = at;
        beyondAscii = false;
        rewritten = false;
        while (true) {
            switch (nextKind()) {
                case QUOTE -> {
                    if (bytes[at++] == quote) {
                        return from;
                    }
                }
                case REFERENCE -> reference();
                case BRACKET -> at++;
                case MARKUP -> throw new UnusualContent();
                case LINE_FEED, TAB -> {
                    rewritten = true;
                    passOther();
                }
                default -> passOther();
            }
        }
    }

    /** Passes the rest of a section of CDATA; returns where its content ends. */
    int passSection() throws UnusualContent {
        beyondAscii = false;
        rewritten = false;
        while (true) {
            switch (nextKind()) {
                case BRACKET -> {
                    int here = at;
                    if (passes("]]>")) {
                        return here;
                    }
                    at++;
                }
                case MARKUP, REFERENCE -> at++;
                default -> passOther();
            }
        }
    }

    /** Passes the rest of a comment. */
    void passComment() throws UnusualContent {
        while (!passes("--")) {
            switch (Characters.kind(bytes[at])) {
                case PLAIN, MARKUP, REFERENCE, BRACKET -> at++;
                default -> passOther();
            }
        }
        pass('>');
    }

    /** Passes plain characters; the kind of the first that is none. */
    private byte nextKind() {
        int i = at;
        while (Characters.kind(bytes[i]) == PLAIN) {
            i++;
        }
        at = i;
        return Characters.kind(bytes[i]);
    }

    private void passOther() throws UnusualContent {
        switch (Characters.kind(bytes[at])) {
            case LINE_FEED -> lineEnd();
            case RETURN -> {
                rewritten = true;
                lineEnd();
            }
            case TAB, QUOTE -> at++;
            case BEYOND_ASCII -> passCharacter();
            default -> throw new UnusualContent();
        }
    }

    /** Passes one character of two to four bytes in its shortest form (RFC 3629). */
    private void passCharacter() throws UnusualContent {
        beyondAscii = true;
        int lead = bytes[at] & 0xff;
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        int point = lead & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                throw new UnusualContent();
            }
            point = point << 6 | bytes[at + i] & 0x3f;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        if (lead < 0xc2 || lead > 0xf4 || point < least || !Characters.isCharacter(point)) {
            throw new UnusualContent();
        }
        at += length;
    }

    /** Passes a reference to a character or to one of the five entities of XML itself. */
    private void reference() throws UnusualContent {
        rewritten = true;
        at++;
        if (bytes[at] == '#') {
            characterReference();
        } else if (!passes("lt;") && !passes("gt;") && !passes("amp;") && !passes("quot;") && !passes("apos;")) {
            throw new UnusualContent();
        }
    }

    private void characterReference() throws UnusualContent {
        at++;
        int radix = bytes[at] == 'x' ? 16 : 10;
        at += radix == 16 ? 1 : 0;
        int point = 0;
        int from = at;
        for (int digit = Character.digit(bytes[at], radix); digit >= 0; digit = Character.digit(bytes[at], radix)) {
            point = point * radix + digit;
            at++;
            if (point > Character.MAX_CODE_POINT) {
                throw new UnusualContent();
            }
        }
        if (at == from || !Characters.isCharacter(point)) {
            throw new UnusualContent();
        }
        pass(';');
    }

    /** A stretch that was passed before, as the document means it. */
    String text(int from, int to, boolean manyBytes, boolean rewrite, boolean attribute) {
        return rewrite ? texts.rewritten(from, to, attribute) : texts.written(from, to, manyBytes);
    }

    /** A stretch of CDATA that was passed before: nothing but its line ends is told in another way. */
    String literal(int from, int to, boolean manyBytes, boolean returns) {
        String text = texts.written(from, to, manyBytes);
        return returns ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
    }

    /** A name that was passed before. */
    String name(int from, int to) {
        return names.name(from, to);
    }

    /** Whether two stretches are the same. */
    boolean same(int from, int to, int otherFrom, int otherTo) {
        return names.same(from, to, otherFrom, otherTo);
    }
}
