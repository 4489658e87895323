package org.clausetrail.model;

import java.util.Objects;

/**
 * The place that a fact was read from.
 *
 * @param path file as named in the project, with {@code /} between folders; empty where there is no file
 * @param line line in the file, from 1; 0 where the whole file is meant
 * @param commit full object id of the commit that the file was read at; empty for files outside a repository
 * @param digest SHA-256 of the file in lower-case hex; empty where none was computed
 */
public record SourceRef(String path, int line, String commit, String digest) {
    /** No place: for facts that Clausetrail itself derived. */
    public static final SourceRef NONE = new SourceRef("", 0, "", "");

    public SourceRef {
        Objects.requireNonNull(path);
        Objects.requireNonNull(commit);
        Objects.requireNonNull(digest);
        if (line < 0) {
            throw new IllegalArgumentException("A line is counted from 1; 0 means the whole file: " + line);
        }
    }

    /** A whole file outside a repository. */
    public static SourceRef file(String path) {
        return new SourceRef(path, 0, "", "");
    }

    /** The same file at another line. */
    public SourceRef at(int otherLine) {
        return new SourceRef(path, otherLine, commit, digest);
    }

    /** {@code path:line@commit} with an abbreviated commit, leaving out what is not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!commit.isEmpty()) {
            text.append('@').append(commit, 0, Math.min(12, commit.length()));
        }
        return text.toString();
    }
}
