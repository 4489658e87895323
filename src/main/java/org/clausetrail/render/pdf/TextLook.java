package org.clausetrail.render.pdf;

/**
 * How a paragraph is set.
 *
 * @param size of the letters, in points
 * @param leading from line to line, in points
 * @param ink colour
 * @param bold whether all of it is bold
 * @param mono whether all of it has letters of one width
 * @param setting how lines fill the column
 */
record TextLook(float size, float leading, Ink ink, boolean bold, boolean mono, Setting setting) {
    /** How lines fill the column. */
    enum Setting {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFIED
    }

    static final TextLook BODY = new TextLook(9.5f, 14f, Ink.TEXT, false, false, Setting.JUSTIFIED);

    TextLook sized(float newSize, float newLeading) {
        return new TextLook(newSize, newLeading, ink, bold, mono, setting);
    }

    TextLook inked(Ink newInk) {
        return new TextLook(size, leading, newInk, bold, mono, setting);
    }

    TextLook bolder() {
        return new TextLook(size, leading, ink, true, mono, setting);
    }

    TextLook monospaced() {
        return new TextLook(size, leading, ink, bold, true, Setting.LEFT);
    }

    TextLook set(Setting newSetting) {
        return new TextLook(size, leading, ink, bold, mono, newSetting);
    }
}
