package org.clausetrail.source.git;

/**
 * Where an added file comes from.
 *
 * @param from path before
 * @param to path of the added file
 * @param similarity how much of the larger of both contents they share, in percent; 100 for the same content
 * @param copy whether the file at the old path stayed, or became another one
 */
public record Rename(String from, String to, int similarity, boolean copy) {
    /** In words: {@code a.c → b.c (87 %)}, a copy as {@code copy of a.c → b.c (100 %)}. */
    public String text() {
        return (copy ? "copy of " : "") + from + " → " + to + " (" + similarity + " %)";
    }
}
