package org.clausetrail.dossier.document;

/**
 * A file of the dossier, for its index.
 *
 * @param path within the dossier, with {@code /} between folders
 * @param document id of the document that it renders, or empty
 * @param pages number of pages; 0 where the format has none
 * @param size in bytes
 * @param sha256 digest in lower-case hex
 */
public record DossierFile(String path, String document, int pages, long size, String sha256) {}
