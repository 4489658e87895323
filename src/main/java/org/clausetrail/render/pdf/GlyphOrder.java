package org.clausetrail.render.pdf;

import java.text.Bidi;

/** The order in which the glyphs of a line stand from left to right (UAX 9). */
// [impl->CT-REQ-309]
final class GlyphOrder {
    private static final int[] AS_IS = {};
    private static final boolean[] NONE = {};

    private final int[] indices;
    private final int from;
    private final boolean[] mirrored;

    /** Without indices, places and indices agree. */
    private GlyphOrder(int[] indices, int from, boolean[] mirrored) {
        this.indices = indices;
        this.from = from;
        this.mirrored = mirrored;
    }

    /** The order of a part of a text. */
    static GlyphOrder of(ShapedText text, int from, int to) {
        return text.rightToLeft && to > from ? reordered(text, from, to) : new GlyphOrder(AS_IS, from, NONE);
    }

    private static GlyphOrder reordered(ShapedText text, int from, int to) {
        int length = to - from;
        byte[] levels = new byte[length];
        Integer[] places = new Integer[length];
        Bidi line = bidi(text).createLineBidi(from, to);
        for (int i = 0; i < length; i++) {
            levels[i] = (byte) line.getLevelAt(i);
            places[i] = i;
        }
        Bidi.reorderVisually(levels, 0, places, 0, length);
        int[] indices = new int[length];
        boolean[] mirrored = new boolean[length];
        for (int place = 0; place < length; place++) {
            indices[place] = from + places[place];
            mirrored[place] = (levels[places[place]] & 1) == 1;
        }
        return new GlyphOrder(indices, from, mirrored);
    }

    /** Whether a text begins with a letter that is read from the right. */
    static boolean rightToLeft(ShapedText text) {
        return text.rightToLeft && !bidi(text).baseIsLeftToRight();
    }

    private static Bidi bidi(ShapedText text) {
        char[] characters = new char[text.size];
        for (int i = 0; i < text.size; i++) {
            int c = text.characters[i];
            // Characters beyond the basic plane count as ideographs.
            characters[i] = c > 0xFFFF ? '\u4E00' : (char) c;
        }
        return new Bidi(characters, 0, null, 0, characters.length, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    /** The index in the text of the glyph at a place. */
    int index(int place) {
        return indices.length == 0 ? place : indices[place - from];
    }

    /** Whether a bracket at a place turns round. */
    boolean mirrors(int place) {
        return mirrored.length > 0 && mirrored[place - from];
    }
}
