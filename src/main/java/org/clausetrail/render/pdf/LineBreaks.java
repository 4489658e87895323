package org.clausetrail.render.pdf;

/**
 * Where lines may end: a small reading of the Unicode line breaking algorithm (UAX 14) that is the same on every Java
 * runtime, with the places that technical names add: paths and identifiers that are longer than a line end after
 * {@code / . _ -} and at a change of case, and anywhere if they must.
 */
// [impl->CT-REQ-303]
final class LineBreaks {
    /** Never: the next character belongs to this one. */
    static final byte NEVER = 0;
    /** Against the rules of writing; only before text would leave the column. */
    static final byte LAST = 1;
    /** Inside a word that is longer than the line. */
    static final byte ANYWHERE = 2;
    /** Behind a separator in a name that is longer than the line. */
    static final byte SEPARATOR = 3;
    /** As a reader expects. */
    static final byte NORMAL = 4;
    /** Always. */
    static final byte FORCED = 5;

    private static final String SEPARATORS = "/\\._-:=&?@,;|+~#%–";
    private static final String OPENING = "([{«‹“‘「『（［｛〈《【〔〖¿¡";
    private static final String CLOSING = ")]}»›”’」』）］｝〉》】〕〗、。，．・：；！？‐゠–〜?!.,;:%‰℃°…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
    private static final int LONG_NAME = 8;

    private LineBreaks() {}

    /** For each character, how willingly a line ends after it. */
    static byte[] of(int[] characters, int size) {
        byte[] breaks = new byte[size];
        int sinceBreak = 0;
        for (int i = 0; i < size; i++) {
            int before = characters[i];
            int after = i + 1 < size ? characters[i + 1] : ' ';
            byte kind = i + 1 == size ? NORMAL : between(before, after, sinceBreak);
            breaks[i] = kind;
            sinceBreak = kind >= NORMAL ? 0 : sinceBreak + 1;
        }
        return breaks;
    }

    private static byte between(int before, int after, int sinceBreak) {
        if (before == '\n') {
            return FORCED;
        }
        if (before < 0x80 && after < 0x80) {
            return latin(before, after, sinceBreak);
        }
        if (before == ' ') {
            return after == ' ' ? NEVER : NORMAL;
        }
        if (joins(after)) {
            return NEVER;
        }
        if (glue(before) || glue(after)) {
            return LAST;
        }
        if (after == ' ') {
            return ANYWHERE;
        }
        if (OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0) {
            return LAST;
        }
        if (ideographic(before) || ideographic(after) || before == '—' || before == '\u200B') {
            return NORMAL;
        }
        return SEPARATORS.indexOf(before) >= 0 ? SEPARATOR : ANYWHERE;
    }

    private static byte latin(int before, int after, int sinceBreak) {
        if (before == ' ') {
            return after == ' ' ? NEVER : NORMAL;
        }
        if (after == ' ') {
            return ANYWHERE;
        }
        boolean letter = after >= 'A' && (after | 0x20) <= 'z' && (after | 0x20) >= 'a';
        if (before == '-' && letter && sinceBreak > 1 || before == '/' && letter && sinceBreak >= LONG_NAME) {
            return NORMAL;
        }
        if (SEPARATORS.indexOf(before) >= 0 && SEPARATORS.indexOf(after) < 0) {
            return SEPARATOR;
        }
        boolean caseChange = before >= 'a' && before <= 'z' && after >= 'A' && after <= 'Z';
        return caseChange ? SEPARATOR : ANYWHERE;
    }

    /** Marks that are drawn over the character before them. */
    private static boolean joins(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean glue(int character) {
        return character == 0xA0 || character == 0x202F || character == 0x2060;
    }

    /** Characters of scripts that are written without spaces. */
    static boolean ideographic(int character) {
        return character >= 0x2E80
                && (character <= 0x9FFF
                        || character >= 0xA000 && character <= 0xA4CF
                        || character >= 0xAC00 && character <= 0xD7A3
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE4F
                        || character >= 0xFF00 && character <= 0xFFEF
                        || character >= 0x1F300 && character <= 0x1FAFF
                        || character >= 0x20000 && character <= 0x3FFFF);
    }

    /** The ends of the lines of a text in a column of this width; the last is the size of the text. */
    static int[] lines(ShapedText text, float width) {
        int[] ends = new int[4];
        int count = 0;
        int start = 0;
        do {
            int end = lineEnd(text, start, width);
            if (count == ends.length) {
                ends = java.util.Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = end;
            start = end;
        } while (start < text.size);
        return java.util.Arrays.copyOf(ends, count);
    }

    private static int lineEnd(ShapedText text, int start, float width) {
        float used = 0;
        int normal = -1;
        int separator = -1;
        int anywhere = -1;
        int last = -1;
        for (int i = start; i < text.size; i++) {
            used += text.advances[i];
            if (used > width + 0.01f && text.characters[i] != ' ') {
                int end = normal > 0 ? normal : separator > 0 ? separator : anywhere > 0 ? anywhere : last;
                return withSpace(text, end > 0 ? end : cluster(text, i + 1));
            }
            switch (text.breaks[i]) {
                case FORCED -> {
                    return i + 1;
                }
                case NORMAL -> normal = i + 1;
                case SEPARATOR -> separator = i + 1;
                case ANYWHERE -> anywhere = i + 1;
                case LAST -> last = i + 1;
                default -> {}
            }
        }
        return text.size;
    }

    /** A line keeps the space behind it, so that the next one does not begin with it. */
    private static int withSpace(ShapedText text, int end) {
        return end < text.size && text.characters[end] == ' ' ? end + 1 : end;
    }

    /** The first place at or behind an index where characters may be parted. */
    private static int cluster(ShapedText text, int index) {
        int end = index;
        while (end < text.size && text.breaks[end - 1] == NEVER) {
            end++;
        }
        return end;
    }
}
