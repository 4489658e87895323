package org.clausetrail.render.pdf;

import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.clausetrail.render.page.Inline;
import org.clausetrail.render.page.Target;
import org.clausetrail.render.page.TextStyle;
import org.clausetrail.render.page.Tone;
import org.jspecify.annotations.Nullable;

/** Turns the pieces of a paragraph into glyphs: chooses a font for each character, and writes out what no font has. */
final class Shaper {
    private static final float BADGE_SIZE = 0.86f;
    private static final float BADGE_PADDING = 0.35f;
    private static final float MONO_SIZE = 0.92f;
    private static final float SMALL_SIZE = 0.85f;
    private static final float SHIFTED_SIZE = 0.7f;
    private static final int WORD_JOINER = 0x2060;
    private static final int TAB = 4;

    private final DocumentFonts fonts;
    private final ToIntFunction<Target.Dossier> pagesElsewhere;
    private final IntConsumer missing;

    /**
     * @param fonts the document's fonts
     * @param missing told of each character that no font has
     */
    Shaper(DocumentFonts fonts, IntConsumer missing, ToIntFunction<Target.Dossier> pagesElsewhere) {
        this.fonts = fonts;
        this.pagesElsewhere = pagesElsewhere;
        this.missing = missing;
    }

    /** Plain words in one look. */
    ShapedText shape(String words, TextLook look) {
        return shape(List.of(new Inline.Text(words, TextStyle.PLAIN, Target.NONE)), look);
    }

