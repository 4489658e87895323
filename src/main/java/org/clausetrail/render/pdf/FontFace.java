package org.clausetrail.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/** A TrueType font: which glyph stands for a character, and how wide it is. Shared by documents, also at the same time. */
final class FontFace {
    private static final int RESTRICTED = 0x0002;
    private static final int NO_SUBSETTING = 0x0100;
    private static final int BITMAP_ONLY = 0x0200;

    private final TrueTypeFont font;
    private final CmapLookup cmap;
    private final int[] advances;
    private final int[][] glyphs = new int[0x1100][];
    private final String name;

    private FontFace(TrueTypeFont font) throws IOException {
        this.font = font;
        font.setEnableGsub(false);
        CmapLookup lookup = font.getUnicodeCmapLookup();
        if (lookup == null || font.getGlyph() == null) {
            throw new IOException("The font has no Unicode table or no TrueType outlines.");
        }
        cmap = lookup;
        name = font.getName().replaceAll("[^A-Za-z0-9-]", "");
        double unit = 1000.0 / font.getUnitsPerEm();
        advances = new int[font.getNumberOfGlyphs()];
        for (int i = 0; i < advances.length; i++) {
            advances[i] = (int) Math.round(font.getHorizontalMetrics().getAdvanceWidth(i) * unit);
        }
    }

    /**
     * A face of this font.
     *
     * @throws IOException if the font cannot be embedded: no outlines, or its licence bits forbid it
     */
    static FontFace of(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable os2 = font.getOS2Windows();
        int bits = os2 == null ? 0 : os2.getFsType();
        if ((bits & (NO_SUBSETTING | BITMAP_ONLY)) != 0 || (bits & 0xF) == RESTRICTED) {
            throw new IOException("The licence bits of the font forbid to embed a part of it.");
        }
        return new FontFace(font);
    }

    /** PostScript name. */
    String name() {
        return name;
    }

    /** The glyph of a character; 0 where the font has none. */
    int glyph(int codePoint) {
        int[] block = glyphs[codePoint >> 8];
        if (block == null) {
            block = block(codePoint & ~0xFF);
        }
        return block[codePoint & 0xFF];
    }

    private int[] block(int first) {
        int[] block = new int[256];
        synchronized (font) {
            for (int i = 0; i < 256; i++) {
                block[i] = cmap.getGlyphId(first + i);
            }
        }
        glyphs[first >> 8] = block;
        return block;
    }

    int glyphCount() {
        return advances.length;
    }

    /** Width of a glyph in thousandths of the font size. */
    int advance(int glyph) {
        return advances[glyph];
    }

    /** The facts of the font descriptor (ISO 32000-1, 9.8) in PDF syntax. */
    String descriptor() {
        synchronized (font) {
            try {
                double unit = 1000.0 / font.getUnitsPerEm();
                OS2WindowsMetricsTable os2 = font.getOS2Windows();
                double italic =
                        font.getPostScript() == null ? 0 : font.getPostScript().getItalicAngle();
                boolean fixed =
                        font.getPostScript() != null && font.getPostScript().getIsFixedPitch() != 0;
                int weight = os2 == null ? 400 : os2.getWeightClass();
                int ascent = (int) Math.round(font.getHorizontalHeader().getAscender() * unit);
                int capHeight =
                        os2 == null || os2.getVersion() < 2 ? ascent : (int) Math.round(os2.getCapHeight() * unit);
                // Symbolic, since the characters are reached by glyph number.
                int flags = 4 | (fixed ? 1 : 0) | (italic != 0 ? 64 : 0);
                return "/Flags " + flags + "/ItalicAngle " + Math.round(italic) + "/Ascent " + ascent + "/Descent "
                        + Math.round(font.getHorizontalHeader().getDescender() * unit) + "/CapHeight " + capHeight
                        + "/StemV " + (50 + weight * weight / 4225) + "/FontBBox["
                        + Math.round(font.getHeader().getXMin() * unit) + " "
                        + Math.round(font.getHeader().getYMin() * unit) + " "
                        + Math.round(font.getHeader().getXMax() * unit) + " "
                        + Math.round(font.getHeader().getYMax() * unit) + "]";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A part of the font: its bytes, and for each kept glyph its number in the part. */
    record Subset(Bytes program, java.util.Map<Integer, Integer> glyphs) {}

    /** The part of the font that holds these glyphs and those that they are composed of. */
    Subset subset(Set<Integer> kept, String prefix) {
        synchronized (font) {
            try {
                TTFSubsetter subsetter = new TTFSubsetter(
                        font,
                        java.util.List.of(
                                "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp"));
                subsetter.setPrefix(prefix);
                subsetter.addGlyphIds(kept);
                java.util.Map<Integer, Integer> numbers = new java.util.TreeMap<>();
                subsetter.getGIDMap().forEach((part, whole) -> numbers.put(whole, part));
                Bytes program = new Bytes(1 << 15);
                subsetter.writeToStream(program);
                return new Subset(program, numbers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first of these faces that has the character. */
    static @Nullable FontFace withGlyph(int codePoint, Iterable<FontFace> faces) {
        for (FontFace face : faces) {
            if (face.glyph(codePoint) != 0) {
                return face;
            }
        }
        return null;
    }
}
