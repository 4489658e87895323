package org.clausetrail.render.pdf;

/** Text operators of a content stream (ISO 32000-1, 9.4); says only what changes. */
final class TextStream {
    final Bytes out;
    private String font = "";
    private float size;
    private Ink ink = Ink.TEXT;
    private boolean inkSet;
    private int x;
    private int y;
    private boolean open;

    TextStream(int capacity) {
        out = new Bytes(capacity);
    }

    /** Begins content that belongs to the structure tree. */
    void begin(String tag, int mcid) {
        end();
        out.add("/").add(tag).add("<</MCID ").add(mcid).add(">>BDC\nBT\n");
        opened();
    }

    /** Begins content that does not, with a property list in PDF syntax or none. */
    void beginArtifact(String properties) {
        end();
        out.add(properties.isEmpty() ? "/Artifact BMC\nBT\n" : "/Artifact" + properties + "BDC\nBT\n");
        opened();
    }

    private void opened() {
        open = true;
        x = 0;
        y = 0;
    }

    void end() {
        if (open) {
            out.add("ET\nEMC\n");
            open = false;
        }
    }

    /** Shows glyphs of one run from a point on, counted from the lower left corner of the page. */
    void show(ShapedText text, Run run, GlyphOrder order, int from, int to, float left, float baseline, float extra) {
        if (!run.font().resource.equals(font) || run.size() != size) {
            font = run.font().resource;
            size = run.size();
            out.add("/").add(font).add(" ").number(size).add("Tf\n");
        }
        if (!inkSet || run.ink() != ink) {
            ink = run.ink();
            inkSet = true;
            out.add(ink.fill);
        }
        int atX = Math.round(left * 100);
        int atY = Math.round((baseline + run.rise()) * 100);
        out.hundredths(atX - x).hundredths(atY - y).add("Td\n");
        x = atX;
        y = atY;
        array(text, run, order, from, to, extra);
    }

    private void array(ShapedText text, Run run, GlyphOrder order, int from, int to, float extra) {
        out.add("[(");
        // Distance that the next glyph moves to the right, in thousandths of the size.
        float move = 0;
        for (int place = from; place < to; place++) {
            int index = order.index(place);
            int glyph = text.glyphs[index];
            if (glyph < 0) {
                move += text.advances[index] * 1000 / run.size();
                continue;
            }
            if (Math.abs(move) >= 0.5f) {
                out.add(")").add(-Math.round(move)).add("(");
                move = 0;
            }
            int shown = order.mirrors(place) ? mirrored(run, text.characters[index], glyph) : glyph;
            out.escaped(shown >> 8);
            out.escaped(shown & 255);
            if (text.characters[index] == ' ') {
                move += extra * 1000 / run.size();
            }
        }
        out.add(")]TJ\n");
    }

    private static int mirrored(Run run, int character, int glyph) {
        int at = "()[]{}<>«»‹›".indexOf(character);
        if (at < 0) {
            return glyph;
        }
        int other = "()[]{}<>«»‹›".charAt(at ^ 1);
        int turned = run.font().face.glyph(other);
        if (turned != 0) {
            run.font().note(turned, other);
        }
        return turned == 0 ? glyph : turned;
    }
}
