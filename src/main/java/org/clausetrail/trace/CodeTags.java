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
    /** Attribute of a test case: the class that declares it. */
    static final String CLASS_NAME = "class-name";

    private CodeTags() {}

    /** One link from each matching test case to each item that the tags of its code verify. */
    static List<LinkClaim> joined(Evidence evidence) {
        Map<ItemId, Item> code = new HashMap<>();
        Map<String, List<Item>> testsByClass = new HashMap<>();
        for (Item item : evidence.items()) {
            if (item.kind() == ItemKind.CODE) {
                code.put(item.id(), item);
            } else if (item.kind() == ItemKind.TEST_CASE) {
                testsByClass
                        .computeIfAbsent(simpleName(item.text(CLASS_NAME)), name -> new ArrayList<>())
                        .add(item);
            }
        }
        List<LinkClaim> joined = new ArrayList<>();
        for (LinkClaim link : evidence.links()) {
            Item tag = code.get(link.from());
            if (link.kind() == LinkKind.VERIFIES && tag != null) {
                for (Item test : matching(
                        tag, testsByClass.getOrDefault(fileStem(tag.source().path()), List.of()))) {
                    joined.add(new LinkClaim(
                            test.id(), LinkKind.VERIFIES, link.to(), link.toRevision(), Origin.CODE_TAG, tag.source()));
                }
            }
        }
        return joined;
    }

    private static List<Item> matching(Item tag, List<Item> tests) {
        String symbol = tag.text(SYMBOL);
        if (symbol.isEmpty() || symbol.equals(fileStem(tag.source().path()))) {
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

    private static String simpleName(String className) {
        String name = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('/')) + 1);
        int nested = name.indexOf('$');
        return nested > 0 ? name.substring(0, nested) : name;
    }

    private static String fileStem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