    /** The pieces of a paragraph. */
    ShapedText shape(List<Inline> pieces, TextLook look) {
        ShapedText text = new ShapedText();
        IdentityHashMap<Target, LinkUse> links = new IdentityHashMap<>(2);
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text words) {
                words(text, words, look, link(words.target(), links, text));
            } else if (piece instanceof Inline.Badge badge) {
                badge(text, badge, look, link(badge.target(), links, text));
            } else if (piece instanceof Inline.PageNumber number) {
                LinkUse link = new LinkUse(number.target());
                text.links.add(link);
                pageNumber(text, number.id(), look, link);
            } else if (piece instanceof Inline.PageElsewhere other) {
                int page = pagesElsewhere.applyAsInt(other.place());
                if (page > 0) {
                    Inline.Text words = new Inline.Text(other.words() + page, TextStyle.PLAIN, other.place());
                    words(text, words, look, link(words.target(), links, text));
                }
            } else if (piece instanceof Inline.Anchor anchor) {
                text.marks.add(new ShapedText.Mark(text.size, anchor.id()));
            } else {
                start(text, look, fonts.style(look.mono(), look.bold(), false));
                text.add(ShapedText.END_OF_LINE, '\n', 0);
            }
        }
        text.breaks = LineBreaks.of(text.characters, text.size);
        return text;
    }

    private static @Nullable LinkUse link(Target target, IdentityHashMap<Target, LinkUse> links, ShapedText text) {
        if (target == Target.NONE) {
            return null;
        }
        return links.computeIfAbsent(target, t -> {
            LinkUse use = new LinkUse(t);
            text.links.add(use);
            return use;
        });
    }

    private static @Nullable EditUse edit(TextStyle.Edit edit, ShapedText text) {
        if (edit == TextStyle.Edit.NONE) {
            return null;
        }
        EditUse use = new EditUse(edit);
        text.edits.add(use);
        return use;
    }

    private void words(ShapedText text, Inline.Text piece, TextLook look, @Nullable LinkUse link) {
        TextStyle style = piece.style();
        boolean mono = style.code() || look.mono();
        boolean bold = style.strong() || look.bold();
        float size = look.size() * (mono && !look.mono() ? MONO_SIZE : 1) * (style.source() ? SMALL_SIZE : 1);
        float rise = 0;
        if (style.shift() != TextStyle.Shift.NONE) {
            rise = style.shift() == TextStyle.Shift.SUPER ? size * 0.35f : size * -0.15f;
            size *= SHIFTED_SIZE;
        }
        EditUse edit = edit(style.edit(), text);
        Ink ink = link != null ? Ink.LINK : edit != null ? edit.ink() : style.source() ? Ink.QUIET : look.ink();
        if (link != null) {
            link.say(piece.text());
        }
        start(text, new Run(fonts.style(mono, bold, style.emphasis()), size, ink, rise, link, null, null, edit));
        characters(text, piece.text(), bold, style.emphasis());
    }

    private void badge(ShapedText text, Inline.Badge badge, TextLook look, @Nullable LinkUse link) {
        float size = look.size() * BADGE_SIZE;
        Tone tone = badge.tone();
        if (link != null) {
            link.say(badge.word());
        }
        Run run = new Run(fonts.style(false, true, false), size, Ink.letters(tone), 0, link, tone, null, null);
        start(text, run);
        text.add(ShapedText.BLANK, WORD_JOINER, size * BADGE_PADDING);
        characters(text, badge.word(), true, false);
        start(text, run);
        text.add(ShapedText.BLANK, WORD_JOINER, size * BADGE_PADDING);
    }

    private void pageNumber(ShapedText text, String id, TextLook look, LinkUse link) {
        FontUse font = fonts.style(look.mono(), look.bold(), false);
        start(text, new Run(font, look.size(), Ink.LINK, 0, link, null, id, null));
        float digit = font.face.advance(font.face.glyph('0')) * look.size() / 1000;
        text.add(ShapedText.PAGE_NUMBER, '0', 3 * digit);
        text.hasPageNumbers = true;
    }

    private void start(ShapedText text, TextLook look, FontUse font) {
        start(text, new Run(font, look.size(), look.ink(), 0, null, null, null, null));
    }

    private static void start(ShapedText text, Run run) {
        text.runs.add(run);
    }

    private void characters(ShapedText text, String words, boolean bold, boolean italic) {
        String composed = Normalizer.isNormalized(words, Normalizer.Form.NFC)
                ? words
                : Normalizer.normalize(words, Normalizer.Form.NFC);
        Run run = text.runs.get(text.runs.size() - 1);
        FontUse font = run.font();
        FontUse current = font;
        int length = composed.length();
        int column = 0;
        for (int i = 0; i < length; ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            column = c == '\n' ? 0 : column + 1;
            if (c == '\n') {
                text.add(ShapedText.END_OF_LINE, '\n', 0);
                continue;
            }
            if (c == '\t') {
                int spaces = TAB - (column - 1) % TAB;
                column += spaces - 1;
                for (int k = 0; k < spaces; k++) {
                    add(text, current, ' ', run.size());
                }
                continue;
            }
            if (c >= 0x80 && ignorable(c)) {
                text.add(ShapedText.BLANK, c == 0xAD ? 0x200B : c, 0);
                continue;
            }
            FontUse use = font.face.glyph(c) != 0 ? font : fonts.fallback(c, bold, italic);
            if (use == null) {
                missing.accept(c);
                current = turn(text, run, current, font);
                for (char substitute : String.format(Locale.ROOT, "[U+%04X]", c).toCharArray()) {
                    add(text, font, substitute, run.size());
                }
                continue;
            }
            current = turn(text, run, current, use);
            text.rightToLeft |= c >= 0x590 && rightToLeft(c);
            int shape = ArabicForms.at(composed, i - Character.charCount(c));
            add(text, use, c, c > 0xFFFF || use.face.glyph(shape) == 0 ? c : shape, run.size());
        }
        if (current != font) {
            turn(text, run, current, font);
        }
    }

    private static FontUse turn(ShapedText text, Run run, FontUse current, FontUse wanted) {
        if (current != wanted) {
            text.runs.add(run.in(wanted));
        }
        return wanted;
    }

    private static void add(ShapedText text, FontUse use, int character, float size) {
        add(text, use, character, character, size);
    }

    /** Adds the shape of a character: copied text yields the character. */
    private static void add(ShapedText text, FontUse use, int character, int shape, float size) {
        int glyph = use.face.glyph(shape);
        use.note(glyph, character);
        text.add(glyph, character, use.face.advance(glyph) * size / 1000);
    }

    /** Characters that steer the setting of text and draw nothing. */
    private static boolean ignorable(int c) {
        return c == 0xAD
                || c >= 0x200B && c <= 0x200F
                || c == WORD_JOINER
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static boolean rightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
