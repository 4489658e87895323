package org.clausetrail.regulation;

import java.util.Map;

/**
 * What a project decides about its checks.
 *
 * @param product name of the product; empty where it is not stated
 * @param version version under release; empty where it is not stated
 * @param udi UDI-DI; empty where it is not stated
 * @param endOfLife date until which the device is supported, ISO 8601; empty where it is not stated
 * @param soupReviewMonths age in months at which the review of a SOUP anomaly list is too old (C19)
 * @param sovereignty whether site, jurisdiction and custody of simulations must be known (S13)
 * @param citedEditions edition that the project cites, by catalog; others are not compared (C25)
 */
public record CheckSettings(
        String product,
        String version,
        String udi,
        String endOfLife,
        int soupReviewMonths,
        boolean sovereignty,
        Map<String, String> citedEditions) {
    public CheckSettings {
        citedEditions = Map.copyOf(citedEditions);
    }

    /** The usual settings for a product: yearly SOUP reviews, no expectation on sovereignty. */
    public static CheckSettings of(String product, String version) {
        return new CheckSettings(product, version, "", "", 12, false, Map.of());
    }
}
