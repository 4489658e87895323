package org.clausetrail.render.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that pages are set in: Liberation Sans and Mono, then the font files that the project names, then Noto Sans SC
 * for ideographs and symbols, then TrueType fonts found on the system for characters that all of these lack. Fonts are read
 * when first needed and kept; an instance serves any number of documents, also at the same time.
 */
// [impl->CT-REQ-304]
// [impl->CT-REQ-310]
public final class PdfFonts {
    private static final String[] LIBERATION = {
        "LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationSans-BoldItalic",
        "LiberationMono-Regular", "LiberationMono-Bold", "LiberationMono-Italic", "LiberationMono-BoldItalic"
    };

    private static final String IDEOGRAPHS = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** Where systems keep TrueType fonts with many characters: symbols first, then ideographs. */
    private static final List<String> SYSTEM = List.of(
            "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
            "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
            "/usr/share/fonts/TTF/DejaVuSans.ttf",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/arphic/uming.ttc",
            "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
            "/Library/Fonts/Arial Unicode.ttf",
            "/System/Library/Fonts/STHeiti Light.ttc",
            "C:/Windows/Fonts/seguisym.ttf",
            "C:/Windows/Fonts/msyh.ttc",
            "C:/Windows/Fonts/simsun.ttc",
            "C:/Windows/Fonts/meiryo.ttc",
            "C:/Windows/Fonts/malgun.ttf",
            "C:/Windows/Fonts/arial.ttf");

    private final @Nullable FontFace[] liberation = new FontFace[LIBERATION.length];
    private final List<Path> files;
    private final List<FontFace> fallbacks = new ArrayList<>();
    private final int named;
    private boolean ideographs;
    private int next;

    private PdfFonts(List<Path> files, int named, boolean ideographs) {
        this.files = List.copyOf(files);
        this.named = named;
        this.ideographs = ideographs;
    }

    /** Liberation, Noto Sans SC and what the system has. */
    public static PdfFonts standard() {
        return with(List.of());
    }

    /**
     * Liberation, then these files, then Noto Sans SC and what the system has.
     *
     * @param named TrueType fonts ({@code .ttf}, {@code .ttc}) in the order in which they are asked for a character
     */
    public static PdfFonts with(List<Path> named) {
        List<Path> files = new ArrayList<>(named);
        SYSTEM.stream().map(Path::of).filter(Files::isRegularFile).forEach(files::add);
        return new PdfFonts(files, named.size(), true);
    }

    /** Liberation and these files alone, so that pages are the same on every machine. */
    public static PdfFonts only(List<Path> named) {
        return new PdfFonts(named, named.size(), false);
    }

    /** The files that are asked for a character that Liberation lacks, in order. */
    public List<Path> fallbackFiles() {
        return files;
    }

    /** The face of a style. */
    synchronized FontFace face(boolean mono, boolean bold, boolean italic) {
        int index = (mono ? 4 : 0) + (italic ? 2 : 0) + (bold ? 1 : 0);
        FontFace face = liberation[index];
        if (face == null) {
            face = bundled("/liberation/" + LIBERATION[index] + ".ttf");
            liberation[index] = face;
        }
        return face;
    }

    /** A face beyond Liberation that has the character, if any. */
    synchronized @Nullable FontFace fallback(int codePoint) {
        FontFace face = FontFace.withGlyph(codePoint, fallbacks);
        while (face == null && (ideographs || next < files.size())) {
            FontFace loaded = load();
            if (loaded != null) {
                fallbacks.add(loaded);
                face = loaded.glyph(codePoint) == 0 ? null : loaded;
            }
        }
        return face;
    }

    private @Nullable FontFace load() {
        if (ideographs && next >= named) {
            ideographs = false;
            return bundled(IDEOGRAPHS);
        }
        return load(files.get(next++));
    }

    private static FontFace bundled(String name) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("A font is missing in the class path: " + name);
            }
            return FontFace.of(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " could not be read.", e);
        }
    }

    /** A font file; null where it cannot be embedded, so that the next one is asked. */
    private static @Nullable FontFace load(Path file) {
        try {
            boolean collection = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
            return FontFace.of(collection ? first(file.toFile()) : single(file.toFile()));
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static TrueTypeFont single(File file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    }

    private static TrueTypeFont first(File file) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        new TrueTypeCollection(file).processAllFonts(fonts::add);
        return fonts.get(0);
    }
}
