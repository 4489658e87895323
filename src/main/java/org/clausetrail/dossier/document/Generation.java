package org.clausetrail.dossier.document;

/**
 * What a dossier was made with and from: the facts that somebody needs to make it again.
 *
 * @param toolVersion version of Clausetrail
 * @param mappingDigest SHA-256 of the catalogs and rules used
 * @param repository name of the repository; empty without one
 * @param commit full object id that the sources were read at; empty without a repository
 * @param dirty whether files differed from that commit
 * @param inputsDigest SHA-256 over all inputs
 */
public record Generation(
        String toolVersion,
        String mappingDigest,
        String repository,
        String commit,
        boolean dirty,
        String inputsDigest) {
    /** The same facts left open, so that the revision of a document depends on what it says and on nothing else. */
    static final Generation OPEN = new Generation("", "", "", "", false, "");
}
