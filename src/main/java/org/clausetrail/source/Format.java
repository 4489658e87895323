package org.clausetrail.source;

import java.io.IOException;

/**
 * One file format that Clausetrail reads: recognised from content, never from the file name alone.
 *
 * <p>Every implementation throws {@link org.clausetrail.model.InputException} for content that claims to be of this
 * format and is not, with the line where it is known, and imports nothing of such a file.
 */
public interface Format {
    /** Name as printed by {@code inspect}, such as {@code junit-xml}. */
    String name();

    /** How sure this format is that the file is its own. */
    Match match(Head head);

    /** Reads the whole file and counts: the facts that {@code inspect} prints. */
    Inspection inspect(InputFile file) throws IOException;

    /** How sure a format is, weakest first. */
    enum Match {
        NO,
        /** Looks like it, but another format may know better: a bare CSV, say. */
        POSSIBLE,
        /** Carries a mark of this format: root element, key, header. */
        CERTAIN
    }
}
