package org.clausetrail.dossier.document;

import java.util.List;

/**
 * The product that a dossier is about, as its cover pages state it. A text that the project does not state is empty, and
 * the pages say "not stated".
 *
 * @param name as labelled
 * @param version under release, as labelled
 * @param manufacturer legal manufacturer
 * @param udiDi device identifier of the UDI
 * @param intendedPurpose as in the instructions for use
 * @param safetyClass software safety class of IEC 62304
 * @param ivdClass class by IVDR Annex VIII
 * @param documentationLevel FDA documentation level
 * @param platforms hardware and operating systems named in the labelling
 */
public record Identity(
        String name,
        String version,
        String manufacturer,
        String udiDi,
        String intendedPurpose,
        String safetyClass,
        String ivdClass,
        String documentationLevel,
        List<String> platforms) {
    public Identity {
        platforms = List.copyOf(platforms);
    }
}
