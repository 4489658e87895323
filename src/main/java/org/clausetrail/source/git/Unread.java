package org.clausetrail.source.git;

/**
 * An object that a repository should hold and that cannot be read.
 *
 * @param object its id
 * @param kind what it is
 * @param path folder that it is the content of, with a slash at its end; empty for the root of a tree, and for a commit
 * @param reason what is wrong with it, as part of a sentence
 */
record Unread(String object, Kind kind, String path, String reason) {
    enum Kind {
        COMMIT,
        TREE
    }
}
