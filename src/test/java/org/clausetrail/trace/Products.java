package org.clausetrail.trace;

import java.util.Map;
import org.clausetrail.model.Attribute;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.model.SourceRef;
import org.clausetrail.source.Evidence;

/** Evidence of made-up products of given size and shape, the same on every call. */
final class Products {
    private final Evidence.Collector facts = new Evidence.Collector();

    private Products() {}

    /**
     * Three levels: system requirements, ten software requirements for each, and two test results for each of those, with
     * the attributes that readers give to such items. 5,000 system requirements make 155,000 items.
     */
    static Evidence threeLevels(int systemRequirements) {
        Products product = new Products();
        for (int system = 0; system < systemRequirements; system++) {
            product.item("SYS-" + system, ItemKind.SYSTEM_REQUIREMENT, "requirements/system.md", system + 1);
            for (int software = 10 * system; software < 10 * system + 10; software++) {
                product.requirement(system, software);
            }
        }
        return product.facts.evidence();
    }

    private void requirement(int system, int software) {
        String id = "SRS-" + software;
        item(id, ItemKind.SOFTWARE_REQUIREMENT, "requirements/software-" + software % 97 + ".md", software + 1);
        link(id, LinkKind.REFINES, "SYS-" + system);
        for (int test = 2 * software; test < 2 * software + 2; test++) {
            item("org.example.UnitTest#" + test, ItemKind.TEST_RESULT, "reports/TEST-" + test % 991 + ".xml", test + 1);
            link("org.example.UnitTest#" + test, LinkKind.VERIFIES, id);
        }
    }

    /** Layers of items of which each refines every item of the layer above: 4¹⁴ paths where 14 layers are 4 wide. */
    static Evidence layers(int depth, int width) {
        Products product = new Products();
        for (int item = 0; item < depth * width; item++) {
            product.item("SRS-" + item, ItemKind.SOFTWARE_REQUIREMENT, "layers.md", item + 1);
            int above = item / width * width - width;
            for (int parent = above; above >= 0 && parent < above + width; parent++) {
                product.link("SRS-" + item, LinkKind.REFINES, "SRS-" + parent);
            }
        }
        return product.facts.evidence();
    }

    /** One item below the other. */
    static Evidence chain(int length) {
        return layers(length, 1);
    }

    private void item(String id, ItemKind kind, String path, int line) {
        Map<String, String> attributes = kind == ItemKind.TEST_RESULT
                ? Map.of(Attribute.OUTCOME, "PASS", Attribute.VERSION, "1.0.0", "duration", "0.120", "tool", "JUnit")
                : Map.of(
                        Attribute.TEXT, "The software shall do what item " + id + " states.", "category", "functional");
        facts.item(new Item(new ItemId(id), kind, "", "Item " + id, new SourceRef(path, line, "", ""), attributes));
    }

    private void link(String from, LinkKind kind, String to) {
        facts.link(new LinkClaim(
                new ItemId(from), kind, new ItemId(to), "", Origin.FIELD, SourceRef.file("requirements.md")));
    }
}
