package org.clausetrail.project;

import java.util.Map;

/**
 * What a project decides about its checks.
 *
 * @param endOfLife last day on which the device is supported, ISO 8601; empty where it is not stated
 * @param soupReviewMonths months after which the review of a SOUP item's anomaly list is too old
 * @param sovereignty whether site, jurisdiction and custody of simulations must be known
 * @param editions edition or date that the project's documents cite, by catalog
 */
public record CheckOptions(String endOfLife, int soupReviewMonths, boolean sovereignty, Map<String, String> editions) {
    public CheckOptions {
        editions = Map.copyOf(editions);
    }
}
