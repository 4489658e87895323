package org.clausetrail.source.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * One path that a commit changed against its first parent.
 *
 * @param path path in the repository, with {@code /} between folders; bytes that are no UTF-8 as {@code \344}
 * @param kind what happened to it
 * @param oldMode mode before, as Git writes it in octal ({@code 0100644}); 0 where it was added
 * @param newMode mode after; 0 where it was deleted
 * @param oldBlob content before; the zero id where it was added
 * @param newBlob content after; the zero id where it was deleted
 */
public record PathChange(String path, Kind kind, int oldMode, int newMode, ObjectId oldBlob, ObjectId newBlob) {
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int SUBMODULE = 0160000;

    /** What happened to a path; renames are a deletion and an addition. */
    public enum Kind {
        ADDED,
        DELETED,
        MODIFIED,
        /** File became symbolic link or submodule, or the other way round. */
        TYPE_CHANGED
    }

    /** Whether a regular file is there after the change. */
    public boolean leavesFile() {
        return (newMode & TYPE) == REGULAR;
    }

    /** Whether a regular file was there before the change. */
    public boolean replacesFile() {
        return (oldMode & TYPE) == REGULAR;
    }

    /** Whether the path is a submodule, before or after. */
    public boolean submodule() {
        return (newMode & TYPE) == SUBMODULE || (oldMode & TYPE) == SUBMODULE;
    }

    static PathChange added(String path, int mode, ObjectId blob) {
        return new PathChange(path, Kind.ADDED, 0, mode, ObjectId.zeroId(), blob);
    }

    static PathChange deleted(String path, int mode, ObjectId blob) {
        return new PathChange(path, Kind.DELETED, mode, 0, blob, ObjectId.zeroId());
    }

    static PathChange modified(String path, int oldMode, int newMode, ObjectId oldBlob, ObjectId newBlob) {
        Kind kind = (oldMode & TYPE) == (newMode & TYPE) ? Kind.MODIFIED : Kind.TYPE_CHANGED;
        return new PathChange(path, kind, oldMode, newMode, oldBlob, newBlob);
    }
}
