package org.clausetrail.render.pdf;

import org.clausetrail.render.page.Tone;

/** The palette: a sober blue-grey, and four tones whose words read without colour too. */
enum Ink {
    TEXT(0x1F2933),
    STRONG(0x102A43),
    QUIET(0x5B6B7B),
    ACCENT(0x0B4F6C),
    LINK(0x0B5C8A),
    RULE(0xC8D1DA),
    HEAD_RULE(0x8FA3B5),
    HEAD(0xE6ECF2),
    ZEBRA(0xF6F8FA),
    CODE(0xF1F4F7),
    GOOD_TEXT(0x14532D),
    GOOD(0xDDF1E4),
    NEUTRAL_TEXT(0x3B4A59),
    NEUTRAL(0xE7ECF0),
    CAUTION_TEXT(0x6B4100),
    CAUTION(0xFBEBCB),
    BAD_TEXT(0x8A1C12),
    BAD(0xFADFDC),
    GOOD_EDGE(0x2F855A),
    NEUTRAL_EDGE(0x829AB1),
    CAUTION_EDGE(0xC27803),
    BAD_EDGE(0xC0392B);

    /** Sets the colour of fills and letters. */
    final String fill;
    /** Sets the colour of lines. */
    final String stroke;

    Ink(int rgb) {
        Bytes colour = new Bytes();
        for (int shift = 16; shift >= 0; shift -= 8) {
            colour.number(((rgb >> shift) & 255) / 255.0);
        }
        String numbers = new String(colour.toArray(), java.nio.charset.StandardCharsets.US_ASCII);
        fill = numbers + "rg\n";
        stroke = numbers + "RG\n";
    }

    static Ink ground(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case NEUTRAL -> NEUTRAL;
            case CAUTION -> CAUTION;
            case BAD -> BAD;
        };
    }

    static Ink letters(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD_TEXT;
            case NEUTRAL -> NEUTRAL_TEXT;
            case CAUTION -> CAUTION_TEXT;
            case BAD -> BAD_TEXT;
        };
    }

    static Ink edge(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD_EDGE;
            case NEUTRAL -> NEUTRAL_EDGE;
            case CAUTION -> CAUTION_EDGE;
            case BAD -> BAD_EDGE;
        };
    }
}
