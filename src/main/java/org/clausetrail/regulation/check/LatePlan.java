package org.clausetrail.regulation.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * C12: a protocol or design that was approved after the first result of its level, a risk management plan that was
 * approved after a risk was judged, a regression analysis that was written before what it is about existed.
 */
final class LatePlan implements Check {
    /** Levels of the tests that a document of a type must come before. */
    private static final Map<String, List<String>> BEFORE = Map.of(
            "system-test-protocol", List.of("system", "validation"),
            "integration-test-protocol", List.of("integration"),
            "integration-plan", List.of("integration"),
            "unit-test-protocol", List.of("unit"),
            "unit-verification-plan", List.of("unit"),
            "software-design-specification", List.of("unit"));

    private static final ItemKind[] RISKS = {ItemKind.HAZARD, ItemKind.HAZARDOUS_SITUATION, ItemKind.RISK_CONTROL};

    @Override
    public void run(Facts facts, Report report) {
        for (int number : facts.items(ItemKind.APPROVAL)) {
            for (int approved : facts.graph().targets(number, LinkKind.REVIEWS)) {
                Item document = facts.item(approved);
                String type = type(document);
                if (document.kind() == ItemKind.DOCUMENT && BEFORE.containsKey(type)) {
                    first(facts, BEFORE.getOrDefault(type, List.of()))
                            .ifPresent(result -> late(report, facts.item(number), document, result));
                } else if (type.equals("risk-management-plan")) {
                    earliest(facts, RISKS).ifPresent(risk -> late(report, facts.item(number), document, risk));
                }
            }
        }
        analyses(facts, report);
    }

    private static String type(Item document) {
        return document.text("type").isBlank()
                ? document.text(Attribute.CATEGORY).strip()
                : document.text("type").strip();
    }

    private static void late(Report report, Item approval, Item document, Item earlier) {
        if (Dates.after(approval.text(Attribute.DATE), earlier.text(Attribute.DATE))) {
            report.at(
                    document,
                    Report.named(document) + " was approved on " + approval.text(Attribute.DATE) + ", after "
                            + earlier.id() + " of " + earlier.text(Attribute.DATE)
                            + ". Approve plans before they are followed, or say why the results still count.",
                    approval,
                    earlier);
        }
    }

    /** The earliest result of the levels. */
    private static Optional<Item> first(Facts facts, List<String> levels) {
        Item first = null;
        for (int number : facts.items(ItemKind.TEST_RESULT)) {
            Item result = facts.item(number);
            if (levels.contains(result.text(Attribute.LEVEL)) && earlier(result, first)) {
                first = result;
            }
        }
        return Optional.ofNullable(first);
    }

    private static Optional<Item> earliest(Facts facts, ItemKind... kinds) {
        Item first = null;
        for (int number : facts.items(kinds)) {
            if (earlier(facts.item(number), first)) {
                first = facts.item(number);
            }
        }
        return Optional.ofNullable(first);
    }

    private static boolean earlier(Item item, @Nullable Item than) {
        return Dates.day(item.text(Attribute.DATE)).isPresent()
                && (than == null || Dates.after(than.text(Attribute.DATE), item.text(Attribute.DATE)));
    }

    /** The released commit must exist before somebody can say that what was tested before still counts for it. */
    private static void analyses(Facts facts, Report report) {
        String commit = facts.trace().release().map(release -> release.commit()).orElse("");
        Optional<Item> released = Arrays.stream(facts.items(ItemKind.COMMIT))
                .mapToObj(facts::item)
                .filter(item -> !commit.isEmpty() && Commits.id(item).equals(commit))
                .findFirst();
        for (int number : facts.items(ItemKind.REVIEW)) {
            Item analysis = facts.item(number);
            if (analysis.text("type").equals("regression-analysis")
                    && released.isPresent()
                    && Dates.after(released.get().text(Attribute.DATE), analysis.text(Attribute.DATE))) {
                report.at(
                        analysis,
                        Report.named(analysis) + " is dated " + analysis.text(Attribute.DATE)
                                + ", before the released commit of "
                                + released.get().text(Attribute.DATE)
                                + ". Repeat the analysis for what was released.",
                        released.get());
            }
        }
    }
}
