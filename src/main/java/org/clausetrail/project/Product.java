package org.clausetrail.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The identity of the product, the anchor that every document is compared with. Texts are empty where the project does
 * not state them.
 *
 * @param name as labelled
 * @param version under release, as labelled
 * @param manufacturer legal manufacturer
 * @param udiDi device identifier of the UDI
 * @param intendedPurpose as in the instructions for use
 * @param safetyClass software safety class of IEC 62304; C until one is assigned (4.3 g)
 * @param ivdClass class by IVDR Annex VIII
 * @param documentationLevel FDA documentation level, {@code basic} or {@code enhanced}
 * @param platforms hardware and operating systems named in the labelling
 * @param platformOf labelled platform that a test environment stands for, by the environment's id or text
 * @param traits applicability tokens that hold
 * @param notApplicable applicability tokens or clause ids that do not hold, with their reasons
 * @param documentPrefix what document ids begin with
 */
public record Product(
        String name,
        String version,
        String manufacturer,
        String udiDi,
        String intendedPurpose,
        String safetyClass,
        String ivdClass,
        String documentationLevel,
        List<String> platforms,
        Map<String, String> platformOf,
        List<String> traits,
        Map<String, String> notApplicable,
        String documentPrefix) {
    public Product {
        platforms = List.copyOf(platforms);
        platformOf = Collections.unmodifiableMap(new LinkedHashMap<>(platformOf));
        traits = List.copyOf(traits);
        notApplicable = Map.copyOf(notApplicable);
    }

    /** The same product in another version. */
    Product withVersion(String other) {
        return new Product(
                name,
                other,
                manufacturer,
                udiDi,
                intendedPurpose,
                safetyClass,
                ivdClass,
                documentationLevel,
                platforms,
                platformOf,
                traits,
                notApplicable,
                documentPrefix);
    }
}
