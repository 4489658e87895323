package org.clausetrail.render.page;

/** A piece of a line. */
public sealed interface Inline {
    /**
     * Where the piece leads when it is followed; pieces of one link share one target object, so that a renderer can join them.
     */
    default Target target() {
        return Target.NONE;
    }

    /** Words in one style. */
    record Text(String text, TextStyle style, @Override Target target) implements Inline {}

    /**
     * A state, verdict or severity as a word on a coloured ground.
     *
     * @param code what follows {@code state-} or {@code severity-} in the class
     * @param word the word as printed
     * @param target where it leads
     */
    record Badge(String code, String word, @Override Target target) implements Inline {
        /** The tone that gives the colour. */
        public Tone tone() {
            return Tone.of(code);
        }
    }

    /** The number of the page on which an anchor of this document stands. */
    record PageNumber(String id) implements Inline {
        @Override
        public Target target() {
            return new Target.Local(id);
        }
    }

    /**
     * The number of the page on which a place of another document stands. Only pages that are numbered show it, and only
     * where the other document was laid out before.
     *
     * @param place the place
     * @param words what is printed before the number
     */
    record PageElsewhere(Target.Dossier place, String words) implements Inline {}

    /** A place in the line that links lead to. */
    record Anchor(String id) implements Inline {}

    /** The end of a line. */
    record LineBreak() implements Inline {}
}
