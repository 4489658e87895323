package org.clausetrail.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemId;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkClaim;
import org.clausetrail.model.LinkKind;
import org.clausetrail.model.Origin;
import org.clausetrail.source.Evidence;

/**
 * Joins tags in test code ("verifies SRS-12") with the test cases that ran: by the file's name and the test's class and,
 * where the tag stands at a method, by the method's name. The code says what is verified, the report says how it went.
 */
final class CodeTags {
    /** Attribute of a code item: name of the method or class that the tag stands at. */
    static final String SYMBOL = "symbol";

    private CodeTags() {}

    /** One link from each matching test case to each item that the tags of its code verify. */
    static List<LinkClaim> joined(Evidence evidence) {
        Map<ItemId, Item> code = new HashMap<>();
        TestClasses classes = new TestClasses();
        for (Item item : evidence.items()) {
            if (item.kind() == ItemKind.CODE) {
                code.put(item.id(), item);
            } else if (item.kind() == ItemKind.TEST_CASE) {
                classes.add(item);
            }
        }
        List<LinkClaim> joined = new ArrayList<>();
        for (LinkClaim link : evidence.links()) {
            Item tag = code.get(link.from());
            if (link.kind() == LinkKind.VERIFIES && tag != null) {
                for (Item test : matching(tag, classes.declaredIn(tag.source().path()))) {
                    joined.add(new LinkClaim(
                            test.id(), LinkKind.VERIFIES, link.to(), link.toRevision(), Origin.CODE_TAG, tag.source()));
                }
            }
        }
        return joined;
    }

    private static List<Item> matching(Item tag, List<Item> tests) {
        String symbol = tag.text(SYMBOL);
        if (symbol.isEmpty() || symbol.equals(TestClasses.stem(tag.source().path()))) {
            return tests;
        }
        return tests.stream()
                .filter(test -> plainName(test.title()).equals(symbol))
                .toList();
    }

    /** The name without the parameters that runners append: {@code t(String)[1]} is {@code t}. */
    private static String plainName(String name) {
        int end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }
}
