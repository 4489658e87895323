package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;

/**
 * C29: a tool that results or runs name, and no validation record does. A record is a review or document of type
 * {@code tool-validation} whose title, text or {@code tool} names the tool, or a run that names its {@code tool-validation}.
 */
final class UnvalidatedTool implements Check {
    @Override
    public void run(Facts facts, Report report) {
        List<String> validated = new ArrayList<>();
        for (int number : facts.items(ItemKind.REVIEW, ItemKind.DOCUMENT)) {
            Item record = facts.item(number);
            if (record.text("type").equals("tool-validation")) {
                validated.add((record.title() + " " + record.text(Attribute.TOOL) + " " + record.text(Attribute.TEXT))
                        .toLowerCase(Locale.ROOT));
            }
        }
        Map<String, List<Item>> used = new LinkedHashMap<>();
        for (int number : facts.items(ItemKind.TEST_RESULT, ItemKind.SIMULATION_RUN)) {
            Item result = facts.item(number);
            String tool = result.text(Attribute.TOOL).strip();
            if (!tool.isEmpty() && result.text("tool-validation").isBlank()) {
                used.computeIfAbsent(tool, key -> new ArrayList<>()).add(result);
            }
        }
        used.forEach((tool, results) -> {
            String name = tool.toLowerCase(Locale.ROOT);
            if (validated.stream().noneMatch(record -> record.contains(name))) {
                String message = "the tool " + tool
                        + ", which no validation record names. Record its validation for the" + " intended use.";
                report.together(results, "used " + message, "used " + message);
            }
        });
    }
}
