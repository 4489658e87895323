package org.clausetrail.dossier.document;

/**
 * Something that was left out of the dossier.
 *
 * @param what item, file or clause
 * @param reason why
 */
public record Exclusion(String what, String reason) {}
