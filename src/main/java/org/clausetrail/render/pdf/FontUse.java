package org.clausetrail.render.pdf;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The use of a font in one document: which glyphs were set and for which characters; embeds them at the end. */
final class FontUse {
    final FontFace face;
    /** Name of the font in the pages' resources, such as {@code F1}. */
    final String resource;
    /** Number of the font object, written by {@link #embed}. */
    final int number;

    /** The character that each glyph stands for, plus one; 0 where the glyph is not used. */
    private final int[] characters;

    FontUse(FontFace face, String resource, int number) {
        this.face = face;
        this.resource = resource;
        this.number = number;
        this.characters = new int[face.glyphCount()];
    }

    /** Notes that a glyph is set for a character; the lowest of several characters is what a copy of the text yields. */
    void note(int glyph, int codePoint) {
        int known = characters[glyph];
        if (known == 0 || codePoint < known - 1) {
            characters[glyph] = codePoint + 1;
        }
    }

    /** Writes the font with the glyphs that were used (ISO 32000-1, 9.7). */
    void embed(PdfFile file) {
        Map<Integer, Integer> used = new TreeMap<>();
        for (int glyph = 0; glyph < characters.length; glyph++) {
            if (characters[glyph] != 0) {
                used.put(glyph, characters[glyph] - 1);
            }
        }
        String prefix = prefix(used);
        String name = prefix + "+" + face.name();
        FontFace.Subset subset = face.subset(used.keySet(), prefix + "+");

        int program = file.reserve();
        file.stream(program, "/Length1 " + subset.program().size, subset.program());
        int descriptor = file.put(new Bytes()
                .add("<</Type/FontDescriptor/FontName/" + name + face.descriptor() + "/FontFile2 ")
                .ref(program)
                .add(">>"));
        int toPart = file.reserve();
        file.stream(toPart, "", cidToGlyph(used.keySet(), subset.glyphs()));
        int descendant = file.put(new Bytes()
                .add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name)
                .add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
                .ref(descriptor)
                .add("/CIDToGIDMap ")
                .ref(toPart)
                .add("/DW 1000/W[")
                .add(widths(used.keySet()))
                .add("]>>"));
        int toUnicode = file.reserve();
        file.stream(toUnicode, "", toUnicode(used));
        file.put(
                number,
                new Bytes()
                        .add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts[")
                        .ref(descendant)
                        .add("]/ToUnicode ")
                        .ref(toUnicode)
                        .add(">>"));
    }

    /** Six letters that tell subsets apart: a hash of the glyphs. */
    private static String prefix(Map<Integer, Integer> used) {
        long hash = Integer.toUnsignedLong(Arrays.hashCode(
                used.keySet().stream().mapToInt(Integer::intValue).toArray()));
        StringBuilder letters = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return letters.toString();
    }

    private static Bytes cidToGlyph(Set<Integer> used, Map<Integer, Integer> parts) {
        Bytes map = new Bytes(1 << 14);
        int next = 0;
        for (int glyph : used) {
            for (; next < glyph; next++) {
                map.write(0);
                map.write(0);
            }
            int part = parts.getOrDefault(glyph, 0);
            map.write(part >> 8);
            map.write(part);
            next++;
        }
        return map;
    }

    private Bytes widths(Set<Integer> used) {
        Bytes widths = new Bytes(1 << 10);
        int expected = -1;
        for (int glyph : used) {
            if (glyph != expected) {
                widths.add(expected < 0 ? "" : "]").add(glyph).add("[");
            }
            widths.add(face.advance(glyph)).add(" ");
            expected = glyph + 1;
        }
        return expected < 0 ? widths : widths.add("]");
    }

    private static Bytes toUnicode(Map<Integer, Integer> used) {
        Bytes cmap = new Bytes(1 << 12)
                .add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .add("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
                .add("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .add("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        int left = used.size();
        int inBlock = 0;
        for (Map.Entry<Integer, Integer> entry : used.entrySet()) {
            if (inBlock == 0) {
                cmap.add(Math.min(100, left)).add(" beginbfchar\n");
            }
            cmap.add("<").hex4(entry.getKey()).add("> <");
            for (char c : Character.toChars(entry.getValue())) {
                cmap.hex4(c);
            }
            cmap.add(">\n");
            left--;
            if (++inBlock == 100 || left == 0) {
                cmap.add("endbfchar\n");
                inBlock = 0;
            }
        }
        return cmap.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }
}
