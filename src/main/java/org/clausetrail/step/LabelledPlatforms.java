package org.clausetrail.step;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.SourceRef;
import org.clausetrail.project.Product;
import org.clausetrail.project.ProjectFile;

/** The platforms that the labelling names, as environments on which tests must have passed (IVDR Annex II 6.4). */
final class LabelledPlatforms {
    private LabelledPlatforms() {}

    static List<Item> of(Product product) {
        return product.platforms().stream()
                .distinct()
                .filter(platform -> platform.chars().noneMatch(Character::isISOControl))
                .map(String::strip)
                .map(platform -> new Item(
                        new ItemId("platform: " + platform),
                        ItemKind.ENVIRONMENT,
                        "",
                        platform,
                        SourceRef.file(ProjectFile.NAME),
                        Map.of(Attribute.LABELLED, "yes", Attribute.TESTED_ON, testedOn(product, platform))))
                .toList();
    }

    private static String testedOn(Product product, String platform) {
        return product.platformOf().entrySet().stream()
                .filter(entry -> entry.getValue().equals(platform))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"));
    }
}
