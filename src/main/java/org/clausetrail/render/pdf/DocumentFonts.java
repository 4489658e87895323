package org.clausetrail.render.pdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts of one document, each embedded once with the glyphs that were used. */
final class DocumentFonts {
    private final PdfFonts fonts;
    private final PdfFile file;
    private final Map<FontFace, FontUse> uses = new LinkedHashMap<>();
    private final @Nullable FontUse[] styles = new FontUse[8];
    private final Map<Integer, FontUse> fallbacks = new HashMap<>();

    DocumentFonts(PdfFonts fonts, PdfFile file) {
        this.fonts = fonts;
        this.file = file;
    }

    /** The font of a style. */
    FontUse style(boolean mono, boolean bold, boolean italic) {
        int index = (mono ? 4 : 0) + (italic ? 2 : 0) + (bold ? 1 : 0);
        FontUse use = styles[index];
        if (use == null) {
            use = use(fonts.face(mono, bold, italic));
            styles[index] = use;
        }
        return use;
    }

    /** Another font that has a character which the style's font lacks; null where no font has it. */
    @Nullable
    FontUse fallback(int codePoint, boolean bold, boolean italic) {
        FontUse plain = style(false, bold, italic);
        if (plain.face.glyph(codePoint) != 0) {
            return plain;
        }
        FontUse known = fallbacks.get(codePoint);
        if (known == null) {
            FontFace face = privateUse(codePoint) ? null : fonts.fallback(codePoint);
            if (face == null) {
                return null;
            }
            known = use(face);
            fallbacks.put(codePoint, known);
        }
        return known;
    }

    /** Characters without a public meaning: what a font draws for them says nothing. */
    private static boolean privateUse(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    private FontUse use(FontFace face) {
        return uses.computeIfAbsent(face, f -> new FontUse(f, "F" + (uses.size() + 1), file.reserve()));
    }

    /** Writes all fonts and gives the entries of the pages' font resources. */
    Bytes embed() {
        Bytes entries = new Bytes();
        for (FontUse use : uses.values()) {
            use.embed(file);
            entries.add("/" + use.resource + " ").ref(use.number);
        }
        return entries;
    }
}
