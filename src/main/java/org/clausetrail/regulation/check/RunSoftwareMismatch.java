package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;

/**
 * C18 for simulation runs (rule R21): the software that a run used contradicts the SOUP list or the SBOM. What neither of
 * them holds is no contradiction: a simulation may use software that is no part of the product.
 */
final class RunSoftwareMismatch implements Check {
    @Override
    public void run(Facts facts, Report report) {
        Map<String, Item> components = new LinkedHashMap<>();
        for (int number : facts.items(ItemKind.COMPONENT)) {
            components.putIfAbsent(unversioned(facts.item(number).text(Attribute.PURL)), facts.item(number));
        }
        Map<String, List<Item>> contradictions = new LinkedHashMap<>();
        for (int number : facts.items(ItemKind.SIMULATION_RUN)) {
            Item run = facts.item(number);
            run.text("software-components")
                    .lines()
                    .forEach(line -> contradiction(facts, components, line)
                            .ifPresent(said -> contradictions
                                    .computeIfAbsent(said, key -> new ArrayList<>())
                                    .add(run)));
        }
        contradictions.forEach((said, runs) -> report.together(runs, "used " + said, "used " + said));
    }

    private static Optional<String> contradiction(Facts facts, Map<String, Item> components, String line) {
        String name = line.split(" · ", -1)[0];
        String soup = part(line, "soup ");
        String purl = part(line, "purl ");
        if (!soup.isEmpty()) {
            int known = facts.graph().find(new ItemId(soup)).orElse(-1);
            if (known < 0 || facts.item(known).kind() != ItemKind.SOUP) {
                return Optional.of(name + " as " + soup + ", which the SOUP list does not hold. Correct the manifest's"
                        + " reference, or complete the list.");
            }
            return differing(name, facts.item(known), "the SOUP list");
        }
        Item component = purl.isEmpty() ? null : components.get(unversioned(purl));
        return component == null ? Optional.empty() : differing(name, component, "the SBOM");
    }

    /** The version is the last word of the name, as the manifest states both. */
    private static Optional<String> differing(String name, Item listed, String where) {
        String version = listed.text(Attribute.VERSION).strip();
        String used = name.substring(name.lastIndexOf(' ') + 1);
        return version.isEmpty() || used.equals(version) || !name.contains(" ")
                ? Optional.empty()
                : Optional.of(name + ", of which " + where + " has version " + version
                        + ". Run it with the version of the release, or justify the difference.");
    }

    private static String part(String line, String word) {
        for (String part : line.split(" · ", -1)) {
            if (part.startsWith(word)) {
                return part.substring(word.length()).strip();
            }
        }
        return "";
    }

    private static String unversioned(String purl) {
        int version = purl.indexOf('@', purl.lastIndexOf('/') + 1);
        return version < 0 ? purl : purl.substring(0, version);
    }
}
