package org.clausetrail.render.pdf;

/**
 * The joined shapes of Arabic letters: a letter looks different alone, at the end, at the beginning and inside of a word
 * (Unicode, Arabic Presentation Forms). Fonts without these shapes show the letters unjoined.
 */
final class ArabicForms {
    private static final int ALONE = 0;
    private static final int END = 1;
    private static final int BEGINNING = 2;
    private static final int INSIDE = 3;
    private static final int TATWEEL = 0x640;
    private static final int FIRST = 0x621;
    private static final int LAST = 0x6CC;

    /** Letters with their first shape and the number of their shapes. */
    private static final int[][] LETTERS = {
        {0x621, 0xFE80, 1}, {0x622, 0xFE81, 2}, {0x623, 0xFE83, 2}, {0x624, 0xFE85, 2}, {0x625, 0xFE87, 2},
        {0x626, 0xFE89, 4}, {0x627, 0xFE8D, 2}, {0x628, 0xFE8F, 4}, {0x629, 0xFE93, 2}, {0x62A, 0xFE95, 4},
        {0x62B, 0xFE99, 4}, {0x62C, 0xFE9D, 4}, {0x62D, 0xFEA1, 4}, {0x62E, 0xFEA5, 4}, {0x62F, 0xFEA9, 2},
        {0x630, 0xFEAB, 2}, {0x631, 0xFEAD, 2}, {0x632, 0xFEAF, 2}, {0x633, 0xFEB1, 4}, {0x634, 0xFEB5, 4},
        {0x635, 0xFEB9, 4}, {0x636, 0xFEBD, 4}, {0x637, 0xFEC1, 4}, {0x638, 0xFEC5, 4}, {0x639, 0xFEC9, 4},
        {0x63A, 0xFECD, 4}, {0x641, 0xFED1, 4}, {0x642, 0xFED5, 4}, {0x643, 0xFED9, 4}, {0x644, 0xFEDD, 4},
        {0x645, 0xFEE1, 4}, {0x646, 0xFEE5, 4}, {0x647, 0xFEE9, 4}, {0x648, 0xFEED, 2}, {0x649, 0xFEEF, 2},
        {0x64A, 0xFEF1, 4}, {0x67E, 0xFB56, 4}, {0x686, 0xFB7A, 4}, {0x698, 0xFB8A, 2}, {0x6A9, 0xFB8E, 4},
        {0x6AF, 0xFB92, 4}, {0x6CC, 0xFBFC, 4}
    };

    private ArabicForms() {}

    /** The shape of the character at an index; the character itself where it is no letter that joins. */
    static int at(String text, int index) {
        char letter = text.charAt(index);
        if (letter < FIRST || letter > LAST) {
            return letter;
        }
        for (int[] entry : LETTERS) {
            if (entry[0] == letter) {
                boolean fromBefore = entry[2] > 1 && shapes(neighbour(text, index, -1)) == INSIDE + 1;
                boolean toNext = entry[2] == INSIDE + 1 && shapes(neighbour(text, index, 1)) > 1;
                int shape = fromBefore ? toNext ? INSIDE : END : toNext ? BEGINNING : ALONE;
                return entry[1] + shape;
            }
        }
        return letter;
    }

    /** The next character that is no mark over a letter; 0 at the end. */
    private static char neighbour(String text, int index, int step) {
        int at = index + step;
        while (at >= 0 && at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
            at += step;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }

    private static int shapes(char letter) {
        if (letter == TATWEEL) {
            return INSIDE + 1;
        }
        for (int[] entry : LETTERS) {
            if (entry[0] == letter) {
                return entry[2];
            }
        }
        return 0;
    }
}
