package org.clausetrail.regulation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.clausetrail.model.CellState;
import org.clausetrail.model.Item;
import org.clausetrail.model.ItemKind;
import org.clausetrail.model.LinkKind;

/** Passed results and runs that do not count for the release, where nothing newer of the same test does. */
final class StaleResults {
    private StaleResults() {}

    /** The results of each group that a function names; an empty name leaves a result out. */
    static Map<String, List<Item>> by(Facts facts, BiFunction<Facts, Item, String> group) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        for (int number : facts.items(ItemKind.TEST_RESULT, ItemKind.SIMULATION_RUN)) {
            if (facts.trace().verification(number).state() == CellState.PASS_STALE && !superseded(facts, number)) {
                String name = group.apply(facts, facts.item(number));
                if (!name.isEmpty()) {
                    groups.computeIfAbsent(name, key -> new ArrayList<>()).add(facts.item(number));
                }
            }
        }
        return groups;
    }

    /** Whether the test of a result is in another state than stale, thanks to other results. */
    private static boolean superseded(Facts facts, int result) {
        int[] tests = facts.graph().targets(result, LinkKind.RESULT_OF);
        for (int test : tests) {
            if (facts.trace().verification(test).state() == CellState.PASS_STALE) {
                return false;
            }
        }
        return tests.length > 0;
    }

    /** What the results are about: the items that their tests, or the runs themselves, verify. */
    static List<Item> verified(Facts facts, List<Item> results) {
        Set<Item> verified = new LinkedHashSet<>();
        for (Item result : results) {
            facts.graph().find(result.id()).ifPresent(number -> {
                IntStream tests = IntStream.of(facts.graph().targets(number, LinkKind.RESULT_OF));
                IntStream.concat(tests, IntStream.of(number))
                        .flatMap(test -> IntStream.of(facts.graph().targets(test, LinkKind.VERIFIES)))
                        .forEach(item -> verified.add(facts.item(item)));
            });
        }
        return List.copyOf(verified);
    }
}
