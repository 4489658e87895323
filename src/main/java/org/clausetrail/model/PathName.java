package org.clausetrail.model;

import java.nio.file.Path;

/** Paths as evidence cites them: with slashes on every system, so that a dossier made on Windows has the same bytes. */
public final class PathName {
    private PathName() {}

    /** A path as it was given. */
    public static String of(Path path) {
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? path.toString() : path.toString().replace(separator, "/");
    }

    /** A path as seen from a folder; the path itself where no way leads there, as from one drive to another. */
    public static String from(Path folder, Path path) {
        try {
            return of(folder.relativize(path));
        } catch (IllegalArgumentException e) {
            return of(path);
        }
    }
}
