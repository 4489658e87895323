package org.clausetrail.render.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a paragraph as a row of glyphs with their widths, ready to be broken into lines. */
final class ShapedText {
    /** A place that takes room but draws nothing, such as the padding of a badge. */
    static final int BLANK = -1;
    /** The end of a line. */
    static final int END_OF_LINE = -2;
    /** A place for a page number that is known at the end. */
    static final int PAGE_NUMBER = -3;

    /** A place in the text that links lead to. */
    record Mark(int index, String id) {}

    int size;
    int[] glyphs = new int[32];
    int[] characters = new int[32];
    float[] advances = new float[32];
    short[] runIndex = new short[32];
    byte[] breaks = {};
    boolean rightToLeft;
    boolean hasPageNumbers;
    final List<Run> runs = new ArrayList<>(2);
    final List<Mark> marks = new ArrayList<>(0);
    final List<LinkUse> links = new ArrayList<>(0);
    final List<EditUse> edits = new ArrayList<>(0);

    void add(int glyph, int character, float advance) {
        if (size == glyphs.length) {
            int more = size * 2;
            glyphs = Arrays.copyOf(glyphs, more);
            characters = Arrays.copyOf(characters, more);
            advances = Arrays.copyOf(advances, more);
            runIndex = Arrays.copyOf(runIndex, more);
        }
        glyphs[size] = glyph;
        characters[size] = character;
        advances[size] = advance;
        runIndex[size] = (short) (runs.size() - 1);
        size++;
    }

    Run run(int index) {
        return runs.get(runIndex[index]);
    }

    /** Width of a part, in points. */
    float width(int from, int to) {
        float width = 0;
        for (int i = from; i < to; i++) {
            width += advances[i];
        }
        return width;
    }

    /** The end of a part without the spaces at its end. */
    int trimmed(int from, int to) {
        int end = to;
        while (end > from && (characters[end - 1] == ' ' || glyphs[end - 1] == END_OF_LINE)) {
            end--;
        }
        return end;
    }
}
