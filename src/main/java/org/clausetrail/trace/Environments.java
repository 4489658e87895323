package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.source.Evidence;

/**
 * Joins results with the environments that they name by id or title, and through them with the labelled platforms that
 * these stand for (IVDR Annex II 6.4). Names are compared whole, without regard to case; a resemblance is none.
 */
// [impl->CT-REQ-238]
final class Environments {
    /** Attribute of an environment: title of the labelled platform that it stands for. */
    static final String PLATFORM = "platform";

    private final Map<String, Set<Item>> byName = new HashMap<>();

    private Environments(List<Item> items) {
        for (Item item : items) {
            if (item.kind() == ItemKind.ENVIRONMENT) {
                name(item.id().value(), item);
                name(item.title(), item);
                item.text(Attribute.TESTED_ON).lines().forEach(text -> name(text, item));
            }
        }
    }

    private void name(String text, Item environment) {
        if (!text.isBlank()) {
            byName.computeIfAbsent(plain(text), key -> new LinkedHashSet<>()).add(environment);
        }
    }

    /** One link from each result or run to each environment and platform that it names. */
    static List<LinkClaim> joined(Evidence evidence) {
        Environments environments = new Environments(evidence.items());
        List<LinkClaim> links = new ArrayList<>();
        if (environments.byName.isEmpty()) {
            return links;
        }
        for (Item item : evidence.items()) {
            if (item.kind() == ItemKind.TEST_RESULT || item.kind() == ItemKind.SIMULATION_RUN) {
                for (Item environment : environments.named(item.text(Attribute.ENVIRONMENT))) {
                    links.add(new LinkClaim(
                            item.id(), LinkKind.RAN_ON, environment.id(), "", Origin.DERIVED, item.source()));
                }
            }
        }
        return links;
    }

    private Set<Item> named(String text) {
        Set<Item> named = new LinkedHashSet<>(byName.getOrDefault(plain(text), Set.of()));
        for (Item environment : List.copyOf(named)) {
            for (String other : List.of(environment.id().value(), environment.title(), environment.text(PLATFORM))) {
                named.addAll(byName.getOrDefault(plain(other), Set.of()));
            }
        }
        return named;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
