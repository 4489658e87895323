package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/**
 * C18: the SOUP list and the components of the build disagree. A component belongs to a SOUP item by a link, by its
 * package URL without version, or by its name.
 */
final class SoupAgainstComponents implements Check {
    private static final Pattern RANGE = Pattern.compile("[\\^~*<>,\\[\\]]|\\|\\||(?i)\\bx\\b|latest|\\d\\.x");

    @Override
    public void run(Facts facts, Report report) {
        int[] soup = facts.items(ItemKind.SOUP);
        int[] components = facts.items(ItemKind.COMPONENT);
        Map<String, Integer> byName = new HashMap<>();
        for (int component : components) {
            names(facts.item(component)).forEach(name -> byName.putIfAbsent(name, component));
        }
        Set<Integer> listed = new HashSet<>();
        for (int number : soup) {
            Item item = facts.item(number);
            if (RANGE.matcher(item.text(Attribute.VERSION)).find()) {
                report.at(
                        item,
                        Report.named(item) + " states the range \"" + item.text(Attribute.VERSION)
                                + "\" as its version. State the exact version in use.");
            }
            List<Integer> own = components(facts, number, byName);
            listed.addAll(own);
            if (!own.isEmpty()) {
                sameVersion(report, item, facts.item(own.get(0)));
            } else if (components.length > 0 && facts.live(number)) {
                report.at(
                        item,
                        Report.named(item)
                                + " is no component of the SBOM. Add it to the build's SBOM, or remove it from the"
                                + " list.");
            }
        }
        for (int component : components) {
            if (!listed.contains(component)) {
                Item item = facts.item(component);
                report.at(
                        item,
                        Report.named(item) + " is in the SBOM and not in the SOUP list. Add it to the list (IEC 62304"
                                + " 8.1.2).");
            }
        }
    }

    /** The component that a SOUP item is, by its names, then those that it identifies by links. */
    private static List<Integer> components(Facts facts, int soup, Map<String, Integer> byName) {
        List<Integer> components = new ArrayList<>();
        for (String name : names(facts.item(soup))) {
            Integer component = byName.get(name);
            if (component != null && components.isEmpty()) {
                components.add(component);
            }
        }
        for (int target : facts.graph().targets(soup, LinkKind.IDENTIFIES)) {
            components.add(target);
        }
        return components;
    }

    private static void sameVersion(Report report, Item soup, Item component) {
        String listed = soup.text(Attribute.VERSION).strip();
        String built = component.text(Attribute.VERSION).strip();
        if (!listed.isEmpty()
                && !built.isEmpty()
                && !listed.equals(built)
                && !RANGE.matcher(listed).find()) {
            report.at(
                    soup,
                    Report.named(soup) + " is listed with version " + listed + ", the SBOM has " + built
                            + ". Make both agree.",
                    component);
        }
    }

    /** The package URL without version, then the title, in lower case. */
    private static Set<String> names(Item item) {
        Set<String> names = new LinkedHashSet<>();
        String purl = item.text(Attribute.PURL).strip();
        int end = purl.indexOf('@', purl.lastIndexOf('/') + 1);
        if (!purl.isEmpty()) {
            names.add(purl.substring(0, end < 0 ? purl.length() : end)
                    .replaceAll("[?#].*", "")
                    .toLowerCase(Locale.ROOT));
        } else if (!item.title().isBlank()) {
            names.add(item.title().strip().toLowerCase(Locale.ROOT));
        }
        names.add("title:" + item.title().strip().toLowerCase(Locale.ROOT));
        return names;
    }
}
