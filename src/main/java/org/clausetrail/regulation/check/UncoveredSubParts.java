package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Severity;

/**
 * C04: a requirement with several numbered parts or acceptance criteria, and a test for each of them cannot exist since
 * fewer tests than parts verify it. A test that names a part, such as {@code b)}, in its {@code parts} settles it.
 */
final class UncoveredSubParts implements Check {
    private static final Pattern PART = Pattern.compile("(?m)^\\s*(?:[-*]\\s+)?\\(?([a-z]|\\d{1,2})[).](?=\\s)");

    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.SOFTWARE_REQUIREMENT)) {
            Item item = facts.item(number);
            Set<String> parts = parts(item);
            int[] verifiers = facts.graph().sources(number, LinkKind.VERIFIES);
            if (parts.size() < 2 || verifiers.length == 0 || !facts.live(number)) {
                continue;
            }
            List<String> named = new ArrayList<>();
            for (int verifier : verifiers) {
                named.addAll(List.of(facts.item(verifier).text("parts").split("[,;\\s)(]+", -1)));
            }
            Set<String> open = new LinkedHashSet<>(parts);
            open.removeAll(named);
            boolean enough = named.stream().allMatch(String::isBlank) && verifiers.length >= parts.size();
            boolean children = facts.graph().sources(number, LinkKind.REFINES).length >= parts.size();
            if (!open.isEmpty() && !enough && !children) {
                report.at(
                        critical(item) ? Severity.ERROR : Severity.WARNING,
                        item,
                        Report.named(item) + " has " + parts.size() + " parts, and " + verifiers.length
                                + " item(s) verify it: not shown for " + String.join(", ", open)
                                + ". Add tests, or name the parts that a test covers in its attribute \"parts\".");
            }
        }
    }

    private static boolean critical(Item item) {
        return item.is(Attribute.CRITICAL) || item.is(Attribute.RISK_CONTROL);
    }

    private static Set<String> parts(Item item) {
        Set<String> parts = new LinkedHashSet<>();
        for (String text : List.of(item.text(Attribute.TEXT), item.text("acceptance"))) {
            Matcher matcher = PART.matcher(text);
            while (matcher.find()) {
                parts.add(matcher.group(1));
            }
        }
        return parts;
    }
}
