package org.clausetrail.render.pdf;

import org.clausetrail.render.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What the neighbouring glyphs of a line have in common.
 *
 * @param font font that they are taken from
 * @param size size in points
 * @param ink colour
 * @param rise distance above the line, in points
 * @param link where they lead, if anywhere
 * @param badge tone of the ground that they stand on, if any
 * @param pageOf anchor whose page number they show, if any
 * @param edit what a change of the text did to them, if anything
 */
record Run(
        FontUse font,
        float size,
        Ink ink,
        float rise,
        @Nullable LinkUse link,
        @Nullable Tone badge,
        @Nullable String pageOf,
        @Nullable EditUse edit) {
    /** The same glyphs taken from another font. */
    Run in(FontUse other) {
        return new Run(other, size, ink, rise, link, badge, pageOf, edit);
    }

    /** The same in another colour, leading somewhere. */
    Run dressed(Ink colour, LinkUse target) {
        return new Run(font, size, colour, rise, target, badge, pageOf, edit);
    }
}
