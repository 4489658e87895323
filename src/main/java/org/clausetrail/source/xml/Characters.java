package org.clausetrail.source.xml;

import java.util.Arrays;

/** What the bytes of a document in UTF-8 and the characters of XML 1.0 are. */
final class Characters {
    /** Printable ASCII that means nothing but itself. */
    static final byte PLAIN = 0;

    static final byte MARKUP = 1;
    static final byte REFERENCE = 2;
    static final byte BRACKET = 3;
    static final byte LINE_FEED = 4;
    static final byte RETURN = 5;
    static final byte TAB = 6;
    static final byte QUOTE = 7;
    static final byte BEYOND_ASCII = 8;
    static final byte FORBIDDEN = 9;

    private static final byte[] KINDS = kinds();
    private static final boolean[] NAMES = names();

    private Characters() {}

    /** The kind of a byte. */
    static byte kind(byte b) {
        return KINDS[b & 0xff];
    }

    /** Whether an ASCII name without a colon can begin with a byte. */
    static boolean startsName(byte b) {
        return NAMES[b & 0xff] && (b == '_' || b >= 'A');
    }

    /** Whether a byte can stand in an ASCII name without a colon. */
    static boolean continuesName(byte b) {
        return NAMES[b & 0xff];
    }

    /** The characters of XML 1.0, production 2. */
    static boolean isCharacter(int point) {
        return point >= 0x20 && point < 0xd800
                || point >= 0xe000 && point < 0xfffe
                || point >= 0x10000 && point <= Character.MAX_CODE_POINT
                || point == '\t'
                || point == '\n'
                || point == '\r';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, 0, ' ', FORBIDDEN);
        Arrays.fill(kinds, 0x80, 0x100, BEYOND_ASCII);
        kinds['<'] = MARKUP;
        kinds['&'] = REFERENCE;
        kinds[']'] = BRACKET;
        kinds['\n'] = LINE_FEED;
        kinds['\r'] = RETURN;
        kinds['\t'] = TAB;
        kinds['"'] = QUOTE;
        kinds['\''] = QUOTE;
        return kinds;
    }

    private static boolean[] names() {
        boolean[] names = new boolean[256];
        Arrays.fill(names, '0', '9' + 1, true);
        Arrays.fill(names, 'A', 'Z' + 1, true);
        Arrays.fill(names, 'a', 'z' + 1, true);
        names['_'] = true;
        names['-'] = true;
        names['.'] = true;
        return names;
    }
}
