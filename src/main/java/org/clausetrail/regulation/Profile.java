package org.clausetrail.regulation;

import java.util.Set;

/**
 * What decides which clauses apply to a product.
 *
 * @param safetyClass software safety class of IEC 62304: {@code A}, {@code B} or {@code C}
 * @param documentationLevel FDA documentation level: {@code basic} or {@code enhanced}; empty where there is no US route
 * @param traits further applicability tokens that hold, such as {@code software}, {@code ivd}, {@code cms}, {@code measuring}
 * @param excluded tokens that the manufacturer declares not to hold, each as {@code token=reason}
 */
public record Profile(String safetyClass, String documentationLevel, Set<String> traits, Set<String> excluded) {
    public Profile {
        traits = Set.copyOf(traits);
        excluded = Set.copyOf(excluded);
    }
}
