package org.clausetrail.render;

import org.clausetrail.render.page.Tone;

/**
 * The colours of a tone, the same in every format.
 *
 * <p>Colour only repeats a word; ink on ground has a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3).
 */
public enum Palette {
    /** Evidence that counts. */
    GOOD("0B5A2B", "D7F0DE"),
    /** Does not apply, or is a person's task. */
    NEUTRAL("41484F", "E8EBEE"),
    /** Not known, not run, or not enough. */
    CAUTION("6B4600", "FFEFC4"),
    /** Contradicts, failed or is missing. */
    BAD("8A1020", "FBDADD");

    /** Ground of headings and table heads. */
    public static final String HEADING_GROUND = "1F3A4D";

    /** Letters of a link. */
    public static final String LINK_INK = "0B57A4";

    /** Letters of a source: the place that a fact was read from. */
    public static final String SOURCE_INK = "5B6570";

    private final String ink;
    private final String ground;

    Palette(String ink, String ground) {
        this.ink = ink;
        this.ground = ground;
    }

    /** The colours of a tone. */
    public static Palette of(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case NEUTRAL -> NEUTRAL;
            case CAUTION -> CAUTION;
            case BAD -> BAD;
        };
    }

    /** Colour of the letters: six hex digits, red, green, blue. */
    public String ink() {
        return ink;
    }

    /** Colour behind the letters: six hex digits, red, green, blue. */
    public String ground() {
        return ground;
    }
}
