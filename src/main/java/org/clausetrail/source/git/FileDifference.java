package org.clausetrail.source.git;

/**
 * A file in which two revisions differ.
 *
 * @param path its path; at the later revision, unless it is gone
 * @param previousPath path at the earlier revision, where it was renamed by the rules of Git; else empty
 * @param kind what happened to it
 * @param added lines that came; −1 where it is no text, or too large to compare
 * @param deleted lines that went; −1 likewise
 */
public record FileDifference(String path, String previousPath, PathChange.Kind kind, int added, int deleted) {
    /** Whether lines could be compared. */
    public boolean counted() {
        return added >= 0;
    }

    /** The same file with its paths as they are cited, with the name of the repository where there are several. */
    public FileDifference in(ProductPart part) {
        return new FileDifference(
                part.cited(path), previousPath.isEmpty() ? "" : part.cited(previousPath), kind, added, deleted);
    }
}
