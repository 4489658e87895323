package org.clausetrail.source.git;

/** How far the origin of an added file is looked for. */
public enum RenameMode {
    /** Not at all: a renamed file is one that was deleted and one that was added. */
    NONE,
    /** Among the files that the same commit deleted, as {@code git log -M} does. */
    RENAMES,
    /** Among those and the files that the same commit modified, as {@code git log -C} does. */
    COPIES;

    /** The mode that some flags ask for. */
    public static RenameMode of(boolean renames, boolean copies) {
        return copies ? COPIES : renames ? RENAMES : NONE;
    }
}
